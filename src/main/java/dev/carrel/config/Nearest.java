package dev.carrel.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that somebody probably meant. */
final class Nearest {
    private Nearest() {}

    /** The most similar name, if one is similar enough: a third of it may be wrong, and two letters of a short one. */
    static Optional<String> to(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int tolerated = Math.clamp(wanted.length() - 1, 0, Math.max(2, wanted.length() / 3));
        LevenshteinDistance distance = new LevenshteinDistance(tolerated);
        record Candidate(String name, int distance) {}
        return names.stream()
                .map(name -> new Candidate(name, distance.apply(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** A question to end a sentence with, or nothing. */
    static String question(String typed, Collection<String> names) {
        return to(typed, names).map(name -> " Did you mean " + name + "?").orElse("");
    }
}
