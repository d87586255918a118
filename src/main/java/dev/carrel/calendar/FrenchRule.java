package dev.carrel.calendar;

import dev.carrel.chat.Language;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a rule in French words. */
final class FrenchRule {
    private static final Locale FRENCH = Language.FRENCH.locale();
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", FRENCH);
    private static final List<String> ORDINALS =
            List.of("dernier", "", "premier", "deuxième", "troisième", "quatrième", "cinquième");

    private FrenchRule() {}

    static String words(Rule rule, Optional<LocalTime> at) {
        String time = at.map(shown -> " à " + RuleWords.TIME.format(shown)).orElse("");
        String times = rule.count() == 0 ? "" : ", " + rule.count() + " fois";
        return days(rule) + time + times + rule.until().map(FrenchRule::until).orElse("");
    }

    private static String until(LocalDateTime end) {
        String time = RuleWords.endsTheDay(end) ? "" : " à " + RuleWords.TIME.format(end);
        return " jusqu’au " + numbered(end.getDayOfMonth()) + " " + MONTH.format(end) + time;
    }

    private static String days(Rule rule) {
        String every = every(rule.interval(), rule.unit());
        if (!rule.saysDays()) {
            return every;
        }
        if (rule.unit() == ChronoUnit.WEEKS) {
            return weekly(rule, every);
        }
        boolean eachMonth = rule.unit() == ChronoUnit.MONTHS && rule.interval() == 1;
        return ofMonth(rule)
                + (eachMonth ? " de chaque mois" : ", " + every)
                + (RuleWords.isRare(rule) ? " quand il y en a un" : "");
    }

    private static String weekly(Rule rule, String every) {
        List<DayOfWeek> days = rule.days();
        if (days.size() == 1 && rule.interval() <= 2) {
            String day = name(days.getFirst());
            return rule.interval() == 2 ? "un " + day + " sur deux" : "chaque " + day;
        }
        String each = days.size() == DayOfWeek.values().length
                ? "tous les jours"
                : days.equals(RuleWords.WORKING)
                        ? "du lundi au vendredi"
                        : all(days.stream().map(day -> "le " + name(day)).toList());
        return rule.interval() == 1 ? each : every + ", " + each;
    }

    private static String ofMonth(Rule rule) {
        String month = rule.month()
                .map(which -> which.getDisplayName(TextStyle.FULL, FRENCH))
                .orElse("");
        if (rule.days().isEmpty()) {
            boolean dated = rule.monthDays().getFirst() > 0;
            return all(rule.monthDays().stream()
                            .map(day -> "le " + (day < 0 ? "dernier jour" : numbered(day)))
                            .toList())
                    + (month.isEmpty() ? "" : dated ? " " + month : of(month));
        }
        List<String> which = rule.ordinals().stream()
                .map(ordinal -> "le " + ORDINALS.get(ordinal + 1))
                .toList();
        List<String> days = rule.days().stream().map(FrenchRule::name).toList();
        String all = which.size() == 1
                ? all(days.stream().map(day -> which.getFirst() + " " + day).toList())
                : all(which) + " " + all(days);
        return all + (month.isEmpty() ? "" : of(month));
    }

    private static String of(String month) {
        return (month.startsWith("a") || month.startsWith("o") ? " d’" : " de ") + month;
    }

    private static String numbered(int day) {
        return day == 1 ? "1er" : Integer.toString(day);
    }

    private static String every(int interval, ChronoUnit unit) {
        String many = interval == 1 ? "" : interval == 2 ? "deux " : interval + " ";
        return switch (unit) {
            case MINUTES -> "toutes les " + many + "minutes";
            case HOURS -> "toutes les " + many + "heures";
            case WEEKS -> "toutes les " + many + "semaines";
            case MONTHS -> "tous les " + many + "mois";
            case YEARS -> "tous les " + many + "ans";
            default -> "tous les " + many + "jours";
        };
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, FRENCH);
    }

    private static String all(List<String> parts) {
        return RuleWords.enumeration(parts, " et ");
    }
}
