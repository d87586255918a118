package dev.carrel.participation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.event.EventSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what happens on the platforms and counts it, many at once: half a second after it was taken it is in the database, or a little
 * later when that is slow.
 *
 * <p>What is delivered twice counts once. When more comes than can be written, the newest is dropped, and {@link #dropped} tells.
 * Thread-safe; one thread at a time writes.
 */
public final class Intake implements EventSink, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(2);
    private static final Duration DRAIN_PAUSE = Duration.ofMillis(50);

    /** Events that wait at once: a second of the heaviest flood that is looked for. */
    private static final int MOST_WAITING = 65_536;

    /** Events and lines in one transaction: the more, the more of them become one row. */
    private static final int MOST_AT_ONCE = MOST_WAITING;

    /** Platforms deliver again within minutes. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 100_000;

    private final Ledger ledger;
    private final BlockingQueue<ChatEvent> waiting;
    private final Cache<String, Boolean> taken;
    private final LongAdder dropped = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Held by whoever writes; guards {@link #tally} and {@link #failing}. */
    private final ReentrantLock writing = new ReentrantLock();

    private final Tally tally = new Tally();
    private long tallied;
    private boolean failing;

    /** An intake that writes nothing before it is started. */
    public Intake(Participation participation, InstantSource clock) {
        this(participation, clock, MOST_WAITING);
    }

    Intake(Participation participation, InstantSource clock, int mostWaiting) {
        this.ledger = participation.ledger();
        this.waiting = new LinkedBlockingQueue<>(mostWaiting);
        this.taken = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REPEATED_WITHIN)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    @Override
    public void take(ChatEvent event) {
        if (taken.asMap().putIfAbsent(event.id(), true) == null
                && (stopping.getCount() == 0 || !waiting.offer(event))) {
            taken.invalidate(event.id());
            dropped.increment();
        }
    }

    /** Events that were not counted because too many waited. */
    public long dropped() {
        return dropped.sum();
    }

    /** Events that have been written down. */
    public long written() {
        return written.sum();
    }

    /** Events that wait to be written. */
    public int waiting() {
        return waiting.size();
    }

    /** Writes from now on what is taken. */
    public void start() {
        Thread.ofVirtual().name("participation").start(() -> {
            while (!pause(stopping, waiting.size() > MOST_WAITING / 2 ? Duration.ZERO : PAUSE)) {
                tryToFlush();
            }
        });
    }

    /** Writes down what has been taken up to now; what cannot be written is tried again the next time. */
    public void flush() {
        writing.lock();
        try {
            int rounds = waiting.size() / MOST_AT_ONCE + 1;
            for (int round = 0; round < rounds; round++) {
                fill();
                if (tally.size() > 0) {
                    ledger.write(tally);
                    tally.clear();
                }
                written.add(tallied);
                tallied = 0;
            }
        } finally {
            writing.unlock();
        }
    }

    /** Nothing more is taken out of the queue than fits beside what could not be written. */
    private void fill() {
        List<ChatEvent> some = new ArrayList<>();
        tallied += waiting.drainTo(some, Math.max(0, MOST_AT_ONCE - tally.size()));
        some.forEach(tally::add);
    }

    /** Whether everything is written that waited. */
    private boolean tryToFlush() {
        writing.lock();
        try {
            flush();
            if (failing) {
                log.info("Participation is counted again");
            }
            failing = false;
            return waiting.isEmpty();
        } catch (RuntimeException trouble) {
            if (!failing) {
                log.warn("Participation cannot be written down at the moment; it is tried again", trouble);
            }
            failing = true;
            return false;
        } finally {
            writing.unlock();
        }
    }

    /** Takes nothing more, and writes down what was taken, for two seconds at most. */
    @Override
    public void close() {
        stopping.countDown();
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        boolean done = tryToFlush();
        while (!done && System.nanoTime() < end) {
            pause(never, DRAIN_PAUSE);
            done = tryToFlush();
        }
        if (!done) {
            writing.lock();
            try {
                log.warn("{} events could not be counted before the stop", waiting.size() + tallied);
            } finally {
                writing.unlock();
            }
        }
    }

    /** Whether what is waited for has come. */
    private static boolean pause(CountDownLatch end, Duration longest) {
        try {
            return end.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
