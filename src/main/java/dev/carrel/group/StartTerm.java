package dev.carrel.group;

import static dev.carrel.chat.Words.say;

import java.time.DateTimeException;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The term in which a cohort started: a season and a year of four digits, as {@code Fall 2026}. */
public record StartTerm(Season season, Year start) {
    /** A season as North American programs name their terms. */
    public enum Season {
        WINTER,
        SPRING,
        SUMMER,
        FALL
    }

    private static final Pattern TYPED = Pattern.compile("(\\p{L}+)\\s*(20\\d{2})|(20\\d{2})\\s*(\\p{L}+)");

    /** Refuses a year that no program of today started or will start in. */
    public StartTerm {
        if (start.getValue() < 2000 || start.getValue() > 2099) {
            throw new DateTimeException("not a year of a cohort: " + start);
        }
    }

    /** Reads {@code fall 2026}, {@code Autumn 2026}, {@code 2026 automne} or {@code otoño 2026}. */
    public static Optional<StartTerm> parse(String typed) {
        Matcher matcher = TYPED.matcher(Names.fold(typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(1) == null ? matcher.group(4) : matcher.group(1);
        String digits = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        return season(word).map(season -> new StartTerm(season, Year.of(Integer.parseInt(digits))));
    }

    private static Optional<Season> season(String word) {
        return switch (word) {
            case "winter", "hiver", "invierno" -> Optional.of(Season.WINTER);
            case "spring", "printemps", "primavera" -> Optional.of(Season.SPRING);
            case "summer", "ete", "verano" -> Optional.of(Season.SUMMER);
            case "fall", "autumn", "automne", "otono" -> Optional.of(Season.FALL);
            default -> Optional.empty();
        };
    }

    /** {@code Fall 2026}, {@code automne 2026}, {@code otoño 2026}: to a reader. */
    public String words() {
        return switch (season) {
                    case WINTER -> say("Winter ", "hiver ", "invierno ");
                    case SPRING -> say("Spring ", "printemps ", "primavera ");
                    case SUMMER -> say("Summer ", "été ", "verano ");
                    case FALL -> say("Fall ", "automne ", "otoño ");
                }
                + start;
    }

    /** {@code Fall 2026}, which can be read again. */
    @Override
    public String toString() {
        String name = season.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " " + start;
    }
}
