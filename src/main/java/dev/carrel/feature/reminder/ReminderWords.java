package dev.carrel.feature.reminder;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Distance;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When something is, in words. */
final class ReminderWords {
    private static final int LONGEST_QUOTE = 120;

    private ReminderWords() {}

    /** {@code Tue 1 Dec 2026, 19:00 America/New_York (UTC−5), in 3 days}. */
    static String moment(Instant at, ZoneId zone, Instant now) {
        return WallClock.words(at, zone) + ", " + Distance.words(at, now);
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
                                .map(due -> next(moment(due, reminder.zone(), now)))
                                .orElse(""))
                .orElseGet(() -> moment(reminder.due().orElseGet(reminder::start), reminder.zone(), now));
    }

    /** What follows on a series: {@code ; next on Tue 1 Dec 2026, 19:00}. */
    static String next(String when) {
        return say("; next on " + when, " ; prochaine fois le " + when, "; próxima vez el " + when);
    }

    /** {@code Reminder 17}. */
    static String numbered(Reminder reminder) {
        return say("Reminder ", "Rappel ", "Recordatorio ") + reminder.number();
    }

    /** What goes before the words for when it comes: a series needs nothing, a moment is on a day. */
    static String on(Reminder reminder) {
        return reminder.repeat().isPresent() ? " " : say(" on ", " le ", " el ");
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
