package dev.carrel.group;

/** What a group meets for. */
public enum GroupKind {
    /** To study together. */
    STUDY,
    /** Everybody who started a program in the same term. */
    COHORT,
    /** For a subject, a hobby or a cause. */
    INTEREST
}
