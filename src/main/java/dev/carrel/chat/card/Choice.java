package dev.carrel.chat.card;

/**
 * One thing to choose in a menu.
 *
 * @param hint a few words under the label, or empty
 */
public record Choice(String label, String value, String hint) {
    /** A choice that needs no explanation. */
    public static Choice of(String label, String value) {
        return new Choice(label, value, "");
    }
}
