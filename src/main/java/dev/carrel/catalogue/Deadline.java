package dev.carrel.catalogue;

import static dev.carrel.chat.Words.say;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * One application deadline as printed.
 *
 * @param term for which start, in the page's words
 */
public record Deadline(String term, Day day, Optional<String> note) {
    /** When a deadline falls. */
    public sealed interface Day {}

    /** On one printed date, once. */
    public record Once(LocalDate date) implements Day {}

    /** On the same date every year. */
    public record Yearly(MonthDay date) implements Day {}

    /** Applications are read as they come. */
    public record Rolling() implements Day {
        /** What stands in the place of the day. */
        public static String words() {
            return say("rolling", "en continu", "de forma continua");
        }
    }

    /** Reads {@code 2026-01-28}, {@code 03-15} or {@code rolling}. */
    public static Optional<Day> readDay(String text) {
        if (text.equals("rolling")) {
            return Optional.of(new Rolling());
        }
        try {
            return Optional.of(
                    text.length() == 5 ? new Yearly(MonthDay.parse("--" + text)) : new Once(LocalDate.parse(text)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The next time this deadline falls on or after a day; empty if it is past for good or rolling. */
    public Optional<LocalDate> next(LocalDate from) {
        return switch (day) {
            case Once once -> once.date().isBefore(from) ? Optional.empty() : Optional.of(once.date());
            case Yearly yearly -> {
                LocalDate thisYear = yearly.date().atYear(from.getYear());
                yield Optional.of(thisYear.isBefore(from) ? yearly.date().atYear(from.getYear() + 1) : thisYear);
            }
            case Rolling rolling -> Optional.empty();
        };
    }

    /** Whether the page calls this a date for priority, preferred or funding applications, not the last one. */
    public boolean priority() {
        String words = (term + " " + note.orElse("")).toLowerCase(Locale.ROOT);
        return words.contains("priority") || words.contains("preferred") || words.contains("funding");
    }

    /** Term, day in figures and note, in one line. */
    public String words() {
        String when = switch (day) {
            case Once once -> once.date().toString();
            case Yearly yearly -> yearly.date().toString().substring(2);
            case Rolling rolling -> Rolling.words();
        };
        return PrintedTerm.said(term) + " " + when
                + note.map(words -> " (" + PrintedTerm.note(words) + ")").orElse("");
    }
}
