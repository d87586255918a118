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
    /** The same, over before one of its times. */
    Timing endingBefore(LocalDateTime time) {
        return new Timing(zone, first, repeat.map(rule -> rule.endingBefore(time)), length);
    }

    /**
     * What is left of a series when one of its times becomes another one and all after it go along; nothing for what is no series, and
     * where no rule has these times.
     */
    public Optional<Timing> movedOn(LocalDateTime from, LocalDateTime to, Duration otherLength) {
        return repeat.flatMap(rule -> rule.movedOn(first, from, to))
                .map(rule -> new Timing(zone, to, Optional.of(rule), otherLength));
    }

    /** Refuses a length out of bounds. */
    public Timing {
        if (length.compareTo(Gatherings.SHORTEST) < 0
                || length.compareTo(Gatherings.LONGEST) > 0
                || length.toSecondsPart() != 0) {
            throw new IllegalArgumentException("nobody meets for " + length);
        }
    }
}
