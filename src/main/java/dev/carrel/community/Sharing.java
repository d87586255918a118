package dev.carrel.community;

/** What a member lets Carrel do with what they take part in. The names are stored. */
public enum Sharing {
    /** It is not counted. */
    NOT_COUNTED,
    /** It is counted, and shown to the member alone: what holds for whoever has chosen nothing. */
    PRIVATE,
    /** It is counted, and shown on boards to the whole community. */
    BOARD
}
