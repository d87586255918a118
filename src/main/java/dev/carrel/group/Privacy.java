package dev.carrel.group;

/** Who sees a group and how one gets in. */
public enum Privacy {
    /** Everybody in the community sees it, with its members, and joins by one press. */
    OPEN,
    /** Everybody sees its name, what it is about and its size, but neither members nor sessions; who wants to join asks. */
    LISTED,
    /** Only members and those who are invited see that it exists. */
    HIDDEN
}
