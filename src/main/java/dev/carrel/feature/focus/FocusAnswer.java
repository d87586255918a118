package dev.carrel.feature.focus;

/** What became of something that a member wanted to do with a sprint. */
sealed interface FocusAnswer {
    /** It has begun, with them in it. */
    record Begun(Sprint sprint) implements FocusAnswer {}

    /** They are in it from now on. */
    record Joined(Sprint sprint) implements FocusAnswer {}

    /** They are in it already. */
    record Already(Sprint sprint) implements FocusAnswer {}

    /** They are in another one, in another place. */
    record Elsewhere(Sprint sprint) implements FocusAnswer {}

    /** One is running in this place, and they are not in it. */
    record Busy(Sprint sprint) implements FocusAnswer {}

    /** {@link Focus#MOST} are in it. */
    record Full(Sprint sprint) implements FocusAnswer {}

    /** None is running in this place. */
    record Nothing() implements FocusAnswer {}

    /** They are in none. */
    record NotIn() implements FocusAnswer {}

    /** They have started it, and others are in it: it is to be said whether they leave it, or end it for all. */
    record WhichWay(Sprint sprint) implements FocusAnswer {}

    /** They have left it, after so many whole minutes. */
    record Left(Sprint sprint, long minutes) implements FocusAnswer {}

    /** They have ended it, after so many whole minutes of their own. */
    record Stopped(Sprint sprint, long minutes) implements FocusAnswer {}
}
