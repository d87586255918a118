package dev.carrel.group;

/** How a member of the community stands to a group, the weakest first, which is also the order of the words. */
public enum Standing {
    /** Has asked to join; a request ends after {@link Groups#PATIENCE}. */
    ASKED,
    /** Is invited; an invitation ends after {@link Groups#PATIENCE}. */
    INVITED,
    /** Is in the group. */
    MEMBER,
    /** Is in the group and decides for it. */
    ORGANIZER;

    /** Whether one is in the group. */
    public boolean attends() {
        return this == MEMBER || this == ORGANIZER;
    }
}
