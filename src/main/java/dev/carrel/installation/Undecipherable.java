package dev.carrel.installation;

/** A text that none of the keys opens, or not here. The message says why and what to do, in words for an operator. */
final class Undecipherable extends Exception {
    private static final long serialVersionUID = 1L;

    Undecipherable(String why) {
        super(why);
    }
}
