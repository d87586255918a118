package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times and series so that {@link TimeWords} reads them as the same again. */
final class TimeText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ROOT);

    private TimeText() {}

    static String of(LocalDateTime time) {
        return DATE.format(time) + " " + TIME.format(time);
    }

    static String of(LocalDateTime first, Repeat repeat) {
        return repeat.text(first.toLocalTime()) + " starting " + DATE.format(first);
    }

    /** The same series for people. */
    static String label(LocalDateTime first, Repeat repeat) {
        String day = DAY.withLocale(Language.spoken().locale()).format(first);
        return repeat.words(first.toLocalTime())
                + say(", first on " + day, ", première fois le " + day, ", por primera vez el " + day);
    }
}
