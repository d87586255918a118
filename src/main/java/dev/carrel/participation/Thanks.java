package dev.carrel.participation;

/** What came of thanking somebody. */
public enum Thanks {
    COUNTED,
    /** The same member has been thanked by the same one today. */
    ALREADY,
    /** {@link Participation#MOST_THANKS} members have been thanked today. */
    TOO_MANY
}
