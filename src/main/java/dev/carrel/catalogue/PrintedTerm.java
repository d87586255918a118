package dev.carrel.catalogue;

import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A term or a month as English pages print it, {@code Fall} or {@code spring 2026}, in the language of whoever reads. */
public final class PrintedTerm {
    private static final Map<String, Words> SEASONS = Map.of(
            "spring", Words.of("spring", "printemps", "primavera"),
            "summer", Words.of("summer", "été", "verano"),
            "fall", Words.of("fall", "automne", "otoño"),
            "autumn", Words.of("autumn", "automne", "otoño"),
            "winter", Words.of("winter", "hiver", "invierno"));
    private static final Words PRIORITY = Words.of("priority", "prioritaire", "prioritaria");
    private static final Pattern TERM = Pattern.compile("([A-Za-z]+)(?: (\\d{4}))?( \\(priority\\))?");

    private PrintedTerm() {}

    /** The same, a capital where it had one; words that are more than a term or a month, its year and that it is for priority stay as printed. */
    public static String said(String printed) {
        Language language = Language.spoken();
        Matcher matcher = TERM.matcher(printed);
        if (language == Language.ENGLISH || !matcher.matches()) {
            return printed;
        }
        String name = name(matcher.group(1), language);
        if (name.isEmpty()) {
            return printed;
        }
        String cased = Character.isUpperCase(printed.charAt(0))
                ? name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1)
                : name;
        String year = matcher.group(2);
        String dated = year == null ? cased : cased + (language == Language.SPANISH ? " de " : " ") + year;
        return matcher.group(3) == null ? dated : dated + " (" + PRIORITY.in(language) + ")";
    }

    /** What a page adds to a term; {@code priority} alone is not a quotation. */
    public static String note(String printed) {
        return printed.equals(PRIORITY.english()) ? PRIORITY.said() : printed;
    }

    private static String name(String english, Language language) {
        String lower = english.toLowerCase(Locale.ROOT);
        Words season = SEASONS.get(lower);
        if (season != null) {
            return season.in(language);
        }
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).equals(lower)) {
                return month.getDisplayName(TextStyle.FULL, language.locale());
            }
        }
        return "";
    }
}
