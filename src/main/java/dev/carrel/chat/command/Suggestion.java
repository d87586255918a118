package dev.carrel.chat.command;

/** A value offered while somebody types. */
public record Suggestion(String label, String value) {
    /** A value that reads well by itself. */
    public static Suggestion of(String value) {
        return new Suggestion(value, value);
    }
}
