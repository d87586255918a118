package dev.carrel.gathering;

/** Whether one time of a gathering is held. */
public enum State {
    /** It is, or was. */
    HELD,
    /** It is left out, while the series goes on. */
    SKIPPED,
    /** It was cancelled with everything that was ahead. */
    CANCELLED
}
