package dev.carrel.group;

import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The one way to change a group: in a transaction that has locked it, by a member who may see it. */
final class Changes {
    private final Store store;
    private final InstantSource clock;
    private final GroupStore rows;
    private final SightStore sights;
    private final StandingStore standings;

    Changes(Store store, InstantSource clock, GroupStore rows, SightStore sights, StandingStore standings) {
        this.store = store;
        this.clock = clock;
        this.rows = rows;
        this.sights = sights;
        this.standings = standings;
    }

    /** A change that a member makes, with what it works on. */
    record Change(Handle handle, Seat seat, Seen seen, Instant now) {
        GroupId id() {
            return seen.id();
        }

        Group group() {
            return seen.group();
        }
    }

    /** Runs the change if the member may see the group. */
    GroupAnswer to(Seat seat, GroupId id, Function<Change, GroupAnswer> work) {
        Instant now = clock.instant();
        return store.transact(handle -> {
            rows.lock(handle, seat.community(), id);
            Optional<Seen> seen = sights.find(handle, seat, id, now);
            if (seen.isEmpty()) {
                return new GroupAnswer.Unknown();
            }
            standings.removeExpired(handle, seat.community(), id, now);
            return work.apply(new Change(handle, seat, seen.get(), now));
        });
    }

    /** The same for an active group; to an archived one there is nothing to do but to bring it back. */
    GroupAnswer toActive(Seat seat, GroupId id, Function<Change, GroupAnswer> work) {
        return to(
                seat,
                id,
                change -> change.group().archived().isPresent()
                        ? new GroupAnswer.Already(change.seen())
                        : work.apply(change));
    }

    /** The same, if the member organizes it. */
    GroupAnswer byOrganizer(Seat seat, GroupId id, Function<Change, GroupAnswer> work) {
        return toActive(
                seat,
                id,
                change -> change.seen().organizes() ? work.apply(change) : new GroupAnswer.NotYours(change.seen()));
    }

    /** Something new that no group is there for yet. */
    GroupAnswer anew(Function<Handle, GroupAnswer> work) {
        return store.transact(work);
    }

    /** What the member sees after the change; who has left a group that is not theirs to see any more has seen it last. */
    GroupAnswer done(Change change) {
        return new GroupAnswer.Done(sights.find(change.handle(), change.seat(), change.id(), change.now())
                .orElseGet(() -> new Seen(
                        change.group(),
                        Optional.empty(),
                        Math.max(0, change.seen().size() - 1))));
    }

    GroupAnswer made(Handle handle, Seat seat, GroupId id) {
        return new GroupAnswer.Done(
                sights.find(handle, seat, id, clock.instant()).orElseThrow());
    }

    boolean seesName(Handle handle, Seat seat, String name, Optional<GroupId> besides) {
        String folded = Names.fold(name);
        return sights.named(handle, seat, clock.instant(), folded, 100).stream()
                .anyMatch(seen -> Groups.isName(name, seen.group())
                        && besides.filter(seen.id()::equals).isEmpty());
    }

    Instant now() {
        return clock.instant();
    }
}
