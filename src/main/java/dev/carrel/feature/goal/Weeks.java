package dev.carrel.feature.goal;

import dev.carrel.chat.Caller;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Weeks, which begin on a Monday (ISO 8601), by the Monday that they begin on. */
final class Weeks {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private Weeks() {}

    static ZoneId zone(Caller caller) {
        return caller.zone().orElse(UTC);
    }

    static LocalDate monday(Instant at, ZoneId zone) {
        return monday(LocalDate.ofInstant(at, zone));
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * How many weeks in a row there are, up to this one or the one before it: a week is not missed before it is over.
     *
     * @param mondays the latest first
     */
    static int streak(List<LocalDate> mondays, LocalDate thisMonday) {
        LocalDate week = mondays.contains(thisMonday) ? thisMonday : thisMonday.minusWeeks(1);
        int streak = 0;
        while (mondays.contains(week)) {
            streak++;
            week = week.minusWeeks(1);
        }
        return streak;
    }
}
