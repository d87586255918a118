package dev.carrel.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test advances it. Safe to share between threads. */
public final class ManualClock implements InstantSource {
    private final AtomicReference<Instant> now;

    private ManualClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** A clock that stands at this moment. */
    public static ManualClock at(Instant start) {
        return new ManualClock(start);
    }

    /** A clock that stands at this ISO 8601 moment, such as {@code 2026-11-24T12:00:00Z}. */
    public static ManualClock at(String start) {
        return at(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock and returns where it now stands. A negative step goes back, as a corrected system clock does. */
    public Instant advance(Duration step) {
        return now.updateAndGet(moment -> moment.plus(step));
    }

    /** Puts the clock at this moment. */
    public void set(Instant moment) {
        now.set(moment);
    }
}
