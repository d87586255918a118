package dev.carrel.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A playground's clock whose real time stands still. */
final class PlayClock implements MovableClock {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return NOW.plus(ahead.get());
    }

    @Override
    public boolean movable() {
        return true;
    }

    @Override
    public void advance(Duration step) {
        ahead.updateAndGet(before -> before.plus(step));
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
