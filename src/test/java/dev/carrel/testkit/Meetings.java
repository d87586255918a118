package dev.carrel.testkit;

import dev.carrel.community.Seat;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Host;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.Right;
import dev.carrel.gathering.Timing;
import dev.carrel.group.GroupId;
import dev.carrel.group.GroupKind;
import dev.carrel.group.GroupListener;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Groups and what they and their community met for, at hours of UTC. The clock goes to whatever is planned. */
public final class Meetings {
    private static final Host ANYBODY_DECIDES = new Host() {
        @Override
        public Right rightOf(Handle handle, Seat seat, Gathering gathering) {
            return Right.DECIDE;
        }
    };

    private final ManualClock clock;
    private final Groups groups;
    private final Gatherings gatherings;

    /** In this store. */
    public Meetings(Store store, ManualClock clock) {
        this.clock = clock;
        this.groups = new Groups(store, clock, new GroupListener() {});
        this.gatherings = new Gatherings(
                store,
                new Schedule(store, clock),
                clock,
                Map.of(Kind.SESSION, ANYBODY_DECIDES, Kind.EVENT, ANYBODY_DECIDES));
    }

    /** The groups. */
    public Groups groups() {
        return groups;
    }

    /** What is planned. */
    public Gatherings gatherings() {
        return gatherings;
    }

    /** A new group. */
    public GroupId group(Seat organizer, String name, Privacy privacy) {
        groups.keeping().create(organizer, Profile.of(name, GroupKind.STUDY, privacy));
        return groups.named(organizer, name, 1).getFirst().id();
    }

    /** A session of an hour; it is its start now. */
    public OccurrenceId session(Seat organizer, GroupId group, String start, Optional<Integer> capacity) {
        return plan(organizer, Kind.SESSION, group.value(), start, capacity);
    }

    /** A session to which these came, of this many places; it is its start now. */
    public void held(Seat organizer, GroupId group, String start, int capacity, Collection<Seat> guests) {
        came(session(organizer, group, start, Optional.of(capacity)), guests);
    }

    /** An event to which these said that they would come, of any number of places; it is its start now. */
    public void event(Seat organizer, String start, Collection<Seat> guests) {
        OccurrenceId id = plan(organizer, Kind.EVENT, 0, start, Optional.empty());
        guests.forEach(guest -> gatherings.attending().answer(guest, id, Answer.GOING));
    }

    /** These said that they would come, and are there. */
    public void came(OccurrenceId id, Collection<Seat> guests) {
        guests.forEach(guest -> {
            gatherings.attending().answer(guest, id, Answer.GOING);
            gatherings.attending().checkIn(guest, id);
        });
    }

    private OccurrenceId plan(Seat organizer, Kind kind, long group, String start, Optional<Integer> capacity) {
        LocalDateTime first = LocalDateTime.parse(start);
        clock.set(first.minusDays(1).toInstant(ZoneOffset.UTC));
        Timing timing = new Timing(ZoneOffset.UTC, first, Optional.empty(), Duration.ofHours(1));
        GatheringAnswer answer = gatherings
                .planning()
                .plan(organizer, kind, Optional.of(group), new Plan("Evening", "", "", timing, capacity, List.of()));
        clock.set(first.toInstant(ZoneOffset.UTC));
        return ((GatheringAnswer.Done) answer).meeting().id();
    }
}
