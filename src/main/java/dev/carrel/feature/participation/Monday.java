package dev.carrel.feature.participation;

import dev.carrel.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When a member is told of their week: on Monday morning by their own clock, and never before the week is over by the community's, whose days are
 * counted.
 *
 * @param date the Monday
 */
record Monday(LocalDate date, Instant at) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The last one that is not later than this. */
    static Monday newest(Instant now, ZoneId own, ZoneId community) {
        Monday monday = of(
                LocalDate.ofInstant(now, own).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), own, community);
        return monday.at().isAfter(now) ? of(monday.date().minusWeeks(1), own, community) : monday;
    }

    /** The one after it. */
    static Monday next(Instant now, ZoneId own, ZoneId community) {
        return of(newest(now, own, community).date().plusWeeks(1), own, community);
    }

    private static Monday of(LocalDate date, ZoneId own, ZoneId community) {
        Instant morning = WallClock.at(date.atTime(MORNING), own);
        Instant over = date.atStartOfDay(community).toInstant();
        return new Monday(date, morning.isBefore(over) ? over : morning);
    }
}
