package dev.carrel.catalogue.search;

import dev.carrel.catalogue.TuitionBasis;
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

    /** A filter to drop, and how many programs would then match. */
    public record Relaxation(Filter drop, int matches) {}

    /** All matches, group after group. */
    public List<Hit> matches() {
        return groups.stream().flatMap(group -> group.hits().stream()).toList();
    }
}
