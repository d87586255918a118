package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Catalogue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Understands a student's words as filters: {@code archives online no gre under 30k}. Case, accents and small slips do not
 * matter. What is not understood is reported with the nearest known word. Immutable and safe for any thread.
 */
public final class QueryReader {
    private final Vocabulary vocabulary;
    private final ProgramNames names;
    private final Spelling spelling;
    private final Spelling hints;
    private final Map<String, String> shortestPhraseWith = new HashMap<>();

    /** A reader that knows the vocabulary and the names of these programs. */
    public QueryReader(Catalogue catalogue, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new ProgramNames(catalogue);
        Set<String> words = new HashSet<>();
        Set<String> meaningful = new HashSet<>();
        for (String phrase : vocabulary.phrases()) {
            boolean filler = vocabulary.meaning(phrase).orElse(null) instanceof Meaning.Filler;
            for (String word : phrase.split(" ", -1)) {
                (filler ? words : meaningful).add(word);
                shortestPhraseWith.merge(word, phrase, QueryReader::shorter);
            }
        }
        names.phrases().forEach(name -> meaningful.addAll(Arrays.asList(name.split(" ", -1))));
        this.hints = new Spelling(meaningful);
        words.addAll(meaningful);
        this.spelling = new Spelling(words);
    }

    /** Understands a text, whatever it is; never fails. */
    public Query read(String text) {
        return new QueryParse(this, text).read();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ProgramNames names() {
        return names;
    }

    Spelling spelling() {
        return spelling;
    }

    /** Corrects only to words that ask for something: "did you mean 'the'" helps nobody. */
    Spelling hints() {
        return hints;
    }

    /** The shortest known phrase in which a word occurs, as a hint: {@code gre} is known as {@code no gre}. */
    Optional<String> phraseWith(String word) {
        return Optional.ofNullable(shortestPhraseWith.get(word));
    }

    private static String shorter(String one, String other) {
        boolean keep = one.length() < other.length() || (one.length() == other.length() && one.compareTo(other) < 0);
        return keep ? one : other;
    }
}
