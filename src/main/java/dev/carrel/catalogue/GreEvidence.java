package dev.carrel.catalogue;

/** How sure "the GRE is not required" is. */
public enum GreEvidence implements Named {
    /** A page says so in words. */
    STATED,
    /** It is needed below some grade average, or can be waived. */
    CONDITIONAL,
    /** Weaker: a page lists what is required, and the GRE is not in the list. */
    ABSENT_FROM_REQUIREMENT_LIST
}
