package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * When a member is asked every week how their goals went.
 *
 * @param at to the minute, as the zone's clocks show it
 */
record Checkin(DayOfWeek on, LocalTime at, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    Checkin {
        at = at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The first one that is later than this. */
    Instant after(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.nextOrSame(on));
        Instant next = WallClock.at(date.atTime(at), zone);
        return next.isAfter(moment) ? next : WallClock.at(date.plusWeeks(1).atTime(at), zone);
    }

    /** The last one that is not later than this, when one was due at {@code due} that is not later either. */
    Instant newest(Instant due, Instant now) {
        Instant newest = due;
        for (Instant next = after(due); !next.isAfter(now); next = after(next)) {
            newest = next;
        }
        return newest;
    }

    /** {@code on Sundays at 18:00 America/New_York}. */
    String words() {
        String day = on.getDisplayName(TextStyle.FULL, Language.spoken().locale());
        String time = CLOCK.format(at) + " " + zone.getId();
        return say(
                "on " + day + "s at " + time,
                "le " + day + " à " + time,
                (day.endsWith("s") ? "los " + day : "los " + day + "s")
                        + (at.getHour() == 1 ? " a la " : " a las ")
                        + time);
    }
}
