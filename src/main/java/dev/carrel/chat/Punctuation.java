package dev.carrel.chat;

import static dev.carrel.chat.Words.say;

/** Marks that stand apart in French. */
public final class Punctuation {
    private Punctuation() {}

    /** What stands between a label and what is said of it. */
    public static String colon() {
        return say(": ", " : ", ": ");
    }

    /** What stands between parts that have commas of their own. */
    public static String semicolon() {
        return say("; ", " ; ", "; ");
    }
}
