package dev.carrel.group;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What makes two names the same: case, accents, spaces and characters that cannot be seen do not. */
final class Names {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Names() {}

    /** As names are compared; at most 160 characters. */
    static String fold(String name) {
        String bare =
                UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String folded =
                SPACES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return folded.substring(0, Math.min(folded.length(), 160));
    }

    /** As it is kept: one line, without spaces around it and characters that cannot be seen. */
    static String tidy(String name) {
        return SPACES.matcher(name.replaceAll("\\p{Cf}", "")).replaceAll(" ").strip();
    }
}
