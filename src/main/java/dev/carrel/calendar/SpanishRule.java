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

/** Puts a rule in Spanish words. */
final class SpanishRule {
    private static final Locale SPANISH = Language.SPANISH.locale();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", SPANISH);
    private static final List<String> ORDINALS =
            List.of("último", "", "primer", "segundo", "tercer", "cuarto", "quinto");

    private SpanishRule() {}

    static String words(Rule rule, Optional<LocalTime> at) {
        String times = rule.count() == 0 ? "" : ", " + rule.count() + (rule.count() == 1 ? " vez" : " veces");
        return days(rule)
                + at.map(SpanishRule::at).orElse("")
                + times
                + rule.until().map(SpanishRule::until).orElse("");
    }

    private static String at(LocalTime time) {
        return (time.getHour() == 1 ? " a la " : " a las ") + RuleWords.TIME.format(time);
    }

    private static String until(LocalDateTime end) {
        return " hasta el " + DAY.format(end) + (RuleWords.endsTheDay(end) ? "" : at(end.toLocalTime()));
    }

    private static String days(Rule rule) {
        String every = every(rule.interval(), rule.unit());
        if (!rule.saysDays()) {
            return every;
        }
        if (rule.unit() == ChronoUnit.WEEKS) {
            return weekly(rule, every);
        }
        return ofMonth(rule)
                + (rule.interval() == 1 ? " de " : ", ")
                + every
                + (RuleWords.isRare(rule) ? " cuando lo hay" : "");
    }

    private static String weekly(Rule rule, String every) {
        List<DayOfWeek> days = rule.days();
        if (days.size() == 1 && rule.interval() <= 2) {
            return (rule.interval() == 2 ? "cada dos " : "cada ") + name(days.getFirst(), rule.interval() == 2);
        }
        String each = days.size() == DayOfWeek.values().length
                ? "todos los días"
                : days.equals(RuleWords.WORKING)
                        ? "de lunes a viernes"
                        : "los " + all(days.stream().map(day -> name(day, true)).toList());
        return rule.interval() == 1 ? each : every + ", " + each;
    }

    private static String ofMonth(Rule rule) {
        String month = rule.month()
                .map(which -> " de " + which.getDisplayName(TextStyle.FULL, SPANISH))
                .orElse("");
        if (rule.days().isEmpty()) {
            return all(rule.monthDays().stream()
                            .map(day -> "el " + (day < 0 ? "último día" : Integer.toString(day)))
                            .toList())
                    + month;
        }
        List<String> which = rule.ordinals().stream()
                .map(ordinal -> "el " + ORDINALS.get(ordinal + 1))
                .toList();
        List<String> days = rule.days().stream().map(day -> name(day, false)).toList();
        String all = which.size() == 1
                ? all(days.stream().map(day -> which.getFirst() + " " + day).toList())
                : all(which) + " " + all(days);
        return all + month;
    }

    private static String every(int interval, ChronoUnit unit) {
        String many = interval == 1 ? "cada " : interval == 2 ? "cada dos " : "cada " + interval + " ";
        boolean one = interval == 1;
        return many
                + switch (unit) {
                    case MINUTES -> one ? "minuto" : "minutos";
                    case HOURS -> one ? "hora" : "horas";
                    case WEEKS -> one ? "semana" : "semanas";
                    case MONTHS -> one ? "mes" : "meses";
                    case YEARS -> one ? "año" : "años";
                    default -> one ? "día" : "días";
                };
    }

    /** Those that end in s are the same when there are several. */
    private static String name(DayOfWeek day, boolean several) {
        String name = day.getDisplayName(TextStyle.FULL, SPANISH);
        return several && !name.endsWith("s") ? name + "s" : name;
    }

    private static String all(List<String> parts) {
        return RuleWords.enumeration(parts, " y ");
    }
}
