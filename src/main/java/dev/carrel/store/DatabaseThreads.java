package dev.carrel.store;

import dev.carrel.store.StoreUnavailable.Closed;
import dev.carrel.store.StoreUnavailable.Overloaded;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The only threads that enter the database. Nobody else holds a reference to them, so nobody can interrupt them: an
 * interrupt inside H2 closes the database for everybody.
 *
 * <p>A caller waits for its errand without being interruptible; an interrupt that arrives meanwhile is kept and set again
 * when the errand is done. Thread-safe.
 */
final class DatabaseThreads {
    /** Every waiting errand has a waiting caller; more than this many at once is a flood, not a community. */
    private static final int MOST_WAITING = 10_000;

    private final ThreadPoolExecutor threads;

    DatabaseThreads(int count) {
        this.threads = new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), DatabaseThread::new);
    }

    /**
     * Runs an errand on a database thread and waits for it. What it throws is thrown here, with the place that asked for
     * it among the suppressed.
     *
     * @throws StoreUnavailable when the store is closed or overloaded
     * @throws IllegalStateException when called from within another errand, which could wait for itself
     */
    <R> R call(Supplier<R> errand) {
        try {
            return submit(errand).join();
        } catch (CompletionException e) {
            throw rethrow(e);
        }
    }

    /** Hands an errand over without waiting. */
    <R> CompletableFuture<R> submit(Supplier<R> errand) {
        if (Thread.currentThread() instanceof DatabaseThread) {
            throw new IllegalStateException(
                    "already in the store: pass the handle on instead of asking for another one");
        }
        try {
            return CompletableFuture.supplyAsync(errand, threads);
        } catch (RejectedExecutionException e) {
            throw new StoreUnavailable(threads.isShutdown() ? new Closed() : new Overloaded(MOST_WAITING));
        }
    }

    /** Takes no more errands and waits for the accepted ones, at most this long; whether they all ended. */
    boolean drain(Duration patience) {
        threads.shutdown();
        boolean interrupted = false;
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            while (true) {
                try {
                    return threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs what has to happen after the last errand, on a thread that nobody can interrupt either. */
    static void callAlone(String name, Runnable errand) {
        try {
            CompletableFuture.runAsync(
                            errand, task -> Thread.ofPlatform().name(name).start(task))
                    .join();
        } catch (CompletionException e) {
            throw rethrow(e);
        }
    }

    private static RuntimeException rethrow(CompletionException wrapper) {
        Throwable failure = Objects.requireNonNull(wrapper.getCause(), "a completion that failed has a cause");
        failure.addSuppressed(new AskedFrom());
        return switch (failure) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> wrapper;
        };
    }

    /** Marks in a stack trace who was waiting for the work that failed. */
    private static final class AskedFrom extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class DatabaseThread extends Thread {
        private DatabaseThread(Runnable work) {
            super(work, "store");
            setDaemon(true);
        }
    }
}
