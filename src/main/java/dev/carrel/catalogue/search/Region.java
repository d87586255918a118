package dev.carrel.catalogue.search;

/**
 * A country, or a state or province of one.
 *
 * @param country ISO 3166 code
 * @param code the postal code of the state or province; empty for the whole country
 */
public record Region(String country, String code, String name) {
    boolean wholeCountry() {
        return code.isEmpty();
    }
}
