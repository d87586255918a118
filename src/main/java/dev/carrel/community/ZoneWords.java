package dev.carrel.community;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;

/** Says a zone in words: its city, what time it is there, how far from UTC, and when the clocks change next. */
public final class ZoneWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private ZoneWords() {}

    /** The city that names it, with what people call its time: {@code New York, Eastern Time}. */
    public static String name(ZoneId zone) {
        String id = zone.getId();
        String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        String usual = zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        boolean saysNoMore = usual.equals(id) || usual.equals(city + " Time") || usual.startsWith("GMT");
        return saysNoMore
                ? city
                : city + ", "
                        + zone.getDisplayName(TextStyle.FULL, Language.spoken().locale());
    }

    /** What a menu says beside its name: {@code 07:00 now, UTC−5}. */
    public static String now(ZoneId zone, Instant now) {
        String time = TIME.format(now.atZone(zone));
        return say(time + " now, ", time + " en ce moment, ", time + " ahora, ")
                + WallClock.offset(zone.getRules().getOffset(now));
    }

    /** What the clock shows there: {@code Tuesday 07:00}. */
    public static String clock(ZoneId zone, Instant now) {
        return CLOCK.withLocale(Language.spoken().locale()).format(now.atZone(zone));
    }

    /** The distance from UTC, and the next one if it changes within a year: {@code UTC−5, from 14 March UTC−4}. */
    public static String offsets(ZoneId zone, Instant now) {
        ZoneRules rules = zone.getRules();
        return WallClock.offset(rules.getOffset(now))
                + change(rules, now)
                        .map(change -> say(", from ", ", à partir du ", ", desde el ") + day(change) + " "
                                + WallClock.offset(change.getOffsetAfter()))
                        .orElse("");
    }

    private static String day(ZoneOffsetTransition change) {
        return DateTimeFormatter.ofPattern(
                        say("d MMMM", "d MMMM", "d 'de' MMMM"),
                        Language.spoken().locale())
                .format(change.getDateTimeAfter());
    }

    private static Optional<ZoneOffsetTransition> change(ZoneRules rules, Instant now) {
        return Optional.ofNullable(rules.nextTransition(now))
                .filter(change -> change.getInstant().isBefore(now.plusSeconds(366L * 24 * 60 * 60)));
    }
}
