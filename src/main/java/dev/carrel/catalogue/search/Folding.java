package dev.carrel.catalogue.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text so that accents, case and the kind of apostrophe or dash do not matter: {@code Hawaiʻi} is {@code hawaii}. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|[ʻʼ‘’'`´]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}_]");

    private Folding() {}

    static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return DASHES.matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
    }

    /** Folds a name or phrase to words joined by single spaces, which is how phrases are kept and looked up. */
    static String phrase(String text) {
        return fold(text).replaceAll("[^\\p{L}\\p{N}<=≤]+", " ").strip();
    }
}
