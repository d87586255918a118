package dev.carrel.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts who asks how often, for the {@value #MOST_KNOWN} who asked last. Thread-safe by its one lock. */
final class Throttle {
    static final int MOST_KNOWN = 10_000;

    private record Count(Instant since, int times) {}

    private final InstantSource clock;
    private final int most;
    private final Duration within;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** Admits everybody so many times within each such time. */
    Throttle(InstantSource clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    /** Counts one more. */
    synchronized boolean admits(String who) {
        Instant now = clock.instant();
        Count none = new Count(now, 0);
        Count before = counts.getOrDefault(who, none);
        // The playground's clock can be put back.
        boolean over = !now.isBefore(before.since().plus(within)) || now.isBefore(before.since());
        Count counted = over ? none : before;
        Count count = new Count(counted.since(), Math.min(most, counted.times()) + 1);
        counts.put(who, count);
        return count.times() <= most;
    }
}
