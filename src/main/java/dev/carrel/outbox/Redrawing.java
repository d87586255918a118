package dev.carrel.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Sha256;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.card.Naming;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws messages again that are not true any more: each at most once a second, its newest state only. A change during the drawing is drawn
 * next. Thread-safe; only one thread looks.
 */
final class Redrawing {
    private static final Logger log = LoggerFactory.getLogger(Redrawing.class);

    /** Slack asks for about one change of a message a second, Discord takes five in five seconds in a channel. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    /** What stands in a place that is shut may be drawn again when it is open. */
    private static final Duration LOCKED = Duration.ofMinutes(10);

    private static final int MOST_AT_ONCE = 16;

    /** When a card is looked at again on which a name was not told; then after twice as long, and so on. */
    private static final Duration FIRST_NAMES = Duration.ofMinutes(1);

    /** Who has left a space is told by nobody. */
    private static final int MOST_NAMES = 5;

    private static final int MOST_NAMELESS = 10_000;

    private final Store store;
    private final InstantSource clock;
    private final PostingStore rows = new PostingStore();
    private final Map<String, Topic> topics;
    private final Readers readers;
    private final Names names;
    private final ActionCodec codec;
    private final Cache<Long, Integer> nameless =
            Caffeine.newBuilder().maximumSize(MOST_NAMELESS).build();
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

    Redrawing(
            Store store,
            InstantSource clock,
            Map<String, Topic> topics,
            Readers readers,
            Names names,
            ActionCodec codec) {
        this.store = store;
        this.clock = clock;
        this.topics = Map.copyOf(topics);
        this.readers = readers;
        this.names = names;
        this.codec = codec;
    }

    /** Begins to draw what is not true any more on these platforms. */
    void look(List<ChatPlatform> ready) {
        Map<Platform, ChatPlatform> byName = ready.stream()
                .collect(Collectors.toMap(ChatPlatform::platform, Function.identity(), (one, other) -> one));
        Instant now = clock.instant();
        List<Posting> untrue =
                store.read(handle -> rows.untrue(handle, byName.keySet(), now, slots.availablePermits()));
        for (Posting posting : untrue) {
            slots.acquireUninterruptibly();
            if (store.transact(handle -> rows.take(handle, posting, now, now.plus(Relay.LEASE)))) {
                ChatPlatform platform =
                        Objects.requireNonNull(byName.get(posting.to().platform()));
                Thread.ofVirtual().name("redraw").start(() -> {
                    try {
                        draw(posting, platform);
                    } catch (RuntimeException trouble) {
                        log.error("A message about {} could not be drawn again", posting.topic(), trouble);
                    } finally {
                        slots.release();
                    }
                });
            } else {
                slots.release();
            }
        }
    }

    private void draw(Posting posting, ChatPlatform platform) {
        Instant now = clock.instant();
        Doors.Door door = readers.doors().of(posting.delivery(now));
        if (door != Doors.Door.OPEN) {
            putOff(posting, door == Doors.Door.WAIT ? Duration.ZERO : LOCKED);
            return;
        }
        Caller reader = readers.reader(posting.delivery(now));
        Optional<Card> card = Optional.ofNullable(topics.get(posting.topic()))
                .flatMap(topic -> reader.language().speaking(() -> topic.redrawn(posting.delivery(now), reader)))
                .map(found -> names.named(found, reader, Courier.NAMES));
        if (card.isEmpty()) {
            store.write(handle -> rows.remove(handle, posting));
            return;
        }
        String digest = digest(card.get());
        Outcome outcome = digest.equals(posting.digest())
                ? posting.sent()
                : platform.redraw(posting.sent(), outgoing(posting, card.get(), reader));
        switch (outcome) {
            case Outcome.Receipt receipt -> {
                Optional<Duration> names = untilNames(posting, card.get());
                store.write(handle -> {
                    rows.drawn(handle, posting, digest, now, now.plus(PACE));
                    names.ifPresent(wait -> rows.again(handle, posting, now.plus(wait)));
                });
            }
            case Outcome.Later later -> putOff(posting, later.after());
            case Outcome.Uncertain uncertain -> putOff(posting, Duration.ZERO);
            case Outcome.Gone gone -> store.write(handle -> rows.remove(handle, posting));
            case Outcome.Rejected rejected -> {
                log.warn(
                        "{} does not let a message about {} be drawn again: {}",
                        posting.to().platform(),
                        posting.topic(),
                        rejected.why());
                store.write(handle -> rows.remove(handle, posting));
            }
        }
    }

    /** How long until names that were not told may be. */
    private Optional<Duration> untilNames(Posting posting, Card card) {
        if (Naming.foreignTo(posting.to().platform(), card).isEmpty()) {
            nameless.invalidate(posting.id());
            return Optional.empty();
        }
        int tries = nameless.asMap().merge(posting.id(), 1, Integer::sum);
        return tries > MOST_NAMES ? Optional.empty() : Optional.of(FIRST_NAMES.multipliedBy(1L << (tries - 1)));
    }

    private void putOff(Posting posting, Duration asked) {
        Instant until = clock.instant().plus(asked.compareTo(FIRST_RETRY) > 0 ? asked : FIRST_RETRY);
        store.write(handle -> rows.putOff(handle, posting, until));
    }

    private Outgoing outgoing(Posting posting, Card card, Caller reader) {
        return new Outgoing(
                posting.mark(),
                posting.to(),
                new Answer(
                        Reply.show(card),
                        Audience.PUBLIC,
                        Effect.ANSWER,
                        reader,
                        action -> codec.encode(posting.community(), reader.member(), action)),
                Optional.empty());
    }

    /** What tells whether a card is the same. */
    static String digest(Card card) {
        return Sha256.hex(card.toString());
    }

    /** Waits until what is being drawn is drawn, for so long at most. */
    void close(long nanoseconds) throws InterruptedException {
        if (!slots.tryAcquire(MOST_AT_ONCE, nanoseconds, TimeUnit.NANOSECONDS)) {
            log.warn("Some messages were being drawn again when the bot stopped; they are drawn when it is back");
        }
    }
}
