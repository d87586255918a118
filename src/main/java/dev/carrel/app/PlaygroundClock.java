package dev.carrel.app;

import dev.carrel.platform.web.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, moved ahead for whoever plays, as long as only they are told anything: the whole bot sees the same moment. Thread-safe. */
final class PlaygroundClock implements MovableClock {
    private final InstantSource real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private final boolean movable;
    private final Runnable moved;

    /**
     * A clock that shows the real time.
     *
     * @param moved told when it was put ahead or back
     */
    PlaygroundClock(InstantSource real, boolean movable, Runnable moved) {
        this.real = real;
        this.movable = movable;
        this.moved = moved;
    }

    @Override
    public boolean movable() {
        return movable;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public void advance(Duration step) {
        if (movable) {
            ahead.accumulateAndGet(step, Duration::plus);
            moved.run();
        }
    }

    @Override
    public void reset() {
        ahead.set(Duration.ZERO);
        moved.run();
    }

    @Override
    public Duration ahead() {
        return ahead.get();
    }
}
