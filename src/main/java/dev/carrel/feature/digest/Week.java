package dev.carrel.feature.digest;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/** A week of a community, from the midnight before its Monday on. */
record Week(LocalDate monday, ZoneId zone) {
    /** When it is told on its Monday. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

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
        String pattern =
                say("EEEE d MMMM", day.getDayOfMonth() == 1 ? "EEEE d'er' MMMM" : "EEEE d MMMM", "EEEE d 'de' MMMM");
        return DateTimeFormatter.ofPattern(pattern, Language.spoken().locale()).format(day);
    }
}
