package dev.carrel.feature.reminder;

import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When something is, in words. */
final class ReminderWords {
    private static final int LONGEST_QUOTE = 120;

    private ReminderWords() {}

    /** {@code Tue 1 Dec 2026, 19:00 America/New_York (UTC−5), in 3 days}. */
    static String moment(Instant at, ZoneId zone, Instant now) {
        return WallClock.words(at, zone) + ", " + until(at, now);
    }

    /** {@code every other Friday at 12:00 America/New_York}. */
    static String series(LocalDateTime first, Repeat repeat, ZoneId zone) {
        return repeat.words(first.toLocalTime()) + " " + zone.getId();
    }

    /** How a reminder repeats, or when it comes. */
    static String when(Reminder reminder, Instant now) {
        return reminder.repeat()
                .map(repeat -> series(reminder.first(), repeat, reminder.zone())
                        + reminder.due()
                                .map(due -> "; next on " + moment(due, reminder.zone(), now))
                                .orElse(""))
                .orElseGet(() -> moment(reminder.due().orElseGet(reminder::start), reminder.zone(), now));
    }

    /** {@code in 3 days}, {@code in 20 minutes}, {@code now}; {@code 2 hours ago} for what is over. */
    static String until(Instant at, Instant now) {
        Duration ahead = Duration.between(now, at);
        String amount = amount(ahead.abs());
        return amount.isEmpty() ? "now" : ahead.isNegative() ? amount + " ago" : "in " + amount;
    }

    private static String amount(Duration time) {
        Duration rounded = time.toDays() >= 2
                ? Duration.ofDays((time.toHours() + 12) / 24)
                : time.toHours() >= 2
                        ? Duration.ofHours((time.toMinutes() + 30) / 60)
                        : time.toMinutes() >= 2 ? Duration.ofMinutes((time.toSeconds() + 30) / 60) : time;
        if (rounded.toDays() >= 2) {
            return rounded.toDays() + " days";
        }
        if (rounded.toHours() >= 2) {
            return rounded.toHours() + " hours";
        }
        if (rounded.toMinutes() >= 2) {
            return rounded.toMinutes() + " minutes";
        }
        long seconds = rounded.toSeconds();
        return seconds == 0 ? "" : seconds == 1 ? "1 second" : seconds + " seconds";
    }

    /** What is to be remembered, quoted, as a headline holds it. */
    static Text quoted(String what) {
        return Text.of("“").then(new Inline.Strong(cut(what))).then("”");
    }

    static String cut(String what) {
        int end = what.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, what.codePointCount(0, what.length())));
        return end == what.length() ? what : what.substring(0, end).strip() + "…";
    }
}
