package dev.carrel.outbox;

import dev.carrel.chat.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** How the deliveries of one community stand, on each platform that has had any of late. */
public record QueueState(List<OnPlatform> platforms) {
    /** Keeps a copy. */
    public QueueState {
        platforms = List.copyOf(platforms);
    }

    /**
     * How they stand on one platform.
     *
     * @param waiting to be sent, now or later
     * @param underWay handed over, and not answered yet
     * @param overdue of those that wait, how many ought to have been sent a minute ago
     * @param dead which failed for good
     * @param oldest when the longest waiting one ought to have been, or is to be, read
     * @param lastSent when the newest one arrived
     */
    public record OnPlatform(
            Platform platform,
            long waiting,
            long underWay,
            long overdue,
            long dead,
            Optional<Instant> oldest,
            Optional<Instant> lastSent) {}

    /** How they stand on this platform, of which there may have been nothing. */
    public OnPlatform on(Platform platform) {
        return platforms.stream()
                .filter(one -> one.platform() == platform)
                .findFirst()
                .orElse(new OnPlatform(platform, 0, 0, 0, 0, Optional.empty(), Optional.empty()));
    }

    /** To be sent, now or later. */
    public long waiting() {
        return sum(OnPlatform::waiting);
    }

    /** Handed over, and not answered yet. */
    public long underWay() {
        return sum(OnPlatform::underWay);
    }

    /** Of those that wait, how many ought to have been sent a minute ago. */
    public long overdue() {
        return sum(OnPlatform::overdue);
    }

    /** Which failed for good. */
    public long dead() {
        return sum(OnPlatform::dead);
    }

    private long sum(ToLongFunction<OnPlatform> part) {
        return platforms.stream().mapToLong(part).sum();
    }
}
