package dev.carrel.catalogue.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One walk over all programs for one query. Used once, by one thread. */
final class Finding {
    private final List<Profile> profiles;
    private final Query query;
    private final LocalDate today;
    private final byte[][] answers;
    private final List<Hit> matches = new ArrayList<>();
    private final List<Hit> mights = new ArrayList<>();
    private final int[] unknownTo;
    private final int[] onlyObstacle;

    Finding(List<Profile> profiles, Columns columns, Query query, LocalDate today) {
        this.profiles = profiles;
        this.query = query;
        this.today = today;
        this.answers = query.filters().stream().map(columns::of).toArray(byte[][]::new);
        this.unknownTo = new int[answers.length];
        this.onlyObstacle = new int[answers.length];
    }

    FindResult find() {
        for (int program = 0; program < profiles.size(); program++) {
            look(program);
        }
        return new FindResult(
                query,
                today,
                Ranking.groups(query, matches),
                Ranking.sorted(mights, Hit::unknowns),
                most(unknownTo),
                relaxations());
    }

    private void look(int program) {
        int no = 0;
        int unknown = 0;
        int weak = 0;
        int obstacle = -1;
        for (int filter = 0; filter < answers.length; filter++) {
            byte answer = answers[filter][program];
            if (answer < Columns.YES) {
                obstacle = filter;
                no += answer == Columns.NO ? 1 : 0;
                unknown += answer == Columns.UNKNOWN ? 1 : 0;
            }
            weak += answer == Columns.WEAK_YES ? 1 : 0;
        }
        if (no + unknown == 1) {
            onlyObstacle[obstacle]++;
        }
        if (no > 0) {
            return;
        }
        (unknown == 0 ? matches : mights).add(new Hit(profiles.get(program), query, today, unknown, weak));
        for (int filter = 0; unknown > 0 && filter < answers.length; filter++) {
            unknownTo[filter] += answers[filter][program] == Columns.UNKNOWN ? 1 : 0;
        }
    }

    /** Dropping a filter lets in the programs to which it is the only one they do not fulfil. */
    private List<FindResult.Relaxation> relaxations() {
        return matches.isEmpty()
                ? most(onlyObstacle).entrySet().stream()
                        .map(entry -> new FindResult.Relaxation(entry.getKey(), entry.getValue()))
                        .toList()
                : List.of();
    }

    /** The filters with the counts that are not zero, the highest first. */
    private Map<Filter, Integer> most(int[] counts) {
        Map<Filter, Integer> all = new LinkedHashMap<>();
        for (int filter = 0; filter < counts.length; filter++) {
            if (counts[filter] > 0) {
                all.put(query.filters().get(filter), counts[filter]);
            }
        }
        Map<Filter, Integer> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<Filter, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().label(), Comparator.naturalOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
