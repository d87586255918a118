package dev.carrel.platform.web;

/** What happened to the log; every one has a number, and the page tells which it saw last. */
sealed interface Change {
    long number();

    /** The newest entry. */
    record Added(long number, Entry entry) implements Change {}

    /** An entry has new content. */
    record Replaced(long number, Entry entry) implements Change {}

    /** An entry is gone. */
    record Removed(long number, Entry entry) implements Change {}

    /** The bot's clock was moved. */
    record ClockMoved(long number) implements Change {}
}
