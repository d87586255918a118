package dev.carrel.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that looks again and again for what is due, and does a few such things at once on threads of their own, which may block for a
 * platform. What is due stands in rows with a lease, so that a failure here means only that it is tried again. Thread-safe.
 */
public final class Patrol implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Patrol.class);
    private static final Duration POLLING = Duration.ofMillis(800);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 4;

    private final String name;
    private final IntFunction<List<Runnable>> look;
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private Optional<Thread> worker = Optional.empty();

    /**
     * A patrol that does not look before it is started.
     *
     * @param name of its threads
     * @param look takes some of what is due on, at most so many; may block for the database
     */
    public Patrol(String name, IntFunction<List<Runnable>> look) {
        this.name = name;
        this.look = look;
    }

    /** Looks from now on. */
    public void start() {
        running = true;
        worker = Optional.of(Thread.ofPlatform().daemon().name(name).start(this::work));
    }

    /** Has it look at once. */
    public void ring() {
        bell.release();
    }

    private void work() {
        while (running) {
            try {
                int free = slots.availablePermits();
                if (free > 0) {
                    look.apply(free).forEach(this::begin);
                }
            } catch (RuntimeException trouble) {
                log.error("What is due of {} could not be taken on; it is tried again", name, trouble);
            }
            try {
                if (bell.tryAcquire(POLLING.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
        }
    }

    private void begin(Runnable taken) {
        slots.acquireUninterruptibly();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                taken.run();
            } catch (RuntimeException trouble) {
                log.error("Something of {} failed; it is tried again when its lease is over", name, trouble);
            } finally {
                slots.release();
            }
        });
    }

    /** Takes nothing more on, and waits for two seconds at most for what has begun. */
    @Override
    public void close() {
        running = false;
        bell.release();
        try {
            if (worker.isPresent()) {
                worker.get().join(LONGEST_STOP);
            }
            if (!slots.tryAcquire(MOST_AT_ONCE, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Something of {} was under way when the bot stopped; it is done when it is back", name);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
