package dev.carrel.platform.console;

/** How words stand out on a terminal that can do so (ECMA-48, "select graphic rendition"); the words alone say all there is. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    HEADING("1;4"),
    CODE("36"),
    QUIET("2"),
    GOOD("1;32"),
    CAUTION("1;33"),
    REFUSAL("1;31");

    private final String rendition;

    Ink(String rendition) {
        this.rendition = rendition;
    }

    /** The words in this ink, back to the ordinary one at their end. */
    String paint(String words) {
        return this == PLAIN || words.isEmpty() ? words : "\u001b[" + rendition + "m" + words + "\u001b[0m";
    }
}
