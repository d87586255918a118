package dev.carrel.chat;

/** What a member may do in a community, in ascending order: each role may do all that the ones before it may. */
public enum Role {
    STUDENT,
    ORGANIZER,
    MODERATOR;

    /** Whether somebody in this role may do what needs {@code needed}. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
