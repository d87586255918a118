package dev.carrel.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws where the bot's clock stands. */
final class ClockMarkup {
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private ClockMarkup() {}

    /** The line that says what time it is for the bot. */
    static Markup draw(MovableClock clock, boolean inPlace) {
        Instant now = clock.instant();
        Markup html = new Markup();
        html.open("p", "now").attribute("id", "now");
        if (inPlace) {
            html.attribute("hx-swap-oob", "true");
        }
        html.line("span", "caption", "For the bot it is").text(" ");
        html.open("time").attribute("datetime", now.toString());
        html.text(NOW.format(now.atOffset(ZoneOffset.UTC))).close();
        if (!clock.ahead().isZero()) {
            html.text(" ").line("strong", "ahead", words(clock.ahead()) + " ahead");
        }
        return html.close();
    }

    /** A duration in words, its two largest parts. */
    static String words(Duration ahead) {
        List<String> parts = new ArrayList<>();
        add(parts, ahead.toDays(), "day");
        add(parts, ahead.toHoursPart(), "hour");
        add(parts, ahead.toMinutesPart(), "minute");
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
