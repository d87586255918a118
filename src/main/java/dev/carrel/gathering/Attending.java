package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lets members say whether they come, and that they are there. Thread-safe; every method may block for the database. */
public final class Attending {
    private final InstantSource clock;
    private final Changes changes;
    private final OccurrenceStore occurrences;
    private final AttendanceStore attendances;
    private final Places places;
    private final TimeKeeper keeper;
    private final Hosts hosts;

    Attending(
            InstantSource clock,
            Changes changes,
            OccurrenceStore occurrences,
            AttendanceStore attendances,
            Places places,
            TimeKeeper keeper,
            Hosts hosts) {
        this.clock = clock;
        this.changes = changes;
        this.occurrences = occurrences;
        this.attendances = attendances;
        this.places = places;
        this.keeper = keeper;
        this.hosts = hosts;
    }

    /**
     * Says whether a member comes. Where all places are taken, or others wait for one, whoever would come waits behind them; a place that
     * is given back is offered to whoever has waited longest.
     *
     * @param wish {@link Answer#GOING}, {@link Answer#MAYBE} or {@link Answer#DECLINED}
     */
    public GatheringAnswer answer(Seat seat, OccurrenceId id, Answer wish) {
        if (wish != Answer.GOING && wish != Answer.MAYBE && wish != Answer.DECLINED) {
            throw new IllegalArgumentException("nobody says " + wish);
        }
        return changes.to(seat, id, Right.TAKE_PART, change -> {
            return answer(change, wish, Optional.empty());
        });
    }

    private GatheringAnswer answer(Changes.Change change, Answer wish, Optional<SpaceId> pressed) {
        MemberId member = change.seat().member();
        if (!places.answer(change.handle(), change.occurrence(), member, wish, pressed, change.now())) {
            return changes.already(change);
        }
        keeper.settle(change.handle(), change.occurrence());
        return changes.done(change);
    }

    /** Takes a member's interest for a maybe, unless what they have said here weighs more. */
    public GatheringAnswer interested(Seat seat, OccurrenceId id, Press press) {
        return changes.to(
                seat,
                id,
                Right.TAKE_PART,
                change -> attendances
                                .find(change.handle(), change.occurrence(), seat.member())
                                .filter(attendee -> press.yieldsTo(attendee.answer()))
                                .isPresent()
                        ? changes.already(change)
                        : answer(change, Answer.MAYBE, Optional.of(press.where())));
    }

    /** Takes back that a member might come, as if they had said nothing; whoever has said anything else since, or is there, has said it. */
    public GatheringAnswer notInterested(Seat seat, OccurrenceId id, Press press) {
        return changes.to(seat, id, Right.TAKE_PART, change -> {
            if (attendances
                    .find(change.handle(), change.occurrence(), seat.member())
                    .filter(press::carries)
                    .isEmpty()) {
                return changes.already(change);
            }
            attendances.remove(change.handle(), change.occurrence(), seat.member());
            keeper.settle(change.handle(), change.occurrence());
            return changes.done(change);
        });
    }

    /** Notes that a member is there, from {@link Gatherings#DOORS} before the start until {@link Gatherings#DOORS} after the end. */
    public GatheringAnswer checkIn(Seat seat, OccurrenceId id) {
        return changes.toAny(seat, id, Right.TAKE_PART, change -> {
            Occurrence occurrence = change.occurrence();
            if (!occurrence.isHeld()) {
                return new GatheringAnswer.NotHeld(changes.meeting(change));
            }
            if (change.now().isBefore(occurrence.start().minus(Gatherings.DOORS))) {
                return new GatheringAnswer.TooEarly(changes.meeting(change));
            }
            if (change.now().isAfter(occurrence.end().plus(Gatherings.DOORS))) {
                return new GatheringAnswer.Over(changes.meeting(change));
            }
            Optional<Attendee> before = attendances.find(change.handle(), occurrence, seat.member());
            if (before.flatMap(Attendee::checkedIn).isPresent()) {
                return changes.already(change);
            }
            Attendee known = before.orElseGet(
                    () -> Attendee.silent(seat.member(), occurrences.arrive(change.handle(), occurrence)));
            attendances.set(change.handle(), occurrence, known.present(change.now()), change.now());
            return changes.done(change);
        });
    }

    /** A member comes to nothing of this group that is ahead any more; what they leave free is offered to others. */
    public void leave(Handle handle, Seat seat, Kind kind, long group) {
        Instant now = clock.instant();
        List<OccurrenceId> ahead = attendances.ofMember(handle, seat, kind, group, now);
        for (OccurrenceId id : ahead) {
            occurrences.lock(handle, seat.community(), id).ifPresent(occurrence -> {
                attendances.remove(handle, occurrence, seat.member());
                places.passOn(handle, occurrence, now);
                keeper.settle(handle, occurrence);
                hosts.changed(handle, occurrence);
            });
        }
    }
}
