package dev.carrel.catalogue.search;

/** What a program answers to a filter. Unknown is an answer, and it is never "no". */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
