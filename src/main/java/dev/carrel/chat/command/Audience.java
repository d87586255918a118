package dev.carrel.chat.command;

/** Who sees an answer. Discord wants to know before the answer is worked out, so it is declared, never decided late. */
public enum Audience {
    /** Only who asked. */
    PRIVATE,
    /** Everybody in the place. */
    PUBLIC
}
