package dev.carrel.calendar;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times and series so that {@link TimeWords} reads them as the same again. */
final class TimeText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private TimeText() {}

    static String of(LocalDateTime time) {
        return DATE.format(time) + " " + TIME.format(time);
    }

    static String of(LocalDateTime first, Repeat repeat) {
        return repeat.words(first.toLocalTime()) + " starting " + DATE.format(first);
    }

    static String label(LocalDateTime first, Repeat repeat) {
        return repeat.words(first.toLocalTime()) + ", first on " + DAY.format(first);
    }
}
