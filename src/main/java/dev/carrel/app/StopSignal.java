package dev.carrel.app;

import dev.carrel.platform.console.StopSignals;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The wish to stop: SIGTERM or SIGINT. The first one asks; a second one, or a stop that takes too long, ends the process at once,
 * which loses nothing that was promised because whatever was promised has been committed.
 */
final class StopSignal {
    /** What a shell calls a process that SIGTERM ended: 128 + 15. */
    private static final int HURRIED = 143;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicBoolean once = new AtomicBoolean();

    /** Listens from now on. */
    void listen() {
        StopSignals.listen(() -> {
            if (!once.compareAndSet(false, true)) {
                Runtime.getRuntime().halt(HURRIED);
            }
            asked.countDown();
        });
    }

    /** Waits until somebody asks. */
    void await() {
        boolean waiting = true;
        while (waiting) {
            try {
                asked.await();
                waiting = false;
            } catch (InterruptedException spurious) {
                // Nobody interrupts the main thread on purpose: go on waiting for the signal itself.
            }
        }
    }

    /** Ends the process when it is still here after {@code budget}. */
    static void haltAfter(Duration budget) {
        Executor later = CompletableFuture.delayedExecutor(
                budget.toMillis(),
                TimeUnit.MILLISECONDS,
                task -> Thread.ofPlatform().daemon().name("stop-deadline").start(task));
        later.execute(() -> Runtime.getRuntime().halt(HURRIED));
    }
}
