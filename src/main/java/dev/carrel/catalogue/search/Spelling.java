package dev.carrel.catalogue.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known word that was meant by a mistyped one. */
final class Spelling {
    private static final DamerauLevenshteinDistance ONE_SLIP = new DamerauLevenshteinDistance(1);
    private static final DamerauLevenshteinDistance TWO_SLIPS = new DamerauLevenshteinDistance(2);
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final double LIKE_ENOUGH = 0.78;
    private static final int SHORTEST = 4;
    private static final int LONG_WORD = 8;
    private static final int LONGEST = 40;

    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

    /** Knows these words; the very short ones and those with digits are never corrected to, because a slip makes another of them. */
    Spelling(Collection<String> words) {
        for (String word : new TreeSet<>(words)) {
            if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
                byFirstLetter
                        .computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    /** The word that was meant: one slip of the finger away, or two in a long word; the likest, then the first in order. */
    Optional<String> correct(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return Optional.empty();
        }
        DamerauLevenshteinDistance distance = typed.length() >= LONG_WORD ? TWO_SLIPS : ONE_SLIP;
        return likest(
                typed, word -> Math.abs(word.length() - typed.length()) <= 2 && distance.apply(typed, word) >= 0, 0);
    }

    /** The likest word, however far, for saying "did you mean". */
    Optional<String> nearest(String typed) {
        return typed.length() < 2 || typed.length() > LONGEST
                ? Optional.empty()
                : likest(typed, word -> true, LIKE_ENOUGH);
    }

    private Optional<String> likest(String typed, Predicate<String> eligible, double least) {
        Optional<String> best = Optional.empty();
        double likeness = least;
        for (String word : candidates(typed)) {
            if (eligible.test(word)) {
                double like = LIKENESS.apply(typed, word);
                if (like > likeness || (best.isEmpty() && like == likeness)) {
                    likeness = like;
                    best = Optional.of(word);
                }
            }
        }
        return best;
    }

    /** Words with the typed word's first letter, or with its second where the two may have been swapped. */
    private List<String> candidates(String typed) {
        List<String> first = byFirstLetter.getOrDefault(typed.charAt(0), List.of());
        if (typed.charAt(1) == typed.charAt(0)) {
            return first;
        }
        List<String> both = new ArrayList<>(first);
        both.addAll(byFirstLetter.getOrDefault(typed.charAt(1), List.of()));
        return both;
    }
}
