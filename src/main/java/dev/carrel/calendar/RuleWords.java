package dev.carrel.calendar;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Puts a rule in English words that {@link RepeatReader} reads. */
final class RuleWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final List<String> ORDINALS = List.of("last", "", "first", "second", "third", "fourth", "fifth");
    private static final int LEAST_RARE_DAY = 29;

    private RuleWords() {}

    /** Its days and its end, and between them what is given: nothing, or the time of day. */
    static String of(Rule rule, String between) {
        String times = rule.count() == 0 ? "" : ", " + rule.count() + (rule.count() == 1 ? " time" : " times");
        return days(rule) + between + times + rule.until().map(RuleWords::until).orElse("");
    }

    private static String until(LocalDateTime end) {
        String time = end.toLocalTime().equals(END_OF_DAY) ? "" : TIME.format(end) + " on ";
        return " until " + time + DAY.format(end);
    }

    private static String days(Rule rule) {
        if (rule.unit() == ChronoUnit.WEEKS && rule.saysDays()) {
            return weekly(rule);
        }
        String every = every(rule.interval(), rule.unit());
        return rule.saysDays() ? dayOfMonth(rule) + " of " + every + (isRare(rule) ? " that has one" : "") : every;
    }

    private static String weekly(Rule rule) {
        List<DayOfWeek> days = rule.days();
        if (rule.interval() > 2 || (rule.interval() == 2 && days.size() > 1)) {
            return every(rule.interval(), rule.unit()) + " on " + enumeration(names(days));
        }
        if (days.size() == 1) {
            return (rule.interval() == 2 ? "every other " : "every ") + name(days.getFirst());
        }
        if (days.size() == DayOfWeek.values().length) {
            return "every day";
        }
        boolean week = days.size() == 5 && !days.contains(DayOfWeek.SATURDAY) && !days.contains(DayOfWeek.SUNDAY);
        return week
                ? "every weekday"
                : enumeration(names(days).stream().map(day -> day + "s").toList());
    }

    private static String dayOfMonth(Rule rule) {
        if (rule.days().isEmpty()
                && rule.month().isPresent()
                && rule.monthDays().getFirst() > 0) {
            return "on " + rule.monthDays().getFirst() + " " + month(rule);
        }
        String which = rule.days().isEmpty()
                ? enumeration(rule.monthDays().stream().map(RuleWords::numbered).toList())
                : enumeration(rule.ordinals().stream()
                                .map(ordinal -> ORDINALS.get(ordinal + 1))
                                .toList())
                        + " " + enumeration(names(rule.days()));
        return "on the " + which + (rule.month().isPresent() ? " of " + month(rule) : "");
    }

    /** A day that some months, or some years, do not have. */
    private static boolean isRare(Rule rule) {
        boolean rareDay = rule.monthDays().stream().anyMatch(day -> day >= LEAST_RARE_DAY)
                && rule.month()
                        .map(month -> month.minLength() < rule.monthDays().getLast())
                        .orElse(true);
        return rareDay || rule.ordinals().contains(5);
    }

    private static String month(Rule rule) {
        return rule.month().orElseThrow().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String numbered(int day) {
        if (day < 0) {
            return "last day";
        }
        String ending = day / 10 == 1
                ? "th"
                : switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return day + ending;
    }

    private static String every(int interval, ChronoUnit unit) {
        String plural = unit.toString().toLowerCase(Locale.ROOT);
        String single = plural.substring(0, plural.length() - 1);
        return switch (interval) {
            case 1 -> "every " + single;
            case 2 -> "every other " + single;
            default -> "every " + interval + " " + plural;
        };
    }

    private static List<String> names(List<DayOfWeek> days) {
        return days.stream().map(RuleWords::name).toList();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String enumeration(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : parts.subList(0, last).stream().collect(joining(", ")) + " and " + parts.get(last);
    }
}
