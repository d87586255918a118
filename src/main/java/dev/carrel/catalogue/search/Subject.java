package dev.carrel.catalogue.search;

import dev.carrel.chat.Words;
import java.util.List;

/**
 * A field of study as students name it.
 *
 * @param id its name in code and buttons
 * @param name its name for people
 * @param said how students say it, in three languages
 * @param names beginnings of words that a specialization's printed name must hold to be of this subject
 */
public record Subject(String id, Words name, List<String> said, List<String> names) {
    /** Its name for people, in the language of whoever reads. */
    public String label() {
        return name.said();
    }

    /** Its name as {@link QueryReader} reads it, in any language. */
    public String text() {
        return name.english();
    }

    /** Whether a specialization's name, with folded accents and case, is of this subject. */
    boolean names(String folded) {
        for (String name : names) {
            int at = folded.indexOf(name);
            while (at >= 0) {
                if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
                    return true;
                }
                at = folded.indexOf(name, at + 1);
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && subject.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
