package dev.carrel.chat.command;

/** Repeats what somebody typed in a sentence about it: enough to recognize it, never a page of it. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** The words in quotation marks, cut after {@value #LONGEST} characters. */
    static String of(String words) {
        if (words.length() <= LONGEST) {
            return "“" + words + "”";
        }
        boolean insidePair = Character.isHighSurrogate(words.charAt(LONGEST - 1));
        return "“" + words.substring(0, insidePair ? LONGEST - 1 : LONGEST) + "…”";
    }
}
