package dev.carrel.gathering;

/** What a gathering is held for. */
public enum Kind {
    /** A meeting of a group. */
    SESSION,
    /** A networking event of the whole community. */
    EVENT
}
