package dev.carrel.mirror;

import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.spi.NotScheduled;
import dev.carrel.chat.spi.NotScheduled.Reason;
import dev.carrel.chat.spi.ScheduledEvents;
import dev.carrel.schedule.Patrol;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who is interested in what stands in platforms' own calendars: one after another as it is heard, and as the platform has it where some
 * of that was not heard.
 *
 * <p>What is heard of an event while the platform is asked about it waits, since the answer may be older. What could not be written down is asked
 * for. Thread-safe.
 */
final class Interest implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Interest.class);

    /** Longer than it takes to ask for many thousands. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    /** A press each. */
    private static final int MOST_WAITING = 65_536;

    private final Store store;
    private final InstantSource clock;
    private final Supplier<Map<Platform, ScheduledEvents>> calendars;
    private final MirrorListener listener;
    private final MirrorStore rows;
    private final Patrol patrol = new Patrol("interest", this::take);
    private final Set<SpaceId> missed = ConcurrentHashMap.newKeySet();

    /** Guarded by this, as are the next two. */
    private final Queue<ChatEvent.Interested> waiting = new ArrayDeque<>();

    private final Map<Entry, Queue<ChatEvent.Interested>> held = new HashMap<>();
    private boolean writing;

    /**
     * Asks nothing before it is started.
     *
     * @param calendars those that can be asked at the moment
     */
    Interest(
            Store store,
            InstantSource clock,
            Supplier<Map<Platform, ScheduledEvents>> calendars,
            MirrorListener listener,
            MirrorStore rows) {
        this.store = store;
        this.clock = clock;
        this.calendars = calendars;
        this.listener = listener;
        this.rows = rows;
    }

    /** What stands in a calendar, by the platform's own id. */
    private record Entry(SpaceId space, String id) {}

    void start() {
        patrol.start();
    }

    /** What was pressed in a space may not have been heard. Never blocks. */
    void missed(SpaceId space) {
        missed.add(space);
    }

    /** Somebody has pressed something. Never blocks. */
    synchronized void hear(ChatEvent.Interested said) {
        Queue<ChatEvent.Interested> line = held.getOrDefault(new Entry(said.space(), said.event()), waiting);
        if (line.size() >= MOST_WAITING) {
            missed(said.space());
            return;
        }
        line.add(said);
        write();
    }

    private synchronized void write() {
        if (!writing && !waiting.isEmpty()) {
            writing = true;
            Thread.ofVirtual().name("interest").start(() -> {
                for (Optional<ChatEvent.Interested> said = next(); said.isPresent(); said = next()) {
                    write(said.get());
                }
            });
        }
    }

    private synchronized Optional<ChatEvent.Interested> next() {
        Optional<ChatEvent.Interested> next = Optional.ofNullable(waiting.poll());
        writing = next.isPresent();
        return next;
    }

    private void write(ChatEvent.Interested said) {
        try {
            store.read(handle -> rows.meant(handle, said.space(), said.event()))
                    .ifPresent(meant -> listener.interested(
                            meant.community(), said.space(), said.person(), meant.number(), said.interested()));
        } catch (RuntimeException trouble) {
            log.error("Whether somebody is interested could not be written down; it is asked for", trouble);
            missed(said.space());
        }
    }

    private List<Runnable> take(int most) {
        Instant now = clock.instant();
        mark(now);
        Map<Platform, ScheduledEvents> ready = calendars.get();
        if (ready.isEmpty()) {
            return List.of();
        }
        Instant lease = now.plus(LEASE).truncatedTo(ChronoUnit.MILLIS); // As the database keeps it.
        return store.read(handle -> rows.toAsk(handle, ready.keySet(), now, lease, most)).stream()
                .filter(due -> store.transact(handle -> rows.take(handle, due, now)))
                .<Runnable>map(due -> () ->
                        ask(due, Objects.requireNonNull(ready.get(due.space().platform()))))
                .toList();
    }

    private void mark(Instant now) {
        List<SpaceId> behind = List.copyOf(missed);
        if (behind.isEmpty()) {
            return;
        }
        missed.removeAll(behind);
        try {
            store.write(handle -> rows.missed(handle, behind, now));
        } catch (RuntimeException trouble) {
            missed.addAll(behind);
            throw trouble;
        }
    }

    private void ask(MirrorQuestion asked, ScheduledEvents calendar) {
        Entry entry = new Entry(asked.space(), asked.id());
        if (!hold(entry)) {
            return; // Asked already, for longer than its lease: it is asked again once this one is over.
        }
        try {
            listener.interested(
                    asked.community(), asked.space(), asked.number(), calendar.interested(asked.space(), asked.id()));
            store.write(handle -> rows.answered(handle, asked, Optional.empty()));
        } catch (NotScheduled failed) {
            log.debug("{} does not say who is interested: {}", asked.space().platform(), failed.getMessage());
            Duration wait = failed.after().compareTo(FIRST_RETRY) > 0 ? failed.after() : FIRST_RETRY;
            // What is not there, or not for the bot, is asked again after the next connection alone.
            Optional<Instant> again =
                    Optional.of(clock.instant().plus(wait)).filter(later -> failed.reason() == Reason.LATER);
            store.write(handle -> rows.answered(handle, asked, again));
        } finally {
            release(entry);
        }
    }

    private synchronized boolean hold(Entry entry) {
        return held.putIfAbsent(entry, new ArrayDeque<>()) == null;
    }

    private synchronized void release(Entry entry) {
        waiting.addAll(Objects.requireNonNull(held.remove(entry)));
        write();
    }

    /** Asks no more, and waits for two seconds at most for what is being asked. */
    @Override
    public void close() {
        patrol.close();
    }
}
