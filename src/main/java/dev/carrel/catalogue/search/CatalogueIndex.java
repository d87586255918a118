package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.search.FindResult.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions about a catalogue from memory. Built once; immutable and safe for any thread; no method blocks. */
public final class CatalogueIndex {
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final List<Profile> profiles;
    private final QueryReader reader;
    private final NameIndex names;

    /** Indexes a catalogue with the vocabulary that comes with Carrel. */
    public CatalogueIndex(Catalogue catalogue) {
        this(catalogue, Vocabulary.read());
    }

    CatalogueIndex(Catalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.profiles = catalogue.programs().stream()
                .map(program -> Profile.of(program, vocabulary))
                .toList();
        this.reader = new QueryReader(catalogue, vocabulary);
        this.names = new NameIndex(catalogue, reader.names());
    }

    /** What is indexed. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The words that are understood. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Understands a text as a query. */
    public Query read(String text) {
        return reader.read(text);
    }

    /** The reader itself. */
    public QueryReader reader() {
        return reader;
    }

    /** Finds what matches and what might; on the given day facts are marked as old. */
    public FindResult find(Query query, LocalDate today) {
        List<Hit> matches = new ArrayList<>();
        List<Hit> mights = new ArrayList<>();
        for (Profile profile : profiles) {
            judge(profile, query, today).ifPresent(hit -> (hit.certain() ? matches : mights).add(hit));
        }
        return Ranking.of(query, today, matches, mights, matches.isEmpty() ? relaxations(query) : List.of());
    }

    /** At most {@code max} programs whose name, nickname or id begins like this, or nearly. */
    public List<Program> suggest(String prefix, int max) {
        return names.suggest(prefix, max);
    }

    /** The program that a name means. */
    public Resolved resolve(String name) {
        return names.resolve(name);
    }

    List<Profile> profiles() {
        return profiles;
    }

    /** Empty as soon as one answer is no. */
    private static Optional<Hit> judge(Profile profile, Query query, LocalDate today) {
        List<Verdict> verdicts = new ArrayList<>(query.filters().size());
        for (Filter filter : query.filters()) {
            Verdict verdict = Judge.judge(profile, filter);
            if (verdict.answer() == Answer.NO) {
                return Optional.empty();
            }
            verdicts.add(verdict);
        }
        return Optional.of(Ranking.hit(profile, verdicts, today));
    }

    /** Dropping a filter lets in the programs to which it is the only one they do not fulfil. */
    private List<FindResult.Relaxation> relaxations(Query query) {
        Map<Filter, Integer> onlyObstacle = new HashMap<>();
        for (Profile profile : profiles) {
            List<Filter> obstacles = query.filters().stream()
                    .filter(filter -> Judge.judge(profile, filter).answer() != Answer.YES)
                    .limit(2)
                    .toList();
            if (obstacles.size() == 1) {
                onlyObstacle.merge(obstacles.getFirst(), 1, Integer::sum);
            }
        }
        return onlyObstacle.entrySet().stream()
                .map(entry -> new FindResult.Relaxation(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FindResult.Relaxation::matches)
                        .reversed()
                        .thenComparing(relaxation -> relaxation.drop().label()))
                .toList();
    }
}
