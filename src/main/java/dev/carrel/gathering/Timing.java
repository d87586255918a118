package dev.carrel.gathering;

import dev.carrel.calendar.Repeat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a gathering is held.
 *
 * @param first what the clock of {@code zone} shows at its first time, which is on the rule
 * @param length whole minutes, from {@link Gatherings#SHORTEST} to {@link Gatherings#LONGEST}
 */
public record Timing(ZoneId zone, LocalDateTime first, Optional<Repeat> repeat, Duration length) {
    /** Refuses a length out of bounds. */
    public Timing {
        if (length.compareTo(Gatherings.SHORTEST) < 0
                || length.compareTo(Gatherings.LONGEST) > 0
                || length.toSecondsPart() != 0) {
            throw new IllegalArgumentException("nobody meets for " + length);
        }
    }
}
