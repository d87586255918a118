package dev.carrel.chat;

import static dev.carrel.chat.Words.say;

/** Marks that stand apart in French. */
public final class Punctuation {
    private Punctuation() {}

    /** What stands between a label and what is said of it. */
    public static String colon() {
        return say(": ", " : ", ": ");
    }

    /** A label by itself, bold or on a line of its own, before what is said of it. */
    public static String label(String words) {
        return words + colon().stripTrailing();
    }

    /** What stands between parts that have commas of their own. */
    public static String semicolon() {
        return say("; ", " ; ", "; ");
    }
}
