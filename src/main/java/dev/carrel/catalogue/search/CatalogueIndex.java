package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Program;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Answers questions about a catalogue from memory. Built once; immutable and safe for any thread; no method blocks. */
public final class CatalogueIndex {
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;

    /** In the order of their names, so that whatever is walked in order comes out by name. */
    private final List<Profile> profiles;

    private final Columns columns;
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
                .sorted(Comparator.comparing(Profile::sortName)
                        .thenComparing(profile -> profile.program().id()))
                .toList();
        this.columns = new Columns(profiles);
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
        return new Finding(profiles, columns, query, today).find();
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
}
