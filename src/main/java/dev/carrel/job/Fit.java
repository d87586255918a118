package dev.carrel.job;

import java.util.Collection;

/** Whether a job is what somebody looks for, the least first. */
public enum Fit {
    /** Its board says something else. */
    NO,
    /** Its board does not say. */
    NOT_SAID,
    /** Its board does not say, but its text has the words. */
    MENTIONED,
    /** Its board says so. */
    YES;

    /** Whether it is neither known to be nor known not to be. */
    public boolean isOpen() {
        return this == NOT_SAID || this == MENTIONED;
    }

    /** Whether somebody who looks for such a job wants to hear of it by itself. */
    public boolean isWorthTelling() {
        return this == YES || this == MENTIONED;
    }

    /** How the whole fits of which these are parts: as its worst one. */
    static Fit worst(Collection<Fit> parts) {
        return parts.stream().min(Fit::compareTo).orElse(YES);
    }
}
