package dev.carrel.feature.goal;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Recipient;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.schedule.Rounds;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Turns check-ins that are due into promises to ask, some hundred in one transaction, and sets when they are due next. */
final class CheckinFiring implements Rounds.Work {
    private static final String KIND = "goal-checkin";
    private static final int BATCH = 500;

    /** In the middle of the next week nobody wants to be asked about the last one. */
    private static final Duration USEFUL = Duration.ofDays(3);

    private final CheckinStore rows;
    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;
    private final Rounds rounds;

    CheckinFiring(
            Store store,
            CheckinStore rows,
            Schedule schedule,
            Outbox outbox,
            Communities communities,
            InstantSource clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
        this.rounds = new Rounds(store, schedule, KIND, BATCH, this, outbox::wake);
    }

    /** Sets the moment of a check-in: one for a community, however many are due at it. */
    void setMoment(Handle handle, CommunityId community, Instant due) {
        rounds.set(handle, community, due);
    }

    @Override
    public List<CommunityId> due(Handle handle) {
        return rows.dueCommunities(handle, clock.instant());
    }

    @Override
    public int doSome(Handle handle, CommunityId community, int most) {
        Instant now = clock.instant();
        List<CheckinStore.Due> due = rows.takeDue(handle, community, now, most);
        if (due.isEmpty()) {
            return 0;
        }
        Set<MemberId> members = due.stream().map(one -> one.seat().member()).collect(Collectors.toSet());
        Map<MemberId, List<PersonId>> addresses = communities.addresses(handle, community, members, Notice.REMINDER);
        Map<MemberId, Instant> awake = communities.awake(handle, community, members, now);
        List<Delivery> promised = new ArrayList<>();
        List<CheckinStore.Due> next = new ArrayList<>();
        for (CheckinStore.Due one : due) {
            MemberId member = one.seat().member();
            Instant newest = one.checkin().newest(one.at(), now);
            addresses.getOrDefault(member, List.of()).stream()
                    .limit(1)
                    .forEach(person ->
                            promised.add(promise(one.seat(), newest, person, awake.getOrDefault(member, now))));
            next.add(new CheckinStore.Due(
                    one.seat(), one.checkin(), one.checkin().after(now)));
        }
        outbox.put(handle, promised);
        rows.setDue(handle, next);
        next.stream().map(CheckinStore.Due::at).distinct().forEach(moment -> setMoment(handle, community, moment));
        return due.size();
    }

    private static Delivery promise(Seat seat, Instant due, PersonId person, Instant notBefore) {
        return new Delivery(
                seat.community(),
                CheckinTopic.TOPIC + "/" + seat.member().value() + "/" + due.getEpochSecond(),
                CheckinTopic.TOPIC,
                Long.toString(due.getEpochSecond()),
                Optional.of(seat.member()),
                new Recipient.Person(person),
                due,
                notBefore,
                due.plus(USEFUL));
    }
}
