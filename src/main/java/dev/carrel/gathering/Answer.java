package dev.carrel.gathering;

/** What a member has said to one time of a gathering, or what became of it. */
public enum Answer {
    /** Comes, and has a place. */
    GOING,
    /** Was on the waitlist and is offered a place for a while, which nobody else can take meanwhile. */
    OFFERED,
    /** Would come, and waits for a place. */
    WAITING,
    /** Perhaps comes; has no place. */
    MAYBE,
    /** Does not come. */
    DECLINED,
    /** Was offered a place and did not take it in time. */
    LAPSED,
    /** Has said nothing, and was there. */
    SILENT;

    /** Whether a place is kept for them. */
    public boolean takesPlace() {
        return this == GOING || this == OFFERED;
    }

    /** Whether they are reminded of it. */
    public boolean isReminded() {
        return takesPlace() || this == MAYBE;
    }

    /** Whether they want to hear of it: what is due, what changes. */
    public boolean isInterested() {
        return this == GOING || this == OFFERED || this == WAITING || this == MAYBE;
    }
}
