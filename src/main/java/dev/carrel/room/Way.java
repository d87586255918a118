package dev.carrel.room;

/** Whether something may be posted in a place. */
public enum Way {
    /** It may: the place is no room, or nobody is in it but those who may. */
    OPEN,
    /** Not yet: somebody is to be taken out first, or who is in it has not been looked at for a while. */
    WAIT,
    /** It may not: the room is not kept any more. */
    SHUT
}
