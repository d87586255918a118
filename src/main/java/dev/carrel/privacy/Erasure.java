package dev.carrel.privacy;

import dev.carrel.chat.PersonId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Forgets members: in one transaction every row that is theirs, every row in whose text they are named, and what belongs to them besides;
 * then what is remembered of them in this process. Thread-safe; every method may block for the database.
 */
public final class Erasure {
    private final Store store;
    private final Communities communities;
    private final PersonalRows rows = new PersonalRows();
    private final List<BiConsumer<Handle, Seat>> before;
    private final Consumer<PersonId> forgotten;

    /**
     * An erasure in this store.
     *
     * @param before what is done first within the transaction, while the rows are still there: what others keep on, and what no column
     *     names
     * @param forgotten told of every identity afterwards, for what is remembered outside the database
     */
    public Erasure(
            Store store, Communities communities, List<BiConsumer<Handle, Seat>> before, Consumer<PersonId> forgotten) {
        this.store = store;
        this.communities = communities;
        this.before = List.copyOf(before);
        this.forgotten = forgotten;
    }

    /** How many rows of each table are a member's; of those that have some. */
    public SequencedMap<Table, Integer> held(Seat seat) {
        return store.read(handle -> rows.count(handle, seat));
    }

    /** Forgets one identity of a member who has others, and leaves the rest to these. */
    void erase(Seat seat, PersonId person) {
        store.write(handle -> rows.deleteIdentity(handle, seat, person));
        communities.ended(seat, List.of(person));
        forgotten.accept(person);
    }

    /**
     * Deletes what is of no use any more: what has expired, and rows of members who had been forgotten on another node when they were
     * written.
     */
    public void tidy(Instant now) {
        store.write(handle -> rows.tidy(handle, now));
    }

    /** Forgets a member with all their identities. Whoever uses Carrel again is a stranger, with another number. */
    public void erase(Seat seat) {
        List<PersonId> persons = communities.personsOf(seat);
        store.write(handle -> {
            before.forEach(part -> part.accept(handle, seat));
            rows.delete(handle, seat, persons);
        });
        communities.ended(seat, persons);
        persons.forEach(forgotten);
    }
}
