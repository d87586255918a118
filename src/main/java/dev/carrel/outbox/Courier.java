package dev.carrel.outbox;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.store.Store;
import dev.carrel.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one delivery that was taken on to its end, or to its next try. Blocks; thread-safe. */
final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** How long a message waits for the names of people elsewhere: nobody waits for it. */
    static final Duration NAMES = Duration.ofSeconds(5);

    private final Store store;
    private final InstantSource clock;
    private final LeaseStore rows;
    private final PostingStore postings = new PostingStore();
    private final Map<String, Topic> topics;
    private final Readers readers;
    private final Names names;
    private final ActionCodec codec;
    private final Relay.Listener listener;
    private final Receipts receipts;

    Courier(
            Store store,
            InstantSource clock,
            LeaseStore rows,
            Map<String, Topic> topics,
            Readers readers,
            Names names,
            ActionCodec codec,
            Relay.Listener listener) {
        this.store = store;
        this.clock = clock;
        this.rows = rows;
        this.topics = Map.copyOf(topics);
        this.readers = readers;
        this.names = names;
        this.codec = codec;
        this.listener = listener;
        this.receipts = new Receipts(store, rows, clock);
    }

    /** Leaves it as it was before it was taken on. */
    void giveBack(Leased leased) {
        putOff(leased, Duration.ZERO, leased.uncertainSince(), "the bot was stopping");
    }

    /** Sends it, and writes down what became of it. */
    void deliver(Leased leased, ChatPlatform platform) {
        Delivery delivery = leased.delivery();
        Topic topic = topics.get(delivery.topic());
        if (topic == null) {
            end(leased, "DEAD", "this release knows nothing about " + delivery.topic());
            return;
        }
        if (!clock.instant().isBefore(delivery.expires())) {
            end(leased, "EXPIRED", "not sent in time", handle -> topic.expired(handle, List.of(delivery)));
            return;
        }
        Optional<Card> card;
        Optional<Outgoing> message;
        try {
            Doors.Door door = readers.doors().of(delivery);
            if (door == Doors.Door.WAIT) {
                putOff(leased, A_MOMENT, leased.uncertainSince(), "who reads there is looked at first");
                return;
            }
            if (door == Doors.Door.SHUT) {
                end(leased, "MOOT", "nothing is posted there any more", handle -> topic.shut(handle, delivery));
                return;
            }
            Caller reader = readers.reader(delivery);
            card = reader.language()
                    .speaking(() -> topic.card(delivery, reader))
                    .map(found -> names.named(found, reader, NAMES));
            message = card.map(found -> message(leased, found, reader));
        } catch (StoreUnavailable away) {
            putOff(leased, Duration.ZERO, leased.uncertainSince(), "the database was away");
            return;
        } catch (RuntimeException bug) {
            log.error("A delivery about {} could not be worked out", delivery.topic(), bug);
            end(leased, "DEAD", "it could not be worked out: " + bug.getClass().getSimpleName());
            return;
        }
        if (message.isEmpty()) {
            end(leased, "MOOT", "there was nothing to say any more");
            return;
        }
        record(leased, topic, card.orElseThrow(), outcome(platform, message.get()));
    }

    /** A bug before or after the sending: nobody knows which, so nothing is sent again by itself. */
    private static Outcome outcome(ChatPlatform platform, Outgoing message) {
        try {
            return platform.deliver(message);
        } catch (StoreUnavailable away) {
            return new Outcome.Uncertain("the database was away");
        } catch (RuntimeException bug) {
            log.error("A delivery failed in a way that its platform does not know", bug);
            return new Outcome.Rejected("a bug: " + bug.getClass().getSimpleName());
        }
    }

    private Outgoing message(Leased leased, Card card, Caller reader) {
        return new Outgoing(
                leased.mark(),
                leased.delivery().to(),
                new Answer(
                        Reply.show(card),
                        Audience.PUBLIC,
                        Effect.ANSWER,
                        reader,
                        action -> codec.encode(leased.community(), reader.member(), action)),
                leased.uncertainSince());
    }

    /** The digest of what stands there; nothing is known of it when it may have arrived earlier, with another card. */
    private static String shown(Leased leased, Card card) {
        return leased.uncertainSince().isPresent() ? "" : Redrawing.digest(card);
    }

    private void record(Leased leased, Topic topic, Card card, Outcome outcome) {
        switch (outcome) {
            case Outcome.Receipt receipt -> {
                receipts.record(leased, receipt, handle -> {
                    if (topic.isKeptTrue()) {
                        postings.insert(handle, leased, receipt, shown(leased, card), clock.instant());
                    }
                });
                tell(leased, "sent");
            }
            case Outcome.Later later -> {
                Duration own = backoff(leased);
                Duration wait = later.after().compareTo(own) > 0 ? later.after() : own;
                putOff(leased, wait, leased.uncertainSince(), later.why());
                tell(leased, "put off");
            }
            case Outcome.Uncertain uncertain -> {
                Instant since = leased.uncertainSince().orElse(clock.instant().minus(Relay.LEASE));
                putOff(leased, backoff(leased), Optional.of(since), uncertain.why());
                tell(leased, "lost");
            }
            case Outcome.Gone gone -> elsewhere(leased, topic, gone.why());
            case Outcome.Rejected rejected -> {
                log.warn(
                        "{} did not take a message about {}: {}",
                        leased.delivery().to().platform(),
                        leased.delivery().topic(),
                        rejected.why());
                end(leased, "DEAD", rejected.why());
            }
        }
    }

    /** Each address of a member is tried once. */
    private void elsewhere(Leased leased, Topic topic, String why) {
        List<Recipient> addresses = topic.followsTheMember() ? readers.addresses(leased.delivery()) : List.of();
        List<Recipient> others = addresses.stream()
                .filter(address -> !address.equals(leased.delivery().to()))
                .toList();
        if (leased.fallbacks() < others.size()) {
            Recipient other = others.get(leased.fallbacks());
            store.write(handle -> rows.elsewhere(handle, leased, other, clock.instant(), why));
            tell(leased, "elsewhere");
        } else if (leased.delivery().to() instanceof Recipient.Place) {
            lost(leased, topic, why);
        } else {
            end(leased, "DEAD", why);
        }
    }

    /** What is for a place that is kept by somebody, who knows of it now, is told otherwise. */
    private void lost(Leased leased, Topic topic, String why) {
        Delivery delivery = leased.delivery();
        boolean kept = store.transact(handle -> {
            boolean known = readers.doors().lost(handle, delivery, why);
            if (rows.end(handle, leased, known ? "MOOT" : "DEAD", why, clock.instant()) && known) {
                topic.shut(handle, delivery);
            }
            return known;
        });
        tell(leased, kept ? "moot" : "dead");
    }

    private void putOff(Leased leased, Duration wait, Optional<Instant> uncertainSince, String why) {
        Instant notBefore = clock.instant().plus(wait);
        store.write(handle -> rows.again(handle, leased, notBefore, uncertainSince, why));
    }

    private void end(Leased leased, String state, String why) {
        end(leased, state, why, handle -> {});
    }

    private void end(Leased leased, String state, String why, Consumer<Handle> also) {
        store.write(handle -> {
            if (rows.end(handle, leased, state, why, clock.instant())) {
                also.accept(handle);
            }
        });
        tell(leased, state.toLowerCase(Locale.ROOT));
    }

    private void tell(Leased leased, String outcome) {
        Delivery delivery = leased.delivery();
        listener.ended(delivery.to().platform(), outcome, Duration.between(delivery.due(), clock.instant()));
    }

    /** Twice as long each time, from one to two seconds up to five minutes, and never all at once. */
    private static Duration backoff(Leased leased) {
        long most = Math.min(300_000, 1000L << Math.min(leased.attempts(), 10));
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2));
    }
}
