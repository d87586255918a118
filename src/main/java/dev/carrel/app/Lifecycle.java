package dev.carrel.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, to be stopped in reverse. Not thread-safe: the thread that starts the bot also stops it.
 *
 * <p>A part is registered as soon as it needs stopping, so that a start that fails half-way leaves nothing behind.
 */
final class Lifecycle implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private record Part(String name, Runnable stop) {}

    private final Deque<Part> parts = new ArrayDeque<>();

    /** Remembers how to stop a part; parts stop in the reverse order of these calls. */
    void onStop(String name, Runnable stop) {
        parts.push(new Part(name, stop));
    }

    /** Stops everything, each part whatever became of the one before. Calling it again does nothing. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            long start = System.nanoTime();
            try {
                part.stop().run();
                log.debug(
                        "Stopped {} in {} ms",
                        part.name(),
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            } catch (RuntimeException failure) {
                log.warn("Stopping {} failed", part.name(), failure);
            }
        }
    }
}
