package dev.carrel.calendar;

import static dev.carrel.chat.Words.say;
import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/**
 * The parts of a rule. {@code ordinals} say which of the {@code days} of a month are meant, and −1 is the last; they are empty in a rule of
 * weeks. {@code monthDays} are days of the month, −1 again the last. {@code count} is 0 without COUNT.
 */
record Rule(
        ChronoUnit unit,
        int interval,
        List<DayOfWeek> days,
        List<Integer> ordinals,
        List<Integer> monthDays,
        Optional<Month> month,
        int count,
        Optional<LocalDateTime> until) {
    static final int MOST_TIMES = 1000;
    private static final int LARGEST_INTERVAL = 999;
    private static final int QUICKEST_MINUTES = 10;
    private static final int LONGEST_TEXT = 300;
    private static final int IN_EVERY_MONTH = 28;
    private static final int DAYS_OF_WEEK = 7;
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.WEEKS,
            ChronoUnit.MONTHS,
            ChronoUnit.YEARS);
    private static final List<String> NAMES = List.of("MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> REFUSED =
            Set.of("BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "RSCALE", "SKIP");

    Rule {
        days = List.copyOf(new TreeSet<>(days));
        ordinals = inOrder(ordinals);
        monthDays = inOrder(monthDays);
    }

    /** A rule of nothing but its unit and interval. */
    static Rule every(int interval, ChronoUnit unit) {
        return new Rule(unit, interval, List.of(), List.of(), List.of(), Optional.empty(), 0, Optional.empty());
    }

    /** The same on days of the week, or on the so-manieth of them in a month. */
    Rule on(Collection<DayOfWeek> weekdays, List<Integer> which) {
        return new Rule(unit, interval, List.copyOf(weekdays), which, monthDays, month, count, until);
    }

    Rule onMonthDays(List<Integer> which) {
        return new Rule(unit, interval, days, ordinals, which, month, count, until);
    }

    Rule in(Month which) {
        return new Rule(unit, interval, days, ordinals, monthDays, Optional.of(which), count, until);
    }

    Rule withInterval(int other) {
        return new Rule(unit, other, days, ordinals, monthDays, month, count, until);
    }

    Rule ending(int times, Optional<LocalDateTime> end) {
        return new Rule(unit, interval, days, ordinals, monthDays, month, times, end);
    }

    /**
     * The same when one of its times becomes another one, and those after it go along: its days of the week move as far, its one day of a
     * month is the new one. Nothing where that is no rule: it says several days of a month, or the new day is not in every month.
     */
    Optional<Rule> along(LocalDate from, LocalDate to) {
        if (!saysDays() || from.equals(to)) {
            return Optional.of(this);
        }
        if (unit == ChronoUnit.WEEKS) {
            long distance = ChronoUnit.DAYS.between(from, to);
            return Optional.of(on(days.stream().map(day -> day.plus(distance)).toList(), ordinals));
        }
        Rule there = month.isPresent() ? in(to.getMonth()) : this;
        int day = to.getDayOfMonth();
        if (day > IN_EVERY_MONTH || Math.max(monthDays.size(), ordinals.size() * days.size()) > 1) {
            return Optional.empty();
        }
        return Optional.of(
                days.isEmpty()
                        ? there.onMonthDays(List.of(day))
                        : there.on(List.of(to.getDayOfWeek()), List.of((day - 1) / DAYS_OF_WEEK + 1)));
    }

    /** Whether it says on which days it is, rather than leaving that to its first time. */
    boolean saysDays() {
        return !days.isEmpty() || !monthDays.isEmpty();
    }

    /** Whether it may come more than once a day. */
    boolean withinDays() {
        return unit == ChronoUnit.MINUTES || unit == ChronoUnit.HOURS;
    }

    /** Throws {@link IllegalArgumentException} with a sentence for anything but a supported rule. */
    static Rule parse(String text) {
        RecurrenceRule rule = strict(text);
        // The enum of parts cannot be touched before a first rule has been made: lib-recur 0.17.1 fails to load it
        // then.
        for (Part part : Part.values()) {
            if (REFUSED.contains(part.name()) && rule.hasPart(part)) {
                throw new IllegalArgumentException("A rule with " + part + " cannot be put in words.");
            }
        }
        if (rule.hasPart(Part.WKST)
                && rule.getWeekStart() != org.dmfs.rfc5545.Weekday.MO
                && rule.getInterval() > 1
                && rule.hasPart(Part.BYDAY)) {
            throw new IllegalArgumentException("Weeks of a series begin on Monday.");
        }
        List<WeekdayNum> weekdays = rule.hasPart(Part.BYDAY) ? rule.getByDayPart() : List.of();
        int count = Optional.ofNullable(rule.getCount()).orElse(0);
        List<Integer> months = rule.hasPart(Part.BYMONTH) ? rule.getByPart(Part.BYMONTH) : List.of();
        int unit = NAMES.indexOf(rule.getFreq().name());
        if (unit < 0 || months.size() > 1) {
            throw new IllegalArgumentException(
                    "A series repeats at most every 10 minutes, and in one month or in all.");
        }
        Rule parts = new Rule(
                UNITS.get(unit),
                rule.getInterval(),
                weekdays.stream().map(Rule::weekday).toList(),
                weekdays.stream().map(day -> day.pos).filter(pos -> pos != 0).toList(),
                rule.hasPart(Part.BYMONTHDAY) ? rule.getByPart(Part.BYMONTHDAY) : List.of(),
                months.stream().map(month -> Month.of(month + 1)).findFirst(),
                count,
                Optional.ofNullable(rule.getUntil()).map(Rule::end));
        long ordinal = weekdays.stream().filter(day -> day.pos != 0).count();
        long different = weekdays.stream().map(WeekdayNum::toString).distinct().count();
        if ((ordinal != 0 && ordinal != weekdays.size())
                || (count > 0 && parts.until().isPresent())) {
            throw new IllegalArgumentException("This rule cannot be put in words.");
        }
        parts.refusal((int) different).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return parts;
    }

    private static RecurrenceRule strict(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The rule is too long.");
        }
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | RuntimeException unreadable) {
            throw new IllegalArgumentException("This is not a rule of RFC 5545.", unreadable);
        }
    }

    private static DayOfWeek weekday(WeekdayNum day) {
        return Stream.of(DayOfWeek.values())
                .filter(each -> each.name().startsWith(day.weekday.name()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDateTime end(DateTime until) {
        if (!until.isAllDay() && !until.isFloating()) {
            throw new IllegalArgumentException("The end of a series is a local time.");
        }
        LocalDateTime day = LocalDateTime.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth(), 0, 0);
        return until.isAllDay()
                ? day.with(LocalTime.of(23, 59, 59))
                : day.with(LocalTime.of(until.getHours(), until.getMinutes(), until.getSeconds()));
    }

    /** Why it is not supported, as a sentence for people. */
    Optional<String> refusal() {
        return refusal(Math.max(1, ordinals.size()) * days.size());
    }

    private Optional<String> refusal(int weekdays) {
        if (unit == ChronoUnit.MINUTES && interval < QUICKEST_MINUTES) {
            return Optional.of(say(
                    "A series repeats at most every 10 minutes.",
                    "Une série se répète au plus toutes les 10 minutes.",
                    "Una serie se repite como máximo cada 10 minutos."));
        }
        if (interval < 1 || interval > LARGEST_INTERVAL || count > MOST_TIMES) {
            return Optional.of(say(
                    "A series repeats at most 1000 times, and at most 999 days, weeks, months or years apart.",
                    "Une série se répète au plus 1000 fois, et à 999 jours, semaines, mois ou ans d’intervalle au plus.",
                    "Una serie se repite como máximo 1000 veces, cada 999 días, semanas, meses o años como máximo."));
        }
        if (monthDays.stream().anyMatch(day -> day < -1 || day == 0 || day > 31)
                || ordinals.stream().anyMatch(which -> which < -1 || which == 0 || which > 5)) {
            return Optional.of(say(
                    "A month has days 1 to 31 and at most five of each weekday.",
                    "Un mois a les jours 1 à 31, et chaque jour de la semaine au plus cinq fois.",
                    "Un mes tiene los días 1 a 31, y cada día de la semana cinco veces como máximo."));
        }
        if (month.isPresent()
                && monthDays.stream().anyMatch(day -> day > month.get().maxLength())) {
            return Optional.of(Refusals.noSuchDay());
        }
        return fits(weekdays)
                ? Optional.empty()
                : Optional.of(say(
                        "This rule cannot be put in words.",
                        "Cette règle ne peut pas se dire en mots.",
                        "Esta regla no se puede decir con palabras."));
    }

    private boolean fits(int weekdays) {
        boolean ordinary = ordinals.isEmpty() && monthDays.isEmpty() && month.isEmpty();
        boolean ofMonth = days.isEmpty() == ordinals.isEmpty()
                && weekdays == ordinals.size() * days.size()
                && (days.isEmpty() || monthDays.isEmpty());
        return switch (unit) {
            case WEEKS -> ordinary;
            case MONTHS -> ofMonth && month.isEmpty();
            case YEARS -> ofMonth && (month.isPresent() == saysDays()) && monthDays.size() <= 1;
            default -> ordinary && days.isEmpty();
        };
    }

    /** The one spelling of this rule. */
    String text() {
        StringBuilder text = new StringBuilder("FREQ=").append(NAMES.get(UNITS.indexOf(unit)));
        if (interval > 1) {
            text.append(";INTERVAL=").append(interval);
        }
        month.ifPresent(which -> text.append(";BYMONTH=").append(which.getValue()));
        if (!monthDays.isEmpty()) {
            text.append(";BYMONTHDAY=").append(list(monthDays));
        }
        if (!days.isEmpty()) {
            List<String> each = new ArrayList<>();
            for (String which : ordinals.isEmpty()
                    ? List.of("")
                    : ordinals.stream().map(String::valueOf).toList()) {
                days.forEach(day -> each.add(which + day.name().substring(0, 2)));
            }
            text.append(";BYDAY=").append(String.join(",", each));
        }
        if (count > 0) {
            text.append(";COUNT=").append(count);
        }
        until.ifPresent(end -> text.append(";UNTIL=").append(UNTIL.format(end)));
        return text.toString();
    }

    /** The rule for lib-recur. */
    RecurrenceRule expandable() {
        return strict(text());
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(joining(","));
    }

    /** Without doubles, the last after the others. */
    private static List<Integer> inOrder(List<Integer> numbers) {
        return numbers.stream()
                .distinct()
                .sorted((one, other) -> Integer.compareUnsigned(one, other))
                .toList();
    }
}
