package dev.carrel.chat.spi;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts what is under way, so that a platform can wait for its end before it disconnects. Thread-safe. */
public final class Turns {
    /** What is under way at once; later ones wait for their turn. */
    private static final int MOST_AT_ONCE = 10_000;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /** Does something that is waited for. */
    public void take(Runnable work) {
        free.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            free.release();
        }
    }

    /** Waits until nothing is under way any more, for this long at most; whether it is so. Nothing new may begin meanwhile. */
    public boolean drain(Duration longest) {
        try {
            return free.tryAcquire(MOST_AT_ONCE, longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
