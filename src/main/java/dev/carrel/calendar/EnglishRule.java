package dev.carrel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a rule in English words, which {@link RepeatReader} reads. */
final class EnglishRule {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final List<String> ORDINALS = List.of("last", "", "first", "second", "third", "fourth", "fifth");

    private EnglishRule() {}

    static String words(Rule rule, Optional<LocalTime> at) {
        String time = at.map(shown -> " at " + RuleWords.TIME.format(shown)).orElse("");
        String times = rule.count() == 0 ? "" : ", " + rule.count() + (rule.count() == 1 ? " time" : " times");
        return days(rule) + time + times + rule.until().map(EnglishRule::until).orElse("");
    }

    private static String until(LocalDateTime end) {
        String time = RuleWords.endsTheDay(end) ? "" : RuleWords.TIME.format(end) + " on ";
        return " until " + time + DAY.format(end);
    }

    private static String days(Rule rule) {
        if (rule.unit() == ChronoUnit.WEEKS && rule.saysDays()) {
            return weekly(rule);
        }
        String every = every(rule.interval(), rule.unit());
        return rule.saysDays()
                ? dayOfMonth(rule) + " of " + every + (RuleWords.isRare(rule) ? " that has one" : "")
                : every;
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
        return days.equals(RuleWords.WORKING)
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
                ? enumeration(
                        rule.monthDays().stream().map(EnglishRule::numbered).toList())
                : enumeration(rule.ordinals().stream()
                                .map(ordinal -> ORDINALS.get(ordinal + 1))
                                .toList())
                        + " " + enumeration(names(rule.days()));
        return "on the " + which + (rule.month().isPresent() ? " of " + month(rule) : "");
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
        return days.stream().map(EnglishRule::name).toList();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String enumeration(List<String> parts) {
        return RuleWords.enumeration(parts, " and ");
    }
}
