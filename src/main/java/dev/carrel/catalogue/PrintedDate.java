package dev.carrel.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the ways in which pages print a date. The first form that fits wins, and what stands in parentheses is only read
 * when nothing before it is a date, because it explains the date rather than being it.
 */
final class PrintedDate {
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern ASIDE = Pattern.compile("\\(.*?\\)");
    private static final Pattern OPEN_END = Pattern.compile("\\d\\+");
    private static final Map<String, Integer> LAST_MONTH =
            Map.of("winter", 3, "spring", 6, "summer", 8, "fall", 12, "autumn", 12);
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private record Form(Pattern pattern, Function<MatchResult, LocalDate> lastDay) {
        /** Empty for what only looks like a day, such as 2024-13-40: a coarser form may still read its year. */
        Optional<LocalDate> read(MatchResult match) {
            try {
                return Optional.of(lastDay.apply(match));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    private static final List<Form> FORMS = List.of(
            form(YEAR + "-(\\d\\d)-(\\d\\d)", m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            form(YEAR + "\\s*[-/–]\\s*" + YEAR, m -> academicYearEnding(number(m, 2))),
            form(YEAR + "[-/–](\\d\\d)(?!\\d)", PrintedDate::monthOrAcademicYear),
            form("(winter|spring|summer|fall|autumn)\\s+" + YEAR, m -> endOfTerm(m.group(1), number(m, 2))),
            form(YEAR + "\\s*-\\s*(winter|spring|summer|fall|autumn)", m -> endOfTerm(m.group(2), number(m, 1))),
            form("(" + String.join("|", MONTHS) + ")\\s+" + YEAR, PrintedDate::endOfMonth),
            form(YEAR, m -> LocalDate.of(number(m, 1), 12, 31)));

    private PrintedDate() {}

    static AsOf read(String printed) {
        String text = printed.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        Optional<LocalDate> latest = first(ASIDE.matcher(lower).replaceAll(" ")).or(() -> first(lower));
        if (lower.startsWith("before ")) {
            latest = latest.map(day -> day.minusMonths(6));
        }
        boolean orLater = lower.contains("or later") || OPEN_END.matcher(lower).find();
        return new AsOf(text, latest, orLater && latest.isPresent());
    }

    /** The reading that starts leftmost; of several that start together, the earliest form in the list. */
    private static Optional<LocalDate> first(String text) {
        Optional<LocalDate> best = Optional.empty();
        int bestStart = Integer.MAX_VALUE;
        for (Form form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.find() && matcher.start() < bestStart) {
                Optional<LocalDate> day = form.read(matcher.toMatchResult());
                if (day.isPresent()) {
                    best = day;
                    bestStart = matcher.start();
                }
            }
        }
        return best;
    }

    private static LocalDate monthOrAcademicYear(MatchResult match) {
        int year = number(match, 1);
        int second = number(match, 2);
        return second == (year + 1) % 100
                ? academicYearEnding(year + 1)
                : YearMonth.of(year, second).atEndOfMonth();
    }

    private static LocalDate academicYearEnding(int year) {
        return LocalDate.of(year, 6, 30);
    }

    private static LocalDate endOfTerm(String term, int year) {
        int month = LAST_MONTH.getOrDefault(term, 12);
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static LocalDate endOfMonth(MatchResult match) {
        return YearMonth.of(number(match, 2), MONTHS.indexOf(match.group(1)) + 1)
                .atEndOfMonth();
    }

    private static Form form(String pattern, Function<MatchResult, LocalDate> lastDay) {
        return new Form(Pattern.compile("(?<!\\d)" + pattern), lastDay);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
