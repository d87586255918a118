package dev.carrel.feature.digest;

import dev.carrel.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A week of a community, from the midnight before its Monday on. */
record Week(LocalDate monday, ZoneId zone) {
    /** When it is told on its Monday. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /** The one that a moment is in. */
    static Week of(Instant moment, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    /** The newest one whose Monday morning has come. */
    static Week told(Instant moment, ZoneId zone) {
        Week week = of(moment, zone);
        return week.morning().isAfter(moment) ? new Week(week.monday().minusWeeks(1), zone) : week;
    }

    Week next() {
        return new Week(monday.plusWeeks(1), zone);
    }

    Instant start() {
        return WallClock.at(monday.atStartOfDay(), zone);
    }

    Instant morning() {
        return WallClock.at(monday.atTime(MORNING), zone);
    }

    Instant end() {
        return next().start();
    }

    /** {@code Monday 30 November}. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
