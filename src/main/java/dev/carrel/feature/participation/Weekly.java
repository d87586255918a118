package dev.carrel.feature.participation;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Block;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Reach;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Rounds;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells members who want it, every Monday and for themselves alone, what they took part in the week before. Thread-safe; every method may block for the database. */
public final class Weekly {
    private static final String KIND = "board-weekly";
    private static final int BATCH = 500;

    /** In the middle of the next week nobody wants to hear of the last one. */
    private static final Duration USEFUL = Duration.ofDays(3);

    /** Between two clocks of the world there is a day and two hours; more than that is another week. */
    private static final Duration MOVED = Duration.ofDays(3);

    private final Store store;
    private final WeeklyStore rows = new WeeklyStore();
    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;
    private final Map<String, Topic> topics;
    private final Rounds rounds;

    /** @param goals how a member's goals stood in the week that begins on a Monday, in short, for them alone */
    public Weekly(
            Store store,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            Participation participation,
            BiFunction<Caller, LocalDate, List<Block>> goals,
            InstantSource clock) {
        this.store = store;
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
        this.topics = Map.of(WeeklyTopic.TOPIC, new WeeklyTopic(this, participation, goals));
        this.rounds = new Rounds(store, schedule, KIND, BATCH, new Telling(), outbox::wake);
    }

    /** What is told of weeks, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    boolean isOn(Seat seat) {
        return store.read(handle -> rows.isOn(handle, seat));
    }

    /** Tells a member from the next Monday on, and when that is by which clock. */
    Turned on(Seat seat) {
        Reach reach = communities.reach(seat);
        Monday next = Monday.next(clock.instant(), reach.zone(), zone(seat.community()));
        store.write(handle -> {
            rows.hold(handle, seat);
            rows.delete(handle, seat);
            rows.put(handle, seat, next.at());
            rounds.set(handle, seat.community(), next.at());
        });
        return new Turned(next, reach.zone(), reach.zoneKnown());
    }

    /** Since a member has turned it on. */
    record Turned(Monday next, ZoneId zone, boolean zoneKnown) {}

    /** Whether it was on. */
    boolean off(Seat seat) {
        return store.transact(handle -> rows.delete(handle, seat));
    }

    private ZoneId zone(CommunityId community) {
        return communities.communitySettings(community).zone().orElse(ZoneOffset.UTC);
    }

    /** Turns what is due into promises, and sets when it is due next. */
    private final class Telling implements Rounds.Work {
        @Override
        public List<CommunityId> due(Handle handle) {
            return rows.dueCommunities(handle, clock.instant());
        }

        @Override
        public int doSome(Handle handle, CommunityId community, int most) {
            return tell(handle, community, most);
        }
    }

    private int tell(Handle handle, CommunityId community, int most) {
        Instant now = clock.instant();
        List<WeeklyStore.Due> due = rows.takeDue(handle, community, now, most);
        if (due.isEmpty()) {
            return 0;
        }
        Set<MemberId> members = due.stream().map(one -> one.seat().member()).collect(Collectors.toSet());
        Map<MemberId, List<PersonId>> addresses = communities.addresses(handle, community, members, Notice.REMINDER);
        Map<MemberId, Instant> awake = communities.awake(handle, community, members, now);
        List<Delivery> promised = new ArrayList<>();
        Map<Seat, Instant> next = new HashMap<>();
        for (WeeklyStore.Due one : due) {
            MemberId member = one.seat().member();
            Monday newest = one.newest(now);
            // A member who has moved west since is not told before it is their Monday.
            if (newest.at().isAfter(one.at().minus(MOVED))) {
                addresses.getOrDefault(member, List.of()).stream()
                        .limit(1)
                        .forEach(person ->
                                promised.add(promise(one.seat(), newest, person, awake.getOrDefault(member, now))));
            }
            next.put(one.seat(), one.next(now).at());
        }
        outbox.put(handle, promised);
        rows.setDue(handle, next);
        next.values().stream().distinct().forEach(moment -> rounds.set(handle, community, moment));
        return due.size();
    }

    private static Delivery promise(Seat seat, Monday monday, PersonId person, Instant notBefore) {
        LocalDate week = monday.date().minusWeeks(1);
        return new Delivery(
                seat.community(),
                WeeklyTopic.TOPIC + "/" + seat.member().value() + "/" + week,
                WeeklyTopic.TOPIC,
                week.toString(),
                Optional.of(seat.member()),
                new Recipient.Person(person),
                monday.at(),
                notBefore,
                monday.at().plus(USEFUL));
    }
}
