package dev.carrel.gathering;

import dev.carrel.chat.CommunityId;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The one way to change a time of a gathering: in a transaction that has locked it, by a member who has the right to. */
final class Changes {
    private final Store store;
    private final InstantSource clock;
    private final GatheringStore gatherings;
    private final OccurrenceStore occurrences;
    private final Sight sight;
    private final Hosts hosts;

    Changes(
            Store store,
            InstantSource clock,
            GatheringStore gatherings,
            OccurrenceStore occurrences,
            Sight sight,
            Hosts hosts) {
        this.store = store;
        this.clock = clock;
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.sight = sight;
        this.hosts = hosts;
    }

    /** A change that a member makes, with what it works on. */
    record Change(Handle handle, Seat seat, Occurrence occurrence, Right right, Instant now) {
        CommunityId community() {
            return seat.community();
        }

        Gathering gathering() {
            return occurrence.gathering();
        }
    }

    /** Runs the change if the member may see the time and has the right; cancelled and skipped ones, too. */
    GatheringAnswer toAny(Seat seat, OccurrenceId id, Right needed, Function<Change, GatheringAnswer> work) {
        return change(seat, needed, handle -> occurrences.lock(handle, seat.community(), id), work);
    }

    private GatheringAnswer change(
            Seat seat,
            Right needed,
            Function<Handle, Optional<Occurrence>> lock,
            Function<Change, GatheringAnswer> work) {
        return store.transact(handle -> {
            Optional<Occurrence> found = lock.apply(handle);
            Right right = found.map(occurrence -> hosts.of(occurrence).rightOf(handle, seat, occurrence.gathering()))
                    .orElse(Right.NONE);
            if (found.isEmpty() || right == Right.NONE) {
                return new GatheringAnswer.Unknown();
            }
            Change change = new Change(handle, seat, found.get(), right, clock.instant());
            return right.covers(needed) ? work.apply(change) : new GatheringAnswer.NotYours(meeting(change), needed);
        });
    }

    /** The same for one that is held and not over. */
    GatheringAnswer to(Seat seat, OccurrenceId id, Right needed, Function<Change, GatheringAnswer> work) {
        return toAny(seat, id, needed, change -> ifAhead(change, work));
    }

    /** The same, where other times of the gathering may change as well. */
    GatheringAnswer toAll(Seat seat, OccurrenceId id, Right needed, Function<Change, GatheringAnswer> work) {
        return change(
                seat,
                needed,
                handle -> gatherings.lockFirst(handle, occurrences, seat.community(), id),
                change -> ifAhead(change, work));
    }

    private GatheringAnswer ifAhead(Change change, Function<Change, GatheringAnswer> work) {
        if (!change.occurrence().isHeld()) {
            return new GatheringAnswer.NotHeld(meeting(change));
        }
        return change.now().isBefore(change.occurrence().end())
                ? work.apply(change)
                : new GatheringAnswer.Over(meeting(change));
    }

    /** What the member sees after the change, of which the host has heard. */
    GatheringAnswer done(Change change) {
        Occurrence after = occurrences
                .find(change.handle(), change.community(), change.occurrence().id())
                .orElseThrow();
        hosts.changed(change.handle(), after);
        return new GatheringAnswer.Done(sight.meeting(change.handle(), change.seat(), after, change.right()));
    }

    GatheringAnswer already(Change change) {
        return new GatheringAnswer.Already(meeting(change));
    }

    Meeting meeting(Change change) {
        return sight.meeting(change.handle(), change.seat(), change.occurrence(), change.right());
    }
}
