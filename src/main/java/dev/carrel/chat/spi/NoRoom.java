package dev.carrel.chat.spi;

import java.time.Duration;

/** A platform did not do what was asked of it for a room. */
public final class NoRoom extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The bot may not do that there, or the platform does not take it, however often it is asked. */
        FORBIDDEN,
        /** The room is not there any more, or the bot is not in it. */
        MISSING,
        /** The person is not in that space, or cannot be in a room. */
        ABSENT,
        /** It did not answer, or wants to be asked later: it may have been done. */
        LATER
    }

    private final Reason reason;
    private final Duration after;

    /** In words for whoever runs the space, without secrets and names; {@code after} is how long the platform asks to wait, or zero. */
    public NoRoom(Reason reason, String why, Duration after) {
        super(why);
        this.reason = reason;
        this.after = after;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** How long the platform asks to wait, or zero when it does not say. */
    public Duration after() {
        return after;
    }
}
