package dev.carrel.job;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without their accents, case and marks, with one blank between them and at both ends, so that whole words are found by what is between blanks.
 */
record Phrase(String padded) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Phrase of(String words) {
        String bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new Phrase(" " + BETWEEN.matcher(bare).replaceAll(" ").strip() + " ");
    }

    boolean isEmpty() {
        return padded.isBlank();
    }

    /** Whether these words are among them, side by side. */
    boolean has(Phrase other) {
        return !other.isEmpty() && padded.contains(other.padded);
    }

    /** Whether a word begins as each of these does: {@code archiv} finds an archivist, and {@code librarians} a librarian. */
    boolean begins(Phrase others) {
        return !others.isEmpty() && others.words().stream().allMatch(word -> padded.contains(" " + stem(word)));
    }

    List<String> words() {
        return Arrays.stream(padded.strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    String text() {
        return padded.strip();
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
