package dev.carrel.catalogue.search;

import dev.carrel.chat.Words;

/**
 * A country, or a state or province of one.
 *
 * @param country ISO 3166 code
 * @param code the postal code of the state or province; empty for the whole country
 */
public record Region(String country, String code, Words words) {
    /** Its name as {@link QueryReader} reads it, in any language. */
    public String name() {
        return words.english();
    }

    /** Its name in the language of whoever reads. */
    public String label() {
        return words.said();
    }

    boolean wholeCountry() {
        return code.isEmpty();
    }
}
