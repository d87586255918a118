package dev.carrel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The moment and the place in which words were typed. */
record Now(Instant instant, ZoneId zone) {
    private static final int FARTHEST_YEARS = 20;

    LocalDateTime local() {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate today() {
        return local().toLocalDate();
    }

    boolean isBefore(LocalDateTime time) {
        return WallClock.at(time, zone).isAfter(instant);
    }

    boolean isTooFar(LocalDateTime time) {
        return time.isAfter(local().plusYears(FARTHEST_YEARS));
    }
}
