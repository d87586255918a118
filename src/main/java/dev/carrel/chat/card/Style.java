package dev.carrel.chat.card;

import dev.carrel.chat.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How much of a moment is shown. */
public enum Style {
    DATE("d MMMM uuuu", "d 'de' MMMM 'de' uuuu"),
    DATE_TIME("EEE d MMM uuuu HH:mm zzz (xxx)"),
    TIME("HH:mm zzz"),
    /** How far away it is, where the platform counts for the reader; else like {@link #TIME}. */
    COUNTDOWN("HH:mm zzz");

    private final DateTimeFormatter formatter;
    private final DateTimeFormatter spanish;

    Style(String pattern) {
        this(pattern, pattern);
    }

    Style(String pattern, String spanish) {
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        this.spanish = DateTimeFormatter.ofPattern(spanish, Locale.ROOT);
    }

    String format(Instant at, ZoneId zone) {
        Language spoken = Language.spoken();
        return (spoken == Language.SPANISH ? spanish : formatter)
                .withLocale(spoken.locale())
                .format(at.atZone(zone));
    }
}
