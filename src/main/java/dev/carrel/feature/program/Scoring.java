package dev.carrel.feature.program;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.search.Answer;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.FindResult;
import dev.carrel.catalogue.search.Hit;
import dev.carrel.catalogue.search.Query;
import dev.carrel.catalogue.search.Sort;
import dev.carrel.catalogue.search.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks programs by what somebody wants, one point a wish. A point is given for a stated yes only: what nobody states gives
 * none and is said to be unknown, so that no program climbs on silence. A price that only a directory states is not known
 * either, since it may not stand in one ranking with a school's own. Accreditation is a wish that everybody has.
 *
 * <p>Deterministic: of equal points the one with fewer refusals comes first, then they go by name.
 */
final class Scoring {
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::points)
            .reversed()
            .thenComparingInt(scored -> scored.count(Answer.NO))
            .thenComparing(scored -> ShortName.of(scored.program()))
            .thenComparing(scored -> scored.program().id());

    private final CatalogueIndex index;
    private final LocalDate today;

    Scoring(CatalogueIndex index, LocalDate today) {
        this.index = index;
        this.today = today;
    }

    /**
     * One wish held against one program.
     *
     * @param why what the catalogue says, where it says something
     */
    record Point(Filter wish, Answer answer, Optional<String> why) {}

    /** A program and its points, in the order of the wishes. */
    record Scored(Program program, List<Point> held) {
        int points() {
            return count(Answer.YES);
        }

        int count(Answer answer) {
            return (int) held.stream().filter(point -> point.answer() == answer).count();
        }
    }

    /** Every program, the best first. */
    List<Scored> rank(List<Filter> wishes) {
        Map<Filter, Map<Program, Point>> answers = new HashMap<>();
        wishes.forEach(wish -> answers.put(wish, answers(wish)));
        return index.catalogue().programs().stream()
                .map(program -> new Scored(
                        program,
                        wishes.stream()
                                .map(wish -> answer(program, wish, answers.getOrDefault(wish, Map.of())))
                                .toList()))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Programs that a search for the wish leaves out have answered no. */
    private Map<Program, Point> answers(Filter wish) {
        FindResult found = index.find(new Query(List.of(wish), Sort.NAME, List.of(), List.of()), today);
        Map<Program, Point> answers = new HashMap<>();
        found.matches().forEach(hit -> answers.put(hit.program(), point(wish, hit)));
        found.mights().forEach(hit -> answers.put(hit.program(), point(wish, hit)));
        return answers;
    }

    private static Point answer(Program program, Filter wish, Map<Program, Point> answers) {
        boolean onlyADirectory = wish instanceof Filter.CostsAtMost
                && program.tuition()
                        .filter(price -> price.basis().rank() == TuitionBasis.Rank.DIRECTORY)
                        .isPresent();
        return onlyADirectory
                ? new Point(wish, Answer.UNKNOWN, Optional.empty())
                : answers.getOrDefault(program, new Point(wish, Answer.NO, Optional.empty()));
    }

    private static Point point(Filter wish, Hit hit) {
        Verdict verdict = hit.verdicts().getFirst();
        return new Point(wish, verdict.answer(), Optional.of(verdict.why()));
    }
}
