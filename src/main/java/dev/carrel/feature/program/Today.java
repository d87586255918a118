package dev.carrel.feature.program;

import dev.carrel.chat.Caller;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The day it is for a reader: what is ahead and how many days are left is counted from it.
 *
 * @param zone the reader's own, or UTC until it is known
 */
record Today(LocalDate date, ZoneId zone, boolean zoneIsTheirs) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static Today of(Caller caller, InstantSource clock) {
        ZoneId zone = caller.zone().orElse(ZoneOffset.UTC);
        return new Today(
                LocalDate.ofInstant(clock.instant(), zone), zone, caller.zone().isPresent());
    }

    /** {@code 24 November 2026}. */
    static String print(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code today}, {@code tomorrow} or {@code in 12 days}. */
    String until(LocalDate day) {
        long days = ChronoUnit.DAYS.between(date, day);
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }

    /** From which day this card counts, and in whose zone. */
    String explained() {
        return "Days are counted from today, " + print(date) + ", in "
                + (zoneIsTheirs ? "your zone, " + zone.getId() : "UTC, as your own zone is not known") + ".";
    }
}
