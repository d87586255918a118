package dev.carrel.feature.cohort;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When something of a term is: whole days, a moment, or from one moment until another.
 *
 * @param begins what the clock of the zone shows; midnight for whole days
 * @param ends the same of its end, the midnight after the last one of whole days; {@code begins} for a moment
 */
record Stretch(ZoneId zone, LocalDateTime begins, LocalDateTime ends, boolean wholeDays) {
    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    Stretch {
        begins = begins.truncatedTo(ChronoUnit.MINUTES);
        ends = ends.truncatedTo(ChronoUnit.MINUTES);
        if (ends.isBefore(begins)) {
            throw new IllegalArgumentException("it ends before it begins");
        }
    }

    static Stretch days(ZoneId zone, LocalDate first, LocalDate last) {
        return new Stretch(zone, first.atStartOfDay(), last.plusDays(1).atStartOfDay(), true);
    }

    static Stretch moment(ZoneId zone, LocalDateTime at) {
        return new Stretch(zone, at, at, false);
    }

    Instant start() {
        return WallClock.at(begins, zone);
    }

    Instant end() {
        return WallClock.at(ends, zone);
    }

    /** From when on nothing of it is ahead: a moment is for the minute that it takes. */
    Instant over() {
        return ends.equals(begins) ? start().plus(MOMENT) : end();
    }

    LocalDate first() {
        return begins.toLocalDate();
    }

    /** The last of its whole days. */
    LocalDate last() {
        return ends.toLocalDate().minusDays(1);
    }

    /** {@code Tue 19 Jan 2027}, {@code Mon 8 Mar 2027 – Fri 12 Mar 2027} or {@code Fri 7 May 2027, 17:00 America/New_York (UTC−4)}. */
    String words() {
        if (wholeDays) {
            DateTimeFormatter day = DAY.withLocale(Language.spoken().locale());
            return last().equals(first()) ? day.format(begins) : day.format(begins) + " – " + day.format(last());
        }
        if (ends.equals(begins)) {
            return WallClock.words(start(), zone);
        }
        return ends.toLocalDate().equals(first())
                ? WallClock.words(begins) + "–" + TIME.format(ends) + named()
                : WallClock.words(begins) + " – " + WallClock.words(ends) + named();
    }

    /** The zone as it stands after the local time. */
    private String named() {
        String begin = WallClock.words(LocalDateTime.ofInstant(start(), zone));
        return WallClock.words(start(), zone).substring(begin.length());
    }
}
