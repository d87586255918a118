package dev.carrel.calendar;

import java.time.Duration;
import java.time.Instant;

/** How far away a moment is, in words. */
public final class Distance {
    private Distance() {}

    /** {@code in 3 days}, {@code in 20 minutes}, {@code now}; {@code 2 hours ago} for what is over. */
    public static String words(Instant at, Instant now) {
        Duration ahead = Duration.between(now, at);
        String amount = amount(ahead.abs());
        return amount.isEmpty() ? "now" : ahead.isNegative() ? amount + " ago" : "in " + amount;
    }

    private static String amount(Duration time) {
        Duration rounded = time.toDays() >= 2
                ? Duration.ofDays((time.toHours() + 12) / 24)
                : time.toHours() >= 2
                        ? Duration.ofHours((time.toMinutes() + 30) / 60)
                        : time.toMinutes() >= 2 ? Duration.ofMinutes((time.toSeconds() + 30) / 60) : time;
        if (rounded.toDays() >= 2) {
            return rounded.toDays() + " days";
        }
        if (rounded.toHours() >= 2) {
            return rounded.toHours() + " hours";
        }
        if (rounded.toMinutes() >= 2) {
            return rounded.toMinutes() + " minutes";
        }
        long seconds = rounded.toSeconds();
        return seconds == 0 ? "" : seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
