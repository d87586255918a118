package dev.carrel.gathering;

/** What a member may do with a gathering, in ascending order: each includes the ones before it. */
public enum Right {
    /** Nothing: to them it does not exist. */
    NONE,
    /** See it. */
    LOOK,
    /** Come to it. */
    TAKE_PART,
    /** Move it, cancel it and see who was there. */
    DECIDE;

    /** Whether somebody with this right may do what needs {@code needed}. */
    public boolean covers(Right needed) {
        return compareTo(needed) >= 0;
    }
}
