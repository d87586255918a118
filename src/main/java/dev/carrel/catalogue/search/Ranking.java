package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
import dev.carrel.catalogue.search.FindResult.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Puts hits in order, and keeps tuition figures of different kinds apart. */
final class Ranking {
    private Ranking() {}

    /** Matches that come by name, as groups that may each stand in one ranking. */
    static List<Group> groups(Query query, List<Hit> matches) {
        Optional<Filter.CostsAtMost> cost = cost(query);
        if (cost.isEmpty() && query.sort() != Sort.TUITION) {
            return matches.isEmpty() ? List.of() : List.of(new Group(Optional.empty(), sorted(matches, key(query))));
        }
        Map<TuitionBasis.Rank, List<Hit>> byRank = new EnumMap<>(TuitionBasis.Rank.class);
        List<Hit> notStated = new ArrayList<>();
        for (Hit hit : matches) {
            hit.tuition()
                    .map(tuition -> tuition.basis().rank())
                    .ifPresentOrElse(
                            rank -> byRank.computeIfAbsent(rank, key -> new ArrayList<>())
                                    .add(hit),
                            () -> notStated.add(hit));
        }
        List<Group> groups = new ArrayList<>();
        byRank.forEach((rank, hits) -> groups.add(new Group(Optional.of(rank), sorted(hits, key(query)))));
        if (!notStated.isEmpty()) {
            groups.add(new Group(Optional.empty(), List.copyOf(notStated)));
        }
        return List.copyOf(groups);
    }

    /** Hits that come by name, by a number that is not negative and then by name. */
    static List<Hit> sorted(List<Hit> byName, ToIntFunction<Hit> key) {
        long[] keyAndPlace = new long[byName.size()];
        for (int place = 0; place < keyAndPlace.length; place++) {
            keyAndPlace[place] = ((long) key.applyAsInt(byName.get(place)) << Integer.SIZE) | place;
        }
        Arrays.sort(keyAndPlace);
        Hit[] sorted = new Hit[keyAndPlace.length];
        for (int place = 0; place < sorted.length; place++) {
            sorted[place] = byName.get((int) keyAndPlace[place]);
        }
        return List.of(sorted);
    }

    /** The usual order is by price where a price was asked, else the plainest answers of accredited programs first. */
    private static ToIntFunction<Hit> key(Query query) {
        return switch (query.sort()) {
            case RELEVANCE -> cost(query).isPresent() ? byTuition(query) : Ranking::plainness;
            case TUITION -> byTuition(query);
            case CREDITS ->
                hit -> hit.program().semesterCredits().map(Ranking::hundredths).orElse(Integer.MAX_VALUE);
            case NAME -> hit -> 0;
            case DURATION -> hit -> hit.program().value(Field.SHORTEST_MONTHS).orElse(Integer.MAX_VALUE);
        };
    }

    private static int plainness(Hit hit) {
        return hit.accredited() ? hit.weak() : hit.weak() + 1000;
    }

    private static int hundredths(BigDecimal credits) {
        return credits.movePointRight(2).intValue();
    }

    private static ToIntFunction<Hit> byTuition(Query query) {
        Payer payer = cost(query).map(Filter.CostsAtMost::payer).orElse(Payer.ANYONE);
        return hit -> hit.tuition().map(tuition -> figure(tuition, payer)).orElse(Integer.MAX_VALUE);
    }

    private static int figure(TuitionEstimate tuition, Payer payer) {
        return switch (payer) {
            case ANYONE -> tuition.lowest();
            case IN_STATE -> tuition.inState().orElse(Integer.MAX_VALUE);
            case OUT_OF_STATE -> tuition.outOfState().orElse(Integer.MAX_VALUE);
        };
    }

    private static Optional<Filter.CostsAtMost> cost(Query query) {
        return query.filters().stream()
                .filter(Filter.CostsAtMost.class::isInstance)
                .map(Filter.CostsAtMost.class::cast)
                .findFirst();
    }
}
