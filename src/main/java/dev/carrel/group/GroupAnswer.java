package dev.carrel.group;

/** What became of something that a member wanted to do with a group. */
public sealed interface GroupAnswer {
    /** There is no such group, or the member may not see it: nobody can tell which. */
    record Unknown() implements GroupAnswer {}

    /** It is done; the group as the member sees it now, or as they saw it last. */
    record Done(Seen seen) implements GroupAnswer {}

    /** It was so already, or somebody else was quicker. Nothing was changed. */
    record Already(Seen seen) implements GroupAnswer {}

    /** Only an organizer may. */
    record NotYours(Seen seen) implements GroupAnswer {}

    /** The last organizer cannot leave others behind: another one is to be named, or the group archived. */
    record LastOrganizer(Seen seen) implements GroupAnswer {}

    /** Another group, which the member can see, has this name. */
    record NameTaken(String name) implements GroupAnswer {}

    /** Whoever would organize this group organizes {@link Groups#MOST_ORGANIZED} already. */
    record TooMany() implements GroupAnswer {}
}
