package dev.carrel.feature.cohort;

import java.text.Normalizer;
import java.util.Locale;

/** Something of a term and when it is, as somebody has said it. */
record Item(Stretch when, String what) {
    /** The longest name of it, in characters. */
    static final int LONGEST = 200;

    /** Whether both say the same, whatever the case of their letters; whole days are the same whoever's they are. */
    boolean isSame(Item other) {
        boolean sameTime = when.wholeDays()
                ? other.when.wholeDays()
                        && when.begins().equals(other.when.begins())
                        && when.ends().equals(other.when.ends())
                : when.equals(other.when);
        return sameTime && folded(what).equals(folded(other.what));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
