package dev.carrel.gathering;

import dev.carrel.calendar.Repeat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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

    /**
     * What is left of a series from one of its times on when it repeats by another rule from there on: as many times as were left or until
     * the day on which it would have ended, unless the rule says when it ends. Nothing where the rule has no such first time, or none before that end.
     *
     * @param from one of its times, by its rule
     * @param to what becomes of that
     */
    public Optional<Timing> repeatingOn(LocalDateTime from, LocalDateTime to, Repeat rule, Duration otherLength) {
        boolean ends = rule.count() > 0 || rule.until().isPresent();
        Repeat ending =
                ends ? rule : repeat.map(old -> endingLike(old, from, rule)).orElse(rule);
        return Optional.of(ending)
                .filter(there -> there.occurrences(to, 1).equals(List.of(to)))
                .map(there -> new Timing(zone, to, Optional.of(there), otherLength));
    }

    /** Whether that is what is left of this series from one of its times on. */
    boolean goesOnAs(Timing other, LocalDateTime from) {
        return repeat.filter(rule -> rule.count() > 0)
                .map(counted -> movedOn(from, from, length))
                .orElseGet(() -> Optional.of(new Timing(zone, from, repeat, length)))
                .equals(Optional.of(other));
    }

    private Repeat endingLike(Repeat old, LocalDateTime from, Repeat rule) {
        if (old.count() > 0) {
            long before = old.occurrences(first, old.count()).stream()
                    .filter(time -> time.isBefore(from))
                    .count();
            return rule.ending(old.count() - (int) before);
        }
        return old.until().map(rule::endingAt).orElse(rule);
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
