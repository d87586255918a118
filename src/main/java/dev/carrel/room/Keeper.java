package dev.carrel.room;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.spi.NoRoom;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.group.Group;
import dev.carrel.group.Groups;
import dev.carrel.group.Privacy;
import dev.carrel.room.Guest.Standing;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One look at one room: who ought to be in it, who is, and what is done about the difference; those who must not be are taken out first. Each
 * step is written down: before somebody is let in, and after somebody is out. Used by one thread, with no transaction open while the platform
 * is asked.
 */
final class Keeper {
    /** People who are let in or taken out in one look: a platform takes few at once, and other rooms wait. */
    private static final int MOST_STEPS = 15;

    /** Whoever was not in the space is tried again after this. */
    private static final Duration ABSENCE = Duration.ofHours(6);

    private final Store store;
    private final RoomStore rows;
    private final Groups groups;
    private final Wanted wanted;
    private final PrivateRooms platform;
    private final TakenRoom at;
    private final Instant now;
    private int steps;

    /** Says which accounts ought to be in a room at this moment. */
    interface Wanted {
        Set<PersonId> in(RoomKey room);
    }

    Keeper(
            Store store,
            RoomStore rows,
            Groups groups,
            Wanted wanted,
            PrivateRooms platform,
            TakenRoom at,
            Instant now) {
        this.store = store;
        this.rows = rows;
        this.groups = groups;
        this.wanted = wanted;
        this.platform = platform;
        this.at = at;
        this.now = now;
    }

    /** Makes the room true; whether there is more to do, after other rooms. */
    boolean run() throws NoRoom {
        PlaceId place = at.place().isPresent() ? at.place().get() : make();
        Optional<Set<PersonId>> there = platform.guests(at.key().space(), place);
        Map<PersonId, Guest> known = store.read(handle -> rows.guests(handle, at.key()));
        Set<PersonId> may = wanted.in(at.key());
        Set<PersonId> strangers = new HashSet<>(known.keySet());
        there.ifPresent(strangers::addAll);
        strangers.removeAll(may);
        for (PersonId stranger : strangers) {
            if (steps >= MOST_STEPS) {
                return true;
            }
            takeOut(place, stranger, Optional.ofNullable(known.get(stranger)), there);
        }
        store.write(handle -> rows.looked(handle, at.key(), now));
        for (PersonId person : may) {
            if (steps >= MOST_STEPS) {
                return true;
            }
            letIn(place, person, Optional.ofNullable(known.get(person)), there);
        }
        return false;
    }

    /** A room of a hidden group is called by its number: its name may be seen by who keeps the space, or be found to be taken. */
    private PlaceId make() throws NoRoom {
        Optional<Group> group = store.read(
                handle -> groups.found(handle, at.key().community(), at.key().group()));
        String name = group.filter(found -> found.privacy() != Privacy.HIDDEN)
                .map(Group::name)
                .orElse("Room " + at.key().group().value());
        PlaceId made = platform.make(at.key().space(), at.below(), name);
        store.write(handle -> rows.made(handle, at.key(), made));
        return made;
    }

    private void takeOut(PlaceId place, PersonId stranger, Optional<Guest> known, Optional<Set<PersonId>> there)
            throws NoRoom {
        boolean surelyOut = there.map(seen -> !seen.contains(stranger))
                .orElseGet(() -> known.filter(guest -> guest.standing() == Standing.ABSENT)
                        .isPresent());
        if (!surelyOut) {
            steps++;
            platform.expel(at.key().space(), place, stranger);
        }
        store.write(handle -> rows.delete(handle, at.key(), stranger));
    }

    private void letIn(PlaceId place, PersonId person, Optional<Guest> known, Optional<Set<PersonId>> there)
            throws NoRoom {
        Optional<Standing> standing = known.map(Guest::standing);
        if (there.filter(seen -> seen.contains(person)).isPresent()) {
            if (!standing.equals(Optional.of(Standing.IN))) {
                set(person, Standing.IN);
            }
        } else if (standing.equals(Optional.of(Standing.IN))) {
            if (there.isPresent()) {
                set(person, Standing.OUT);
            }
        } else if (known.isEmpty() || isToBeTried(known.get())) {
            admit(place, person);
        }
    }

    private boolean isToBeTried(Guest guest) {
        return switch (guest.standing()) {
            case COMING -> true;
            case ABSENT -> !guest.tried().plus(ABSENCE).isAfter(now);
            case IN, OUT -> false;
        };
    }

    private void admit(PlaceId place, PersonId person) throws NoRoom {
        steps++;
        set(person, Standing.COMING);
        try {
            platform.admit(at.key().space(), place, person);
            set(person, Standing.IN);
        } catch (NoRoom failed) {
            if (failed.reason() != Reason.ABSENT) {
                throw failed;
            }
            set(person, Standing.ABSENT);
        }
    }

    private void set(PersonId person, Standing standing) {
        store.write(handle -> rows.set(handle, at.key(), person, new Guest(standing, now)));
    }
}
