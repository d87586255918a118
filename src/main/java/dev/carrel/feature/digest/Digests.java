package dev.carrel.feature.digest;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Happening;
import dev.carrel.gathering.Programme;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * What is on in a week for everybody in a community, and the channels that moderators chose for it. Thread-safe; its methods may block for the
 * database.
 */
public final class Digests {
    /** The most channels of a community. */
    static final int MOST = 20;

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Store store;
    private final Outbox outbox;
    private final Communities communities;
    private final List<Programme> programmes;
    private final BiFunction<CommunityId, LocalDate, Optional<Card>> summaries;
    private final InstantSource clock;
    private final Acts acts = new Acts();
    private final DigestStore rows = new DigestStore();
    private final DigestFiring firing;
    private final Map<String, Topic> topics;

    /**
     * Over these programmes; what is to be told goes into this outbox, when this schedule says.
     *
     * @param summaries what moderators are told of the week that begins on a Monday; nothing when there is nothing to say
     */
    public Digests(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            List<Programme> programmes,
            BiFunction<CommunityId, LocalDate, Optional<Card>> summaries,
            InstantSource clock) {
        this.store = store;
        this.outbox = outbox;
        this.communities = communities;
        this.summaries = summaries;
        this.clock = clock;
        this.programmes = List.copyOf(programmes);
        this.firing = new DigestFiring(store, rows, schedule, outbox, this::zone, clock);
        this.topics = DigestTopics.of(this, clock);
    }

    /** What messages and cards of the week say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /** What the cards of a community show may have changed: they are looked at once this transaction is committed. */
    public void changed(Handle handle, CommunityId community) {
        rows.kept(handle, community)
                .forEach(chosen -> outbox.changed(handle, community, DigestTopics.CARD, chosen.subject()));
    }

    /**
     * The commands of the week that begins, and of the one that has ended.
     *
     * @param digests asked when a command runs, never for its declaration
     */
    public static List<Command> commands(Supplier<Digests> digests, InstantSource clock) {
        return List.of(new WeekCommand(digests, clock), new DigestCommand(digests), new SummaryCommand(digests, clock));
    }

    /** On whose clock the weeks of a community begin. */
    ZoneId zone(CommunityId community) {
        return communities.communitySettings(community).zone().orElse(UTC);
    }

    boolean knowsZone(CommunityId community) {
        return communities.communitySettings(community).zone().isPresent();
    }

    /** What is still on in a week, the earliest first. */
    List<Happening> ahead(Caller reader, Week week, Instant now) {
        Instant from = now.isAfter(week.start()) ? now : week.start();
        return programmes.stream()
                .flatMap(programme -> programme.between(reader, from, week.end()).stream())
                .sorted(Comparator.comparing(Happening::start).thenComparing(Happening::title))
                .toList();
    }

    List<Chosen> of(CommunityId community) {
        return store.read(handle -> rows.of(handle, community, false));
    }

    /** Those that are told of the last week; more than one only when communities were joined that had one each. */
    List<Chosen> summarized(CommunityId community) {
        return store.read(handle -> rows.of(handle, community, true));
    }

    /**
     * What moderators are told on a Monday.
     *
     * @param monday the one on which it is told, after the week that it is about
     */
    Optional<Card> summary(CommunityId community, LocalDate monday) {
        return summaries.apply(community, monday.minusWeeks(1));
    }

    /** Sums up the last week in this channel of a space, from the next Monday on, and in no other one. The same once more changes nothing. */
    Chosen summarize(Seat by, SpaceId space, PlaceId place) {
        CommunityId community = by.community();
        ZoneId zone = zone(community);
        return store.transact(handle -> {
            rows.lock(handle, community);
            List<Chosen> before = rows.of(handle, community, true);
            if (before.size() == 1 && before.getFirst().place().equals(place)) {
                return before.getFirst();
            }
            before.forEach(one -> rows.delete(handle, one));
            keep(handle, by, ActKind.SUMMARY_TOLD_IN, place.toString());
            return firing.begin(handle, community, space, place, Form.SUMMARY, zone);
        });
    }

    /** Sums up the last week nowhere any more; false when it was not summed up. */
    boolean stopSummaries(Seat by) {
        return store.transact(handle -> {
            List<Chosen> before = rows.of(handle, by.community(), true);
            boolean was =
                    before.stream().filter(one -> rows.delete(handle, one)).count() > 0;
            if (was) {
                keep(handle, by, ActKind.SUMMARY_STOPPED, "");
            }
            return was;
        });
    }

    Optional<Chosen> find(CommunityId community, long id) {
        return store.read(handle -> rows.find(handle, community, id));
    }

    /**
     * Chooses a channel of a space: for a card, which comes at once, or for messages from the next Monday on. The same once more changes nothing.
     *
     * @return nothing when there are as many as there may be
     */
    Optional<Chosen> choose(Seat by, SpaceId space, PlaceId place, Form form) {
        CommunityId community = by.community();
        ZoneId zone = zone(community);
        Optional<Chosen> chosen = store.transact(handle -> {
            List<Chosen> all = rows.of(handle, community, false);
            Optional<Chosen> before =
                    all.stream().filter(one -> one.place().equals(place)).findFirst();
            if (before.filter(one -> one.form() == form).isPresent()) {
                return before;
            }
            if (before.isEmpty() && all.size() >= MOST) {
                return Optional.<Chosen>empty();
            }
            before.ifPresent(one -> end(handle, one));
            keep(handle, by, ActKind.WEEK_TOLD_IN, place.toString());
            return Optional.of(firing.begin(handle, community, space, place, form, zone));
        });
        outbox.wake();
        return chosen;
    }

    /** A channel gets nothing any more; what it was once, or nothing when there is none with this number. */
    Optional<Chosen> stop(Seat by, long id) {
        return store.transact(handle -> rows.find(handle, by.community(), id)
                .filter(chosen -> chosen.form() != Form.SUMMARY)
                .filter(chosen -> end(handle, chosen))
                .map(chosen -> {
                    keep(handle, by, ActKind.WEEK_STOPPED_IN, chosen.place().toString());
                    return chosen;
                }));
    }

    private void keep(Handle handle, Seat by, ActKind kind, String what) {
        acts.keep(handle, Act.of(by.community(), by.member(), kind, what, clock.instant()));
    }

    private boolean end(Handle handle, Chosen chosen) {
        outbox.changed(handle, chosen.community(), DigestTopics.CARD, chosen.subject());
        return rows.delete(handle, chosen);
    }
}
