package dev.carrel.installation;

/** A text that none of the keys opens, or not here. */
final class Undecipherable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A text that cannot be opened.
     *
     * @param why in words for an operator, going on after "the token"
     * @param remedy a sentence that says what to do
     */
    Undecipherable(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    String why() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
