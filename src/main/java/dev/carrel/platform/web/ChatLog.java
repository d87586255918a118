package dev.carrel.platform.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What was said in the playground since the bot started, in memory and bounded, and who is watching it.
 *
 * <p>Thread-safe: everything is guarded by one lock, under which nothing blocks.
 */
final class ChatLog {
    /** Entries that are kept; the oldest go first. */
    static final int MOST_ENTRIES = 200;

    /** Changes that can be caught up on; who missed more reloads the page. */
    static final int MOST_CHANGES = 400;

    private final ReentrantLock lock = new ReentrantLock();
    private final SequencedMap<Long, Entry> entries = new LinkedHashMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Set<Watch> watches = new HashSet<>();
    private long lastEntry;
    private long lastChange;
    private boolean closed;

    /** Everything that this persona may see, oldest first, and the number of the last change it reflects. */
    record Seen(List<Entry> entries, long lastChange) {
        /** Keeps a copy. */
        Seen {
            entries = List.copyOf(entries);
        }
    }

    Seen seenBy(Persona persona) {
        return locked(() -> new Seen(
                entries.values().stream()
                        .filter(entry -> entry.isVisibleTo(persona))
                        .toList(),
                lastChange));
    }

    /** The entry of this number, if this persona may see it. */
    Optional<Entry> entry(long id, Persona persona) {
        return locked(() -> Optional.ofNullable(entries.get(id)).filter(entry -> entry.isVisibleTo(persona)));
    }

    /** Adds an entry, made from the number it gets. */
    Entry add(LongFunction<Entry> make) {
        return locked(() -> {
            Entry entry = make.apply(++lastEntry);
            entries.putLast(entry.id(), entry);
            tell(new Change.Added(++lastChange, entry));
            while (entries.size() > MOST_ENTRIES) {
                tell(new Change.Removed(++lastChange, entries.pollFirstEntry().getValue()));
            }
            return entry;
        });
    }

    /** Puts new content in the place of an entry; false when it is no longer there. */
    boolean replace(Entry entry) {
        return locked(() -> {
            if (entries.replace(entry.id(), entry) == null) {
                return false;
            }
            tell(new Change.Replaced(++lastChange, entry));
            return true;
        });
    }

    void remove(long id) {
        locked(() -> {
            Entry gone = entries.remove(id);
            if (gone != null) {
                tell(new Change.Removed(++lastChange, gone));
            }
            return id;
        });
    }

    void clockMoved() {
        locked(() -> {
            tell(new Change.ClockMoved(++lastChange));
            return lastChange;
        });
    }

    /**
     * Watches what changes after a change; a closed log gives a watch that is over.
     *
     * @param after the last change that was seen; a number that cannot be caught up from makes the watch tell so
     */
    Watch watch(long after) {
        return locked(() -> {
            Watch watch = new Watch(this::forget);
            long oldest =
                    changes.isEmpty() ? lastChange + 1 : changes.getFirst().number();
            List<Change> missed =
                    changes.stream().filter(change -> change.number() > after).toList();
            if (after > lastChange || after < oldest - 1 || !watch.begin(missed)) {
                watch.loseTrack();
            }
            if (closed) {
                watch.end();
            } else {
                watches.add(watch);
            }
            return watch;
        });
    }

    /** Ends every watch, and every later one at once. */
    void close() {
        locked(() -> {
            closed = true;
            watches.forEach(Watch::end);
            return watches.size();
        });
    }

    private void forget(Watch watch) {
        locked(() -> watches.remove(watch));
    }

    private void tell(Change change) {
        changes.addLast(change);
        if (changes.size() > MOST_CHANGES) {
            changes.removeFirst();
        }
        watches.forEach(watch -> watch.offer(change));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
