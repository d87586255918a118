package dev.carrel.chat.spi;

import java.time.Duration;

/** A platform's own calendar did not do what was asked of it. */
public final class NotScheduled extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The bot may not do that there, or is not there at all. */
        FORBIDDEN,
        /** There are as many events as there may be. */
        FULL,
        /** There is no such event any more. */
        MISSING,
        /** The platform does not take this, however often it is asked. */
        REFUSED,
        /** It did not answer, or wants to be asked later: it may have been done. */
        LATER
    }

    private final Reason reason;
    private final Duration after;

    /** In words for an operator, without secrets; {@code after} is how long the platform asks to wait, or zero. */
    public NotScheduled(Reason reason, String why, Duration after) {
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
