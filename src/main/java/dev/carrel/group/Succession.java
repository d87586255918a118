package dev.carrel.group;

import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of groups when a member is forgotten. A group goes on without them; where nobody else decides for it, whoever was in it
 * for longest does from then on, and where nobody else is in it, it ends for good. Thread-safe; every method may block for the database.
 */
public final class Succession {
    private final Store store;
    private final InstantSource clock;
    private final GroupStore rows;
    private final SightStore sights;
    private final StandingStore standings;
    private final GroupListener listener;

    Succession(
            Store store,
            InstantSource clock,
            GroupStore rows,
            SightStore sights,
            StandingStore standings,
            GroupListener listener) {
        this.store = store;
        this.clock = clock;
        this.rows = rows;
        this.sights = sights;
        this.standings = standings;
        this.listener = listener;
    }

    /**
     * A group that depends on a member.
     *
     * @param heir who decides for it without them; nobody where it would end
     */
    public record Inheritance(Group group, Optional<MemberId> heir) {}

    /** The groups that would end without this member, or be left to somebody who does not decide for them yet. */
    public List<Inheritance> of(Seat seat) {
        return store.read(handle -> of(handle, seat));
    }

    private List<Inheritance> of(Handle handle, Seat seat) {
        return standings.solelyOrganized(handle, seat).stream()
                .flatMap(id -> rows
                        .find(handle, seat.community(), id)
                        .map(group -> new Inheritance(group, standings.heir(handle, seat, id)))
                        .stream())
                .toList();
    }

    /** Takes a member out of every group, within the transaction that forgets them. */
    public void leave(Handle handle, Seat seat) {
        List<GroupId> groups = standings.groupsOf(handle, seat);
        groups.forEach(id -> rows.lock(handle, seat.community(), id));
        List<Inheritance> inheritances = of(handle, seat);
        for (GroupId id : groups) {
            sights.find(handle, seat, id, clock.instant())
                    .filter(Seen::attends)
                    .ifPresent(seen -> listener.left(handle, seen.group(), seat.member()));
            standings.remove(handle, seat.community(), id, seat.member());
        }
        inheritances.forEach(inheritance -> pass(handle, inheritance));
    }

    private void pass(Handle handle, Inheritance inheritance) {
        Group group = inheritance.group();
        if (inheritance.heir().isPresent()) {
            MemberId heir = inheritance.heir().get();
            standings.promote(handle, group.community(), group.id(), heir);
            listener.inherited(handle, group, heir);
        } else {
            listener.ended(handle, group);
            standings.removeAll(handle, group.community(), group.id(), Standing.values());
            rows.removeHomes(handle, group.community(), group.id());
            rows.delete(handle, group.community(), group.id());
        }
    }
}
