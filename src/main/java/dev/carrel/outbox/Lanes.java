package dev.carrel.outbox;

import dev.carrel.chat.Platform;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be sent next, lane by lane, as it was found a moment ago. Looking costs as much as all that waits, so it is not done for
 * each delivery: what was found is worked off first, for a quarter of a second at most. Used by one thread.
 */
final class Lanes {
    private static final Duration FRESH = Duration.ofMillis(250);
    private static final int MOST_KNOWN = 256;

    private final Store store;
    private final LeaseStore rows;
    private final InstantSource clock;
    private final Map<LeaseStore.Lane, Deque<Long>> known = new LinkedHashMap<>();
    private Set<Platform> looked = Set.of();
    private long lookedAt;

    Lanes(Store store, LeaseStore rows, InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    /** Those in which something waits that these platforms can take. */
    List<LeaseStore.Lane> waiting(Set<Platform> platforms) {
        known.values().removeIf(Deque::isEmpty);
        if (known.isEmpty() || !looked.equals(platforms) || System.nanoTime() - lookedAt > FRESH.toNanos()) {
            look(platforms);
        }
        return List.copyOf(known.keySet());
    }

    private void look(Set<Platform> platforms) {
        known.clear();
        known.putAll(store.read(handle -> {
            Map<LeaseStore.Lane, Deque<Long>> found = new LinkedHashMap<>();
            for (LeaseStore.Lane lane : rows.lanes(handle, platforms, clock.instant())) {
                found.put(lane, new ArrayDeque<>(rows.ready(handle, lane, MOST_KNOWN, clock.instant())));
            }
            return found;
        }));
        known.values().removeIf(Deque::isEmpty);
        looked = Set.copyOf(platforms);
        lookedAt = System.nanoTime();
    }

    /** The next ones of a lane, which are then no longer known. Another node may have been quicker. */
    List<Long> next(LeaseStore.Lane lane, int most) {
        Deque<Long> waiting = known.getOrDefault(lane, new ArrayDeque<>());
        List<Long> next = new ArrayList<>();
        while (next.size() < most && !waiting.isEmpty()) {
            next.add(waiting.pop());
        }
        return next;
    }
}
