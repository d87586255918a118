package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param today the day on which marks were judged
 * @param groups the matches: programs that answer every filter with yes. Where tuition counts, there is a group per kind of
 *     figure, because those are never one ranking
 * @param mights programs that answer no filter with no and at least one with unknown, fewest unknowns first
 * @param unknowns how many of the mights could not be judged by which filter, most first
 * @param relaxations if nothing matches: which filter to drop, and how many programs would then match, most first
 */
public record FindResult(
        Query query,
        LocalDate today,
        List<Group> groups,
        List<Hit> mights,
        Map<Filter, Integer> unknowns,
        List<Relaxation> relaxations) {
    /**
     * Matches that may stand in one ranking.
     *
     * @param rank the kind of their tuition figures; empty where tuition does not count or is not stated
     */
    public record Group(Optional<TuitionBasis.Rank> rank, List<Hit> hits) {}

    /**
     * A program with its answer to every filter, in the order of the query's filters.
     *
     * @param sortName the program's name, folded for sorting
     * @param marks what stands in plain sight beside the name: not accredited, review passed
     */
    public record Hit(
            Program program,
            String sortName,
            List<Verdict> verdicts,
            Optional<TuitionEstimate> tuition,
            List<Mark> marks) {
        /** Whether every answer is yes. */
        public boolean certain() {
            for (Verdict verdict : verdicts) {
                if (verdict.answer() != Answer.YES) {
                    return false;
                }
            }
            return true;
        }

        /** The filters that could not be judged. */
        public List<Filter> unknown() {
            return verdicts.stream()
                    .filter(verdict -> verdict.answer() == Answer.UNKNOWN)
                    .map(Verdict::filter)
                    .toList();
        }

        /** What a card has to say beside the program: answers that rest on less than a plain statement. */
        public List<String> caveats() {
            return verdicts.stream().filter(Verdict::weak).map(Verdict::why).toList();
        }
    }

    /** A filter to drop, and how many programs would then match. */
    public record Relaxation(Filter drop, int matches) {}

    /** All matches, group after group. */
    public List<Hit> matches() {
        return groups.stream().flatMap(group -> group.hits().stream()).toList();
    }
}
