package dev.carrel.community;

/** A kind of thing that Carrel tells a member without being asked. */
public enum Notice {
    /** What the member asked to be reminded of. */
    REMINDER,
    /** A session of one of their groups: it begins, moves or is cancelled. */
    SESSION,
    /** A networking event. */
    EVENT,
    /** A fact of a program that they watch. */
    PROGRAM,
    /** A job like those they want to be told of. */
    JOB;

    /** How it is told to somebody who has chosen nothing. */
    public Way usual() {
        return switch (this) {
            case REMINDER, SESSION, PROGRAM, JOB -> Way.DIRECT;
            case EVENT -> Way.CHANNEL;
        };
    }
}
