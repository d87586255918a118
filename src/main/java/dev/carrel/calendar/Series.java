package dev.carrel.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A series on the wall clock of a zone: it keeps its local time when the clocks change. A time that is skipped is held at the first valid
 * moment after the gap, one that comes twice at the first of them; two times that fall on one moment are one.
 */
public record Series(LocalDateTime first, Repeat repeat, ZoneId zone) {
    /** The first time strictly after the moment, or none when the series is over. Its local time is the rule's, also in a gap. */
    public Optional<Moment.Wall> next(Instant after) {
        Optional<LocalDateTime> local = repeat.next(first, LocalDateTime.ofInstant(after, zone));
        // In the second half of an overlap the clock shows times whose moment is already over.
        while (local.isPresent() && !WallClock.at(local.get(), zone).isAfter(after)) {
            local = repeat.next(first, local.get());
        }
        return local.map(time -> new Moment.Wall(time, zone));
    }
}
