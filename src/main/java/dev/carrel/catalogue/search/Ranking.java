package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.TuitionBasis;
import dev.carrel.catalogue.TuitionEstimate;
import dev.carrel.catalogue.search.FindResult.Group;
import dev.carrel.catalogue.search.FindResult.Hit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Puts hits in order, and keeps tuition figures of different kinds apart. */
final class Ranking {
    private static final Comparator<Hit> BY_NAME = Comparator.comparing(Hit::sortName)
            .thenComparing(hit -> hit.program().id());

    private Ranking() {}

    /** A hit with the marks that belong beside a program's name whatever was asked. */
    static Hit hit(Profile profile, List<Verdict> verdicts, LocalDate today) {
        List<Mark> marks = new ArrayList<>();
        profile.program()
                .value(Field.ACCREDITATION)
                .filter(status -> !status.accredited())
                .ifPresent(status -> marks.add(new Mark.NotAccredited(status)));
        profile.review().filter(review -> review.end().isBefore(today)).ifPresent(marks::add);
        return new Hit(
                profile.program(), profile.sortName(), List.copyOf(verdicts), profile.tuition(), List.copyOf(marks));
    }

    static FindResult of(
            Query query,
            LocalDate today,
            List<Hit> matches,
            List<Hit> mights,
            List<FindResult.Relaxation> relaxations) {
        sort(mights, hit -> hit.unknown().size());
        return new FindResult(query, today, groups(query, matches), List.copyOf(mights), unknowns(mights), relaxations);
    }

    private static List<Group> groups(Query query, List<Hit> matches) {
        Optional<Filter.CostsAtMost> cost = cost(query);
        if (cost.isEmpty() && query.sort() != Sort.TUITION) {
            sort(matches, key(query));
            return matches.isEmpty() ? List.of() : List.of(new Group(Optional.empty(), List.copyOf(matches)));
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
        byRank.forEach((rank, hits) -> {
            sort(hits, key(query));
            groups.add(new Group(Optional.of(rank), List.copyOf(hits)));
        });
        if (!notStated.isEmpty()) {
            notStated.sort(BY_NAME);
            groups.add(new Group(Optional.empty(), List.copyOf(notStated)));
        }
        return List.copyOf(groups);
    }

    /** A hit with the number it is sorted by, worked out once. */
    private record Keyed(Hit hit, int key) {}

    private static void sort(List<Hit> hits, ToIntFunction<Hit> key) {
        List<Keyed> keyed = new ArrayList<>(hits.size());
        hits.forEach(hit -> keyed.add(new Keyed(hit, key.applyAsInt(hit))));
        keyed.sort(Comparator.comparingInt(Keyed::key).thenComparing(Keyed::hit, BY_NAME));
        hits.clear();
        keyed.forEach(one -> hits.add(one.hit()));
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
        int weak = 0;
        for (Verdict verdict : hit.verdicts()) {
            weak += verdict.weak() ? 1 : 0;
        }
        return hit.program().accredited() ? weak : weak + 1000;
    }

    private static int hundredths(BigDecimal credits) {
        return credits.movePointRight(2).intValue();
    }

    private static ToIntFunction<Hit> byTuition(Query query) {
        Filter.Payer payer = cost(query).map(Filter.CostsAtMost::payer).orElse(Filter.Payer.ANYONE);
        return hit -> hit.tuition().map(tuition -> figure(tuition, payer)).orElse(Integer.MAX_VALUE);
    }

    private static int figure(TuitionEstimate tuition, Filter.Payer payer) {
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

    private static Map<Filter, Integer> unknowns(Collection<Hit> mights) {
        Map<Filter, Integer> counts = new LinkedHashMap<>();
        mights.forEach(hit -> hit.unknown().forEach(filter -> counts.merge(filter, 1, Integer::sum)));
        Map<Filter, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Filter, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().label()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
