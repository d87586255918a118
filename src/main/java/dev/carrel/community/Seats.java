package dev.carrel.community;

import com.github.benmanes.caffeine.cache.Cache;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.SpaceId;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Finds where somebody sits, and makes the seat on first sight. Thread-safe; every method may block for the database. */
final class Seats {
    private final Store store;
    private final SeatStore seats;
    private final InstantSource clock;

    /** Strangers come in one at a time: within a process nobody loses the race to create a community. */
    private final ReentrantLock door = new ReentrantLock();

    private final Cache<SpaceId, CommunityId> communities;
    private final Cache<Identity, MemberId> members;

    Seats(Store store, SeatStore seats, InstantSource clock) {
        this.store = store;
        this.seats = seats;
        this.clock = clock;
        this.communities = Remembered.cache(clock);
        this.members = Remembered.cache(clock);
    }

    CommunityId communityOf(SpaceId space) {
        return communities.get(
                space,
                unknown -> store.read(handle -> seats.communityOf(handle, space))
                        .orElseGet(() -> letIn(handle -> seats.communityOf(handle, space)
                                .orElseGet(() -> seats.createCommunity(handle, space, clock.instant())))));
    }

    /** The seat of somebody who speaks in this space: whatever was believed of them, they are here. */
    Seat seatOf(SpaceId space, PersonId person) {
        Identity identity = new Identity(communityOf(space), person);
        if (members.getIfPresent(identity) == null
                && store.read(handle -> seats.memberOf(handle, identity)).isEmpty()) {
            // The space may have moved on another node: nobody is let into a community that has ended.
            communities.invalidate(space);
        }
        Identity known = new Identity(communityOf(space), person);
        if (members.getIfPresent(known) == null && store.read(handle -> seats.hasLeft(handle, known))) {
            store.write(handle -> seats.comeBack(handle, known));
        }
        return seatOf(known);
    }

    Seat seatOf(Identity identity) {
        MemberId member = members.get(
                identity,
                unknown -> store.read(handle -> seats.memberOf(handle, identity))
                        .orElseGet(() -> letIn(handle -> seats.memberOf(handle, identity)
                                .orElseGet(() -> seats.createMember(handle, identity, clock.instant())))));
        return new Seat(identity.community(), member);
    }

    /** The member behind an identity, if there is one; none is made. */
    Optional<MemberId> memberOf(Identity identity) {
        Optional<MemberId> cached = Optional.ofNullable(members.getIfPresent(identity));
        return cached.isPresent() ? cached : store.read(handle -> seats.memberOf(handle, identity));
    }

    /** Those of these identities of one community and platform that are known; none is made. */
    Map<Identity, Seat> seatsOf(List<Identity> identities) {
        Map<Identity, Seat> found = new HashMap<>();
        List<Identity> asked = new ArrayList<>();
        for (Identity identity : identities) {
            Optional.ofNullable(members.getIfPresent(identity))
                    .ifPresentOrElse(
                            member -> found.put(identity, new Seat(identity.community(), member)),
                            () -> asked.add(identity));
        }
        if (!asked.isEmpty()) {
            keep(store.read(handle -> seats.membersOf(handle, asked)), found);
        }
        return found;
    }

    /** The seats of these, who are made known where they are not. */
    Map<Identity, Seat> letIn(Collection<Identity> strangers) {
        Map<Identity, Seat> found = new HashMap<>();
        if (!strangers.isEmpty()) {
            keep(letIn(handle -> seats.createMembers(handle, strangers, clock.instant())), found);
        }
        return found;
    }

    private void keep(Map<Identity, MemberId> known, Map<Identity, Seat> found) {
        members.putAll(known);
        known.forEach((identity, member) -> found.put(identity, new Seat(identity.community(), member)));
    }

    /** Whether the space has a community already; none is made. */
    boolean knows(SpaceId space) {
        return knownCommunityOf(space).isPresent();
    }

    /** The community of a space, if it has one already; none is made. */
    Optional<CommunityId> knownCommunityOf(SpaceId space) {
        Optional<CommunityId> cached = Optional.ofNullable(communities.getIfPresent(space));
        if (cached.isPresent()) {
            return cached;
        }
        Optional<CommunityId> found = store.read(handle -> seats.communityOf(handle, space));
        found.ifPresent(community -> communities.put(space, community));
        return found;
    }

    /** The member behind this identity is another one than before. */
    void forget(Identity identity) {
        members.invalidate(identity);
    }

    /** What was known of this space may have changed. */
    void forget(SpaceId space) {
        communities.invalidate(space);
    }

    void forgetAll() {
        communities.invalidateAll();
        members.invalidateAll();
    }

    /** Other nodes are not held back by this process's door: two of them collide on a key, and the store repeats the later. */
    private <R> R letIn(Function<Handle, R> stranger) {
        door.lock();
        try {
            return store.transact(stranger);
        } finally {
            door.unlock();
        }
    }
}
