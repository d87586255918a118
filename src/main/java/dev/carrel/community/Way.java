package dev.carrel.community;

/** Where something is told. */
public enum Way {
    /** In a direct message to the member. */
    DIRECT,
    /** In the channel it belongs to, among the others. */
    CHANNEL,
    /** Not at all. */
    NOWHERE
}
