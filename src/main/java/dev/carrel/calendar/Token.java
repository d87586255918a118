package dev.carrel.calendar;

/**
 * A word, a number or a mark of a text. Words are in lower case and without accents; a number is never more than {@link #MOST}. {@code glued}
 * says that nothing is between it and the token before.
 */
record Token(Kind kind, String text, long number, int start, int end, boolean glued) {
    /** More than any number that means something here. */
    static final long MOST = 1_000_000_000_000L;

    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** How many digits were typed. */
    int digits() {
        return text.length();
    }
}
