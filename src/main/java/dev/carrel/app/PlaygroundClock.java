package dev.carrel.app;

import dev.carrel.platform.web.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, moved ahead for whoever plays: the whole bot sees the same moment. Thread-safe. */
final class PlaygroundClock implements MovableClock {
    private final InstantSource real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    PlaygroundClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public void advance(Duration step) {
        ahead.accumulateAndGet(step, Duration::plus);
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
