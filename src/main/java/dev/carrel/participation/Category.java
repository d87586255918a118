package dev.carrel.participation;

/** What a kind of participation is worth something for. */
public enum Category {
    /** Being where one said one would be, and doing what one said one would do. */
    TURNING_UP,
    /** What others have got from it. */
    HELPING,
    /** Being heard. */
    TALKING,
    /** What is kept for its member alone. */
    NOTHING
}
