package dev.carrel.calendar;

import dev.carrel.chat.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;

/** What the clock on a wall of a zone shows, and when that is, also on the days when it is put forward or back. */
public final class WallClock {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ROOT);
    private static final int QUARTER = 15;

    private WallClock() {}

    /**
     * When the clock there shows this. A time that is skipped is the first valid moment after the gap: 02:30 becomes 03:00, where {@link
     * java.time.ZonedDateTime} would say 03:30. A time that comes twice is the first one, at the earlier offset.
     */
    public static Instant at(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }

    /** Whether the clock there ever shows this. */
    public static boolean exists(LocalDateTime local, ZoneId zone) {
        return !zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** The quarters of an hour before and after the gap that this time falls into; the time itself where there is no gap. */
    static List<LocalDateTime> around(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null || !change.isGap()) {
            return List.of(local);
        }
        LocalDateTime last = change.getDateTimeBefore().minusSeconds(1);
        LocalDateTime after = change.getDateTimeAfter();
        LocalDateTime early = after.withSecond(0).minusMinutes(after.getMinute() % QUARTER);
        return List.of(
                last.withSecond(0).minusMinutes(last.getMinute() % QUARTER),
                early.isBefore(after) ? early.plusMinutes(QUARTER) : early);
    }

    /** The moment as that clock shows it, with its zone and offset: {@code Tue 1 Dec 2026, 19:00 America/New_York (UTC−5)}. */
    public static String words(Instant moment, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        String shown = words(LocalDateTime.ofInstant(moment, zone));
        return zone.getId().equals("UTC") ? shown + " UTC" : shown + " " + zone.getId() + " (" + offset(offset) + ")";
    }

    /** A local time without its zone, in the language of whoever reads it: {@code Tue 1 Dec 2026, 19:00}. */
    public static String words(LocalDateTime local) {
        return WORDS.withLocale(Language.spoken().locale()).format(local);
    }

    /** The distance from UTC: {@code UTC−5}, {@code UTC+5:45}, {@code UTC}. */
    public static String offset(ZoneOffset offset) {
        if (offset.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        return "UTC" + sign + minutes / 60
                + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60));
    }
}
