package dev.carrel.catalogue.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a student said in the interview of {@code /program match}. What was not said is empty and judged by nobody.
 *
 * @param budget the most the whole degree may cost in tuition, in US dollars
 * @param residence the state or province in which the student pays resident tuition
 * @param ways how classes should reach the student; any of these will do
 * @param subjects what the student wants to study
 * @param avoidsGre whether the student wants to apply without the GRE
 * @param gpa the student's grade average
 * @param avoidsLetters whether the student wants to apply without letters of recommendation
 * @param term in which the student wants to start: fall, spring or summer
 * @param months within how many months the student wants to be done
 * @param certification whether the student wants to become a certified school librarian
 */
public record Answers(
        Optional<Integer> budget,
        Optional<Region> residence,
        List<Filter.Mode.Way> ways,
        List<Subject> subjects,
        boolean avoidsGre,
        Optional<BigDecimal> gpa,
        boolean avoidsLetters,
        Optional<String> term,
        Optional<Integer> months,
        boolean certification) {
    /** Nothing said yet. */
    public static final Answers NONE = new Answers(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            false);

    public Answers {
        ways = List.copyOf(ways);
        subjects = List.copyOf(subjects);
    }

    /** The wishes of a query as answers, for a student who typed instead of being asked. */
    public static Answers of(Query query) {
        Answers answers = NONE;
        for (Filter filter : query.filters()) {
            answers = answers.with(filter);
        }
        return answers;
    }

    /** These answers with what one filter says. A filter that the interview does not ask about changes nothing. */
    public Answers with(Filter filter) {
        return switch (filter) {
            case Filter.CostsAtMost cost ->
                new Answers(
                        Optional.of(cost.dollars()),
                        residence,
                        ways,
                        subjects,
                        avoidsGre,
                        gpa,
                        avoidsLetters,
                        term,
                        months,
                        certification);
            case Filter.Mode mode ->
                new Answers(
                        budget,
                        residence,
                        append(ways, mode.way()),
                        subjects,
                        avoidsGre,
                        gpa,
                        avoidsLetters,
                        term,
                        months,
                        certification);
            case Filter.Teaches teaches ->
                new Answers(
                        budget,
                        residence,
                        ways,
                        append(subjects, teaches.taught()),
                        avoidsGre,
                        gpa,
                        avoidsLetters,
                        term,
                        months,
                        certification);
            case Filter.NoGre noGre ->
                new Answers(budget, residence, ways, subjects, true, gpa, avoidsLetters, term, months, certification);
            case Filter.GpaIsEnough enough ->
                new Answers(
                        budget,
                        residence,
                        ways,
                        subjects,
                        avoidsGre,
                        Optional.of(enough.gpa()),
                        avoidsLetters,
                        term,
                        months,
                        certification);
            case Filter.NoLetters noLetters ->
                new Answers(budget, residence, ways, subjects, avoidsGre, gpa, true, term, months, certification);
            case Filter.StartsIn start ->
                new Answers(
                        budget,
                        residence,
                        ways,
                        subjects,
                        avoidsGre,
                        gpa,
                        avoidsLetters,
                        Optional.of(start.term()),
                        months,
                        certification);
            case Filter.DoneWithin within ->
                new Answers(
                        budget,
                        residence,
                        ways,
                        subjects,
                        avoidsGre,
                        gpa,
                        avoidsLetters,
                        term,
                        Optional.of(within.months()),
                        certification);
            case Filter.CertifiesSchoolLibrarians certifies ->
                new Answers(budget, residence, ways, subjects, avoidsGre, gpa, avoidsLetters, term, months, true);
            case Filter.Located located ->
                located.regions().size() == 1 && !located.regions().getFirst().wholeCountry()
                        ? new Answers(
                                budget,
                                Optional.of(located.regions().getFirst()),
                                ways,
                                subjects,
                                avoidsGre,
                                gpa,
                                avoidsLetters,
                                term,
                                months,
                                certification)
                        : this;
            case Filter.Accredited accredited -> this;
            case Filter.Accelerated accelerated -> this;
            case Filter.TaughtIn taught -> this;
            case Filter.Called called -> this;
        };
    }

    private static <T> List<T> append(List<T> list, T one) {
        return list.contains(one)
                ? list
                : java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(one))
                        .toList();
    }
}
