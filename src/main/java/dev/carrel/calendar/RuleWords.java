package dev.carrel.calendar;

import dev.carrel.chat.Language;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a rule in the words of whoever reads them, and has what these words share in any language. */
final class RuleWords {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    static final List<DayOfWeek> WORKING = List.of(DayOfWeek.values()).subList(0, 5);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int LEAST_RARE_DAY = 29;

    private RuleWords() {}

    /** Its days, the time of day if there is one to say, and its end. */
    static String of(Rule rule, Optional<LocalTime> at) {
        return switch (Language.spoken()) {
            case ENGLISH -> EnglishRule.words(rule, at);
            case FRENCH -> FrenchRule.words(rule, at);
            case SPANISH -> SpanishRule.words(rule, at);
        };
    }

    /** A day that some months, or some years, do not have. */
    static boolean isRare(Rule rule) {
        boolean rareDay = rule.monthDays().stream().anyMatch(day -> day >= LEAST_RARE_DAY)
                && rule.month()
                        .map(month -> month.minLength() < rule.monthDays().getLast())
                        .orElse(true);
        return rareDay || rule.ordinals().contains(5);
    }

    /** Whether a series ends with a day, rather than at a time of it. */
    static boolean endsTheDay(LocalDateTime end) {
        return end.toLocalTime().equals(END_OF_DAY);
    }

    static String enumeration(List<String> parts, String and) {
        int last = parts.size() - 1;
        return last <= 0 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + and + parts.get(last);
    }
}
