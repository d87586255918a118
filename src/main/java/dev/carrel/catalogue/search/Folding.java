package dev.carrel.catalogue.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text so that accents, case and the kind of apostrophe or dash do not matter: {@code Hawaiʻi} is {@code hawaii}. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|[ʻʼ‘’'`´]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}_]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}<=≤]+");

    private Folding() {}

    static String fold(String text) {
        if (plain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return DASHES.matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether there is nothing to fold but case, which is so for nearly everything in the vocabulary. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 128 || letter == '\'' || letter == '`' || letter == '_') {
                return false;
            }
        }
        return true;
    }

    /** Folds a name or phrase to words joined by single spaces, which is how phrases are kept and looked up. */
    static String phrase(String text) {
        return BETWEEN_WORDS.matcher(fold(text)).replaceAll(" ").strip();
    }
}
