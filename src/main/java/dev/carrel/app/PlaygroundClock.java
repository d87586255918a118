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

    /** A clock that shows the real time. */
    PlaygroundClock(InstantSource real, boolean movable) {
        this.real = real;
        this.movable = movable;
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
        }
    }

    @Override
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Duration ahead() {
        return ahead.get();
    }
}
