package dev.carrel.feature.program;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Outbox;
import dev.carrel.outbox.Topic;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Who watches which program. A catalogue does not change while the bot runs: {@link #look} compares it at the start with what each watcher
 * has seen. Thread-safe; every method may block for the database.
 */
public final class Watches {
    /** Programs that a member may watch at once. */
    static final int MOST = 25;

    private final Store store;
    private final InstantSource clock;
    private final Catalogue catalogue;
    private final WatchStore rows = new WatchStore();
    private final WatchLook look;
    private final Map<String, Topic> topics;

    /** Watches over this catalogue, kept in this store. */
    public Watches(Store store, Outbox outbox, Communities communities, Catalogue catalogue, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.catalogue = catalogue;
        this.look = new WatchLook(store, rows, outbox, communities, catalogue, clock);
        this.topics = Map.of(WatchTopic.TOPIC, new WatchTopic(store, rows));
    }

    /** What came of the wish to watch a program. */
    enum Begun {
        NOW,
        ALREADY,
        TOO_MANY
    }

    /** What messages about watched programs say, by topic. */
    public Map<String, Topic> topics() {
        return topics;
    }

    /**
     * Promises every watcher to tell what has changed since they looked last, once, however often and on however many nodes this is called.
     * What was begun and not ended is gone on with the next time.
     */
    public void look() {
        look.look();
    }

    Begun begin(Seat seat, String program) {
        WatchedFacts facts = WatchedFacts.of(catalogue.byId(program).orElseThrow());
        return store.transact(handle -> {
            rows.hold(handle, seat);
            List<WatchStore.Watch> watched = rows.of(handle, seat);
            if (watched.stream().anyMatch(watch -> watch.program().equals(program))) {
                return Begun.ALREADY;
            }
            if (watched.size() >= MOST) {
                return Begun.TOO_MANY;
            }
            WatchStore.State state = new WatchStore.State(program, facts.digest());
            rows.keep(handle, Map.of(state, facts), clock.instant());
            rows.insert(handle, seat, state, clock.instant());
            return Begun.NOW;
        });
    }

    /** False when it was not watched. */
    boolean end(Seat seat, String program) {
        return store.transact(handle -> rows.delete(handle, seat, program));
    }

    /** The programs that a member watches, the earliest first. */
    List<String> of(Seat seat) {
        return store.read(handle ->
                rows.of(handle, seat).stream().map(WatchStore.Watch::program).toList());
    }
}
