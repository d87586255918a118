package dev.carrel.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The rule of a series, an RRULE of RFC 5545 (3.3.10) in one spelling; equal rules are equal texts. Its times are local and know no zone,
 * so UNTIL is a local date-time, the end of its day when it is a date. Supported is what {@link #words()} can say: at least 10 minutes
 * apart, INTERVAL to 999, COUNT to 1000, days of the week, days of the month and ordinal weekdays of a month, a month of the year.
 */
public record Repeat(String rule) {
    private static final int LAST_YEAR = 9999;

    /** Takes any spelling of a rule; throws {@link IllegalArgumentException} with a sentence when it is not supported. */
    public Repeat {
        rule = Rule.parse(rule).text();
    }

    /** The same as the constructor. */
    public static Repeat of(String rule) {
        return new Repeat(rule);
    }

    /**
     * The first time of the series strictly after a local time, or none when it is over or has no times at all. COUNT counts from {@code
     * first}, which itself is a time only if the rule has it. As quick many years after {@code first} as at its beginning.
     */
    public Optional<LocalDateTime> next(LocalDateTime first, LocalDateTime after) {
        Rule parts = Rule.parse(rule);
        LocalDateTime start = parts.count() > 0 ? first : nearer(parts, first, after);
        List<LocalDateTime> found = collect(parts, start, after, 1);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The first times of the series, at most so many. */
    public List<LocalDateTime> occurrences(LocalDateTime first, int limit) {
        return collect(Rule.parse(rule), first, first.minusSeconds(1), limit);
    }

    /** Whether it may come more than once a day; if not, all its times have the time of day of the first. */
    public boolean withinDays() {
        return Rule.parse(rule).withinDays();
    }

    /** The local time after which it is over; nothing when it has no end, or ends after a number of times. */
    public Optional<LocalDateTime> until() {
        return Rule.parse(rule).until();
    }

    /** After how many times it is over; 0 for a series that does not count. */
    public int count() {
        return Rule.parse(rule).count();
    }

    /** The same series, over after so many times, from 1 to 1000, and not otherwise. */
    public Repeat ending(int times) {
        return new Repeat(Rule.parse(rule).ending(times, Optional.empty()).text());
    }

    /** The same series, over after this local time, and not otherwise. */
    public Repeat endingAt(LocalDateTime last) {
        return new Repeat(Rule.parse(rule).ending(0, Optional.of(last)).text());
    }

    /** The same series, over before one of its times, and not otherwise. */
    public Repeat endingBefore(LocalDateTime time) {
        return endingAt(
                withinDays() ? time.minusSeconds(1) : endOf(time.toLocalDate().minusDays(1)));
    }

    /**
     * The rule of what is left of this series from one of its times on when that becomes another one: as many times as were left, on days
     * that go along. Nothing where no rule has the new time and what would be left.
     *
     * @param first the first time of this series
     * @param from one of its times, by its rule
     * @param to what becomes of that, and the first time of the new series
     */
    public Optional<Repeat> movedOn(LocalDateTime first, LocalDateTime from, LocalDateTime to) {
        Rule parts = Rule.parse(rule);
        return parts.along(from.toLocalDate(), to.toLocalDate())
                .map(there -> new Repeat(there.ending(0, Optional.empty()).text()))
                .filter(there -> there.occurrences(to, 1).equals(List.of(to)))
                .map(there -> there.endingLike(parts, first, from, to));
    }

    private Repeat endingLike(Rule old, LocalDateTime first, LocalDateTime from, LocalDateTime to) {
        if (old.count() > 0) {
            long before = collect(old, first, first.minusSeconds(1), old.count()).stream()
                    .filter(time -> time.isBefore(from))
                    .count();
            return ending(old.count() - (int) before);
        }
        if (old.until().isEmpty()) {
            return this;
        }
        int left = collect(old, from, from.minusSeconds(1), Rule.MOST_TIMES).size();
        if (left == Rule.MOST_TIMES) {
            return endingAt(old.until().get().plus(Duration.between(from, to)));
        }
        LocalDateTime last = occurrences(to, left).getLast();
        return endingAt(withinDays() ? last : endOf(last.toLocalDate()));
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.atTime(23, 59, 59);
    }

    /** The rule in the language of whoever reads it: {@code on the first Monday of every month, 12 times}. */
    public String words() {
        return RuleWords.of(Rule.parse(rule), Optional.empty());
    }

    /** The same with the time of day: {@code every other Friday at 12:00 until 15 May 2027}. */
    public String words(LocalTime time) {
        return RuleWords.of(Rule.parse(rule), Optional.of(time));
    }

    /** The same in English, as {@link TimeWords} reads it. */
    String text(LocalTime time) {
        return EnglishRule.words(Rule.parse(rule), Optional.of(time));
    }

    /** A later start of the same series, shortly before the time of interest: the library would go there step by step. */
    private static LocalDateTime nearer(Rule parts, LocalDateTime first, LocalDateTime after) {
        ChronoUnit unit = parts.unit();
        if (!after.isAfter(first) || unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS) {
            return first;
        }
        long steps = unit.between(first, after) / parts.interval() - 1;
        return steps > 0 ? first.plus(steps * parts.interval(), unit) : first;
    }

    private static List<LocalDateTime> collect(Rule parts, LocalDateTime start, LocalDateTime after, int limit) {
        List<LocalDateTime> found = new ArrayList<>();
        if (start.getYear() < 1 || start.getYear() > LAST_YEAR || after.getYear() > LAST_YEAR) {
            return found;
        }
        try {
            RecurrenceRuleIterator times = parts.expandable().iterator(floating(start));
            if (parts.count() == 0 && after.isAfter(start)) {
                times.fastForward(floating(after));
            }
            while (found.size() < limit && times.hasNext()) {
                DateTime next = times.nextDateTime();
                if (next.getYear() > LAST_YEAR) {
                    break;
                }
                LocalDateTime time = LocalDateTime.of(
                        next.getYear(),
                        next.getMonth() + 1,
                        next.getDayOfMonth(),
                        next.getHours(),
                        next.getMinutes(),
                        next.getSeconds());
                if (time.isAfter(after)) {
                    found.add(time);
                }
            }
            return found;
        } catch (IllegalArgumentException nothingFound) {
            // How lib-recur says that it looked through a thousand steps of a rule without a day in any, such as the
            // 30th of
            // every twelfth month from a February on.
            return found;
        }
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }
}
