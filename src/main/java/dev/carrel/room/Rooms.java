package dev.carrel.room;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.NoRoom;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.schedule.Patrol;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps rooms of groups' own true: nobody is in them but who is in the group and has an account there.
 *
 * <p>A change only makes a room due. Whoever takes it on compares who ought to be in it with who is, so that a lost answer, a restart or another
 * node leads to the same end. What is to be posted in a room asks {@link #way} before. Thread-safe; methods may block for the database unless
 * they say otherwise.
 */
public final class Rooms implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rooms.class);

    /** Who is in a room was looked at within this time when something is posted in it. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** Longer than one look takes: 15 steps and a list, of 15 seconds at most each. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LOOKING = Duration.ofMinutes(15);
    private static final Duration TROUBLE = Duration.ofMinutes(10);
    private static final Duration GOING_ON = Duration.ofSeconds(2);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    /** A room that could not be kept for so long is given up, with what is known of who was let in. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private static final int LONGEST_PROBLEM = 300;

    private final Store store;
    private final InstantSource clock;
    private final Groups groups;
    private final Communities communities;
    private final Supplier<List<ChatPlatform>> platforms;
    private final RoomListener listener;
    private final RoomStore rows = new RoomStore();
    private final Patrol patrol = new Patrol("rooms", this::take);

    /**
     * Looks at nothing before it is started.
     *
     * @param platforms those that are connected or may be soon, asked again each time
     */
    public Rooms(
            Store store,
            InstantSource clock,
            Groups groups,
            Communities communities,
            Supplier<List<ChatPlatform>> platforms,
            RoomListener listener) {
        this.store = store;
        this.clock = clock;
        this.groups = groups;
        this.communities = communities;
        this.platforms = platforms;
        this.listener = listener;
    }

    /** Keeps the rooms true from now on. */
    public void start() {
        patrol.start();
    }

    /** Whether a space's platform has rooms; does not block. */
    public boolean areOffered(SpaceId space) {
        return offered(space).isPresent();
    }

    /** The place below which a room is made that is asked for in this one; nothing where none can be. Does not block. */
    public Optional<PlaceId> below(SpaceId space, PlaceId place) {
        return offered(space).flatMap(found -> found.below(space, place));
    }

    /** Whether the bot may make rooms below a place, as far as is known; does not block. */
    public boolean isAllowed(SpaceId space, PlaceId below) {
        return offered(space).map(found -> found.isAllowed(space, below)).orElse(true);
    }

    /** Who can read in a room without being let in, in a sentence; does not block. */
    public String alsoReads(SpaceId space) {
        return offered(space).map(PrivateRooms::alsoReads).orElse("");
    }

    private Optional<PrivateRooms> offered(SpaceId space) {
        return platforms.get().stream()
                .filter(platform -> platform.platform() == space.platform())
                .flatMap(platform -> platform.privateRooms().stream())
                .findFirst();
    }

    /** Where whoever runs a space lets the bot make rooms; does not block. */
    public Optional<URI> permission(SpaceId space) {
        return offered(space).flatMap(found -> found.permission(space));
    }

    /**
     * Has a room made for a group, or kept again; whoever wants it so is told when that is not possible.
     *
     * @param below the place below which it is made; may be nothing where the group has a room there
     */
    public void want(Seat by, GroupId group, SpaceId space, Optional<PlaceId> below) {
        store.write(handle -> rows.want(handle, by, new RoomKey(by.community(), group, space), below, clock.instant()));
        patrol.ring();
    }

    /** Has a group's room in a space closed, which is its home no more; false when it has none. */
    public boolean giveUp(CommunityId community, GroupId group, SpaceId space) {
        boolean was = store.transact(handle -> end(handle, new RoomKey(community, group, space)));
        patrol.ring();
        return was;
    }

    private boolean end(Handle handle, RoomKey key) {
        boolean was = rows.end(handle, key, clock.instant());
        if (was) {
            groups.moveOut(handle, key.community(), key.group(), key.space());
        }
        return was;
    }

    /** How a group's rooms stand, the earliest first. */
    public List<Room> of(CommunityId community, GroupId group) {
        return store.read(handle -> rows.of(handle, community, group));
    }

    /** Who is in a group has changed: its rooms are compared as soon as this transaction is committed. */
    public void changed(Handle handle, CommunityId community, GroupId group) {
        rows.changed(handle, community, group, clock.instant());
        patrol.ring();
    }

    /** A group is no more: its rooms are closed. */
    public void ended(Handle handle, CommunityId community, GroupId group) {
        rows.spaces(handle, community, group).forEach(space -> end(handle, new RoomKey(community, group, space)));
    }

    /** Whether something may be posted in a place now; where it is to wait, what it waits for is on its way. */
    public Way way(CommunityId community, PlaceId place) {
        Optional<RoomStore.At> room = store.read(handle -> rows.at(handle, community, place));
        if (room.isEmpty()) {
            return Way.OPEN;
        }
        if (!room.get().kept()) {
            return Way.SHUT;
        }
        Instant now = clock.instant();
        boolean fresh = room.get()
                .looked()
                .filter(looked -> looked.plus(FRESH).isAfter(now))
                .isPresent();
        if (fresh && !room.get().strangers()) {
            return Way.OPEN;
        }
        store.write(handle -> rows.hurry(handle, room.get().key(), now));
        patrol.ring();
        return Way.WAIT;
    }

    /** Nothing can be posted in a place any more, within the transaction that ends what was to be; false when it is no room that is kept. */
    public boolean lost(Handle handle, CommunityId community, PlaceId place, String why) {
        Optional<RoomStore.At> room = rows.at(handle, community, place);
        room.filter(RoomStore.At::kept).ifPresent(kept -> {
            listener.shut(handle, kept.key(), kept.wantedBy());
            shut(handle, kept.key(), why, clock.instant());
        });
        return room.isPresent();
    }

    private void shut(Handle handle, RoomKey key, String why, Instant now) {
        groups.moveOut(handle, key.community(), key.group(), key.space());
        rows.shut(handle, key, why.substring(0, Math.min(why.length(), LONGEST_PROBLEM)), now, now.plus(TROUBLE));
    }

    private List<Runnable> take(int most) {
        Map<Platform, PrivateRooms> ready = new HashMap<>();
        platforms.get().stream()
                .filter(platform -> platform.health() instanceof Health.Ready)
                .forEach(platform ->
                        platform.privateRooms().ifPresent(offered -> ready.putIfAbsent(platform.platform(), offered)));
        if (ready.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant lease = now.plus(LEASE).truncatedTo(ChronoUnit.MILLIS); // As the database keeps it.
        return store.read(handle -> rows.due(handle, ready.keySet(), now, lease, most)).stream()
                .filter(due -> store.transact(handle -> rows.take(handle, due, now)))
                .<Runnable>map(due -> () -> keepTrue(
                        due, Objects.requireNonNull(ready.get(due.key().space().platform())), now))
                .toList();
    }

    private void keepTrue(TakenRoom at, PrivateRooms platform, Instant now) {
        try {
            if (at.ending()) {
                close(at, platform, now);
            } else if (at.gone()) {
                giveBack(at, now.plus(TROUBLE), now);
            } else {
                boolean more = new Keeper(store, rows, groups, this::wanted, platform, at, now).run();
                kept(at, now.plus(more ? GOING_ON : LOOKING));
            }
        } catch (NoRoom failed) {
            log.debug("A room of {} is not true yet: {}", at.key().space().platform(), failed.getMessage());
            failed(at, failed, now);
        }
    }

    private Set<PersonId> wanted(RoomKey room) {
        Collection<List<PersonId>> persons = communities
                .personsOf(
                        room.community(),
                        store.read(handle -> groups.attendees(handle, room.community(), room.group())))
                .values();
        return persons.stream()
                .flatMap(List::stream)
                .filter(person -> person.platform() == room.space().platform())
                .collect(Collectors.toSet());
    }

    /** Where it was shut, it is the group's home again. */
    private void kept(TakenRoom at, Instant due) {
        RoomKey key = at.key();
        store.write(handle -> {
            if (at.problem().isPresent() || !at.home()) {
                rows.kept(handle, key)
                        .ifPresent(place -> groups.moveIn(handle, key.community(), key.group(), key.space(), place));
            }
            rows.giveBack(handle, at, due);
        });
    }

    private void close(TakenRoom at, PrivateRooms platform, Instant now) throws NoRoom {
        try {
            if (at.place().isPresent() && !at.gone()) {
                platform.close(at.key().space(), at.place().get());
            }
        } catch (NoRoom failed) {
            if (failed.reason() == Reason.LATER) {
                throw failed;
            }
        }
        store.write(handle -> {
            if (!rows.forget(handle, at.key())) {
                rows.giveBack(handle, at, now);
            }
        });
    }

    private void failed(TakenRoom at, NoRoom failed, Instant now) {
        switch (failed.reason()) {
            case FORBIDDEN, MISSING, ABSENT ->
                store.write(handle -> {
                    if (at.problem().isEmpty()) {
                        listener.shut(handle, at.key(), at.wantedBy());
                    }
                    shut(handle, at.key(), String.valueOf(failed.getMessage()), now);
                    if (failed.reason() == Reason.MISSING) {
                        rows.gone(handle, at.key());
                    }
                });
            case LATER -> {}
        }
        Duration wait = failed.reason() != Reason.LATER
                ? TROUBLE
                : failed.after().compareTo(FIRST_RETRY) > 0 ? failed.after() : FIRST_RETRY;
        giveBack(at, now.plus(wait), now);
    }

    private void giveBack(TakenRoom at, Instant due, Instant now) {
        boolean hopeless = at.problemSince()
                .filter(since -> since.plus(PATIENCE).isBefore(now))
                .isPresent();
        store.write(handle -> {
            if (hopeless) {
                end(handle, at.key());
            }
            rows.giveBack(handle, at, due);
        });
    }

    /** Takes no more rooms on, and waits for two seconds at most for those that are being compared. */
    @Override
    public void close() {
        patrol.close();
    }
}
