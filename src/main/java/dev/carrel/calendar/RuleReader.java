package dev.carrel.calendar;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads on which days a series is: {@code every other friday}, {@code tuesdays and thursdays}, {@code every month on the 1st}, {@code on the first monday of every
 * month}. {@code every second tuesday} may be every other Tuesday or the second of a month.
 */
final class RuleReader {
    /** The rules that may be meant, and the part of the day of "every morning". */
    record Read(List<Rule> rules, PartOfDay part) {
        static Read of(Rule rule) {
            return new Read(List.of(rule), PartOfDay.ANY);
        }
    }

    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Map<String, ChronoUnit> ADVERBS = Map.of(
            "hourly", ChronoUnit.HOURS,
            "daily", ChronoUnit.DAYS,
            "weekly", ChronoUnit.WEEKS,
            "monthly", ChronoUnit.MONTHS,
            "yearly", ChronoUnit.YEARS,
            "annually", ChronoUnit.YEARS);
    private static final int LAST = -1;
    private static final int MOST_WEEKDAYS_IN_MONTH = 5;

    private final Tokens tokens;

    RuleReader(Tokens tokens) {
        this.tokens = tokens;
    }

    Optional<Read> read() {
        return tokens.attempt(words -> plural().map(Read::of))
                .or(() -> tokens.attempt(words ->
                        words.word(ADVERBS).map(unit -> Read.of(detailed(Rule.every(1, unit))))))
                .or(() -> tokens.attempt(words -> ofMonth().map(Read::of)))
                .or(() -> tokens.attempt(words -> oneInTwo().map(Read::of)))
                .or(() -> tokens.attempt(words -> words.word(
                                "every", "each", "chaque", "cada", "tous les", "toutes les", "todos los", "todas las")
                        ? every()
                        : Optional.empty()));
    }

    /** {@code un mardi sur deux}. */
    private Optional<Rule> oneInTwo() {
        Optional<DayOfWeek> day = tokens.word("un") ? tokens.word(Lexicon.DAYS) : Optional.empty();
        return day.filter(found -> tokens.word("sur deux"))
                .map(found -> weekly(Set.of(found)).withInterval(2));
    }

    private Optional<Rule> plural() {
        if (tokens.word("los", "les")) {
            return oneOrSeveralDays().map(RuleReader::weekly);
        }
        tokens.word("on");
        if (tokens.word("weekdays")) {
            return Optional.of(weekly(WORKING));
        }
        if (tokens.word("weekends")) {
            return Optional.of(weekly(WEEKEND));
        }
        return weekdays(Lexicon.PLURAL_DAYS).map(RuleReader::weekly);
    }

    private Optional<Read> every() {
        return tokens.attempt(words -> yearly().map(Read::of))
                .or(() -> tokens.attempt(words -> ordinal()))
                .or(() -> tokens.attempt(words -> interval().flatMap(this::each)));
    }

    private Optional<Rule> yearly() {
        return DateReader.monthDay(tokens).map(RuleReader::onDate);
    }

    private static Rule onDate(DateReader.MonthDay date) {
        return Rule.every(1, ChronoUnit.YEARS).in(date.month()).onMonthDays(List.of(date.day()));
    }

    /** After every: {@code first monday}, {@code 1st and 15th}, {@code second day}. */
    private Optional<Read> ordinal() {
        List<Integer> which = ordinals();
        int single = which.size() == 1 ? which.getFirst() : 0;
        Optional<Set<DayOfWeek>> days = which.isEmpty() ? Optional.empty() : weekdays(Lexicon.DAYS);
        if (days.isPresent()) {
            Rule monthly = Rule.every(1, ChronoUnit.MONTHS).on(days.get(), which);
            ofEveryMonth();
            boolean twofold = single > 1 && days.get().size() == 1;
            return Optional.of(new Read(
                    twofold ? List.of(weekly(days.get()).withInterval(single), monthly) : List.of(monthly),
                    PartOfDay.ANY));
        }
        if (single > 1) {
            Optional<Read> unit = tokens.attempt(words -> each(single));
            if (unit.isPresent()) {
                return unit;
            }
        }
        // "every second" alone is no day of a month, "every 2nd" and "every last day" are.
        boolean numbered = tokens.peek(-1).filter(Token::glued).isPresent();
        if (which.isEmpty() || !(tokens.word("day") || numbered)) {
            return Optional.empty();
        }
        ofEveryMonth();
        return Optional.of(Read.of(Rule.every(1, ChronoUnit.MONTHS).onMonthDays(which)));
    }

    private void ofEveryMonth() {
        tokens.attempt(() -> tokens.word("of", "in") && tokens.word("the month", "every month", "each month"));
    }

    private Optional<Integer> interval() {
        if (tokens.word("other")) {
            return Optional.of(2);
        }
        OptionalLong number = tokens.number(1, Integer.MAX_VALUE);
        return number.isPresent()
                ? Optional.of((int) Math.min(Integer.MAX_VALUE, number.getAsLong()))
                : tokens.word(Lexicon.NUMBERS).or(() -> Optional.of(1));
    }

    private Optional<Read> each(int interval) {
        Optional<ChronoUnit> unit = tokens.word(Lexicon.UNITS);
        if (unit.isPresent()) {
            return unit.filter(known -> known != ChronoUnit.SECONDS)
                    .map(known -> Read.of(detailed(Rule.every(interval, known))));
        }
        Optional<PartOfDay> part = tokens.word(Lexicon.PARTS);
        if (part.isPresent()) {
            return Optional.of(new Read(List.of(Rule.every(interval, ChronoUnit.DAYS)), part.get()));
        }
        Optional<Set<DayOfWeek>> days = tokens.word("weekday")
                ? Optional.of(WORKING)
                : tokens.word("weekend") ? Optional.of(WEEKEND) : oneOrSeveralDays();
        return days.map(found -> new Read(
                List.of(weekly(found).withInterval(interval)),
                tokens.word(Lexicon.PARTS).orElse(PartOfDay.ANY)));
    }

    /** With what may follow a unit: {@code on tue}, {@code on the 1st}, {@code on 1 December}. */
    private Rule detailed(Rule rule) {
        return tokens.attempt(words -> {
                    boolean introduced = words.word("on", "le", "les", "el", "los");
                    return switch (rule.unit()) {
                        case WEEKS -> oneOrSeveralDays().map(days -> rule.on(days, List.of()));
                        case MONTHS -> introduced ? dayOfMonth(rule) : Optional.empty();
                        case YEARS ->
                            DateReader.monthDay(words).map(date -> onDate(date).withInterval(rule.interval()));
                        default -> Optional.<Rule>empty();
                    };
                })
                .orElse(rule);
    }

    /** {@code the first monday}, {@code the 1st and the last day}. */
    private Optional<Rule> dayOfMonth(Rule rule) {
        List<Integer> which = ordinals();
        if (which.isEmpty()) {
            return Optional.empty();
        }
        Optional<Set<DayOfWeek>> days = weekdays(Lexicon.DAYS);
        if (days.isPresent()) {
            return which.stream().allMatch(one -> one <= MOST_WEEKDAYS_IN_MONTH)
                    ? Optional.of(rule.on(days.get(), which))
                    : Optional.empty();
        }
        tokens.word("day", "days");
        return Optional.of(rule.onMonthDays(which));
    }

    /** {@code on the first monday of every month}, {@code on the first Monday of September of every year}, {@code on 1 December of every year}. */
    private Optional<Rule> ofMonth() {
        tokens.word("on", "le", "el");
        Optional<DateReader.MonthDay> date = DateReader.monthDay(tokens);
        Optional<Rule> days = date.map(RuleReader::onDate).or(() -> dayOfMonth(Rule.every(1, ChronoUnit.MONTHS)));
        if (days.isEmpty() || !tokens.word("of", "in", "de")) {
            return Optional.empty();
        }
        Optional<Rule> inMonth = date.isPresent()
                ? days
                : tokens.attempt(words -> words.word(Lexicon.MONTHS)
                        .filter(month -> words.word("of"))
                        .map(month -> Rule.every(1, ChronoUnit.YEARS)
                                .in(month)
                                .on(days.get().days(), days.get().ordinals())
                                .onMonthDays(days.get().monthDays())));
        if (!tokens.word("every", "each", "chaque", "cada")) {
            return Optional.empty();
        }
        Rule rule = inMonth.orElse(days.get());
        Optional<Integer> interval = interval();
        boolean fits = rule.unit() == ChronoUnit.YEARS
                ? tokens.word("year", "years", "annee", "ano")
                : tokens.word("month", "months", "mois", "mes");
        tokens.word("that has one");
        return fits ? interval.map(rule::withInterval) : Optional.empty();
    }

    private static Rule weekly(Set<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? Rule.every(1, ChronoUnit.DAYS)
                : Rule.every(1, ChronoUnit.WEEKS).on(days, List.of());
    }

    private Optional<Set<DayOfWeek>> oneOrSeveralDays() {
        return weekdays(Lexicon.DAYS).or(() -> weekdays(Lexicon.PLURAL_DAYS));
    }

    private Optional<Set<DayOfWeek>> weekdays(Map<String, DayOfWeek> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Optional<DayOfWeek> day = tokens.word(names);
        while (day.isPresent()) {
            days.add(day.get());
            day = tokens.attempt(words -> {
                separator();
                return words.word(names);
            });
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private List<Integer> ordinals() {
        List<Integer> found = new ArrayList<>();
        Optional<Integer> one = tokens.attempt(words -> anOrdinal());
        while (one.isPresent()) {
            found.add(one.get());
            one = tokens.attempt(words -> {
                separator();
                return anOrdinal();
            });
        }
        return found;
    }

    private Optional<Integer> anOrdinal() {
        tokens.word("the", "le", "el");
        if (tokens.word("last", "dernier", "ultimo")) {
            return Optional.of(LAST);
        }
        Optional<Integer> word = tokens.word(Lexicon.ORDINALS);
        if (word.isPresent()) {
            return word;
        }
        OptionalLong number = tokens.number(1, 2);
        return number.isPresent() && DateReader.ending(tokens) && number.getAsLong() > 0
                ? Optional.of((int) number.getAsLong())
                : Optional.empty();
    }

    private void separator() {
        tokens.mark(",", "/", "+");
        if (!tokens.word("and", "y", "et")) {
            tokens.mark("&");
        }
    }
}
