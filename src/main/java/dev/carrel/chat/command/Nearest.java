package dev.carrel.chat.command;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The known words that are most like a typed one, for refusals that show the way. */
public final class Nearest {
    /** Below this, a suggestion would puzzle rather than help. */
    private static final double ALIKE = 0.78;

    private static final int MOST = 3;

    /** Longer input is no typo of a short name, and comparing it would cost time. */
    private static final int LONGEST = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Nearest() {}

    /** At most three known words, the likeliest first; none when nothing is alike. */
    public static List<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String folded = fold(typed);
        record Scored(String word, double score) {}
        return known.stream()
                .distinct()
                .map(word -> new Scored(word, similarity.apply(folded, fold(word))))
                .filter(scored -> scored.score >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::word))
                .limit(MOST)
                .map(Scored::word)
                .toList();
    }

    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
