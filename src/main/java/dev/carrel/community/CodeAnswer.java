package dev.carrel.community;

import java.time.Instant;

/** What a typed code turned out to be. */
public sealed interface CodeAnswer {
    /** No code that works here: never given, given for something else, used, voided or expired, which nobody can tell apart. */
    record Unknown() implements CodeAnswer {}

    /** Too many that did not work: none is looked at before this moment. */
    record TooMany(Instant again) implements CodeAnswer {}

    /** It works, but was given to the very side on which it was typed. */
    record Own() implements CodeAnswer {}

    /** It joins to the member, or to the community of the member, who got it. */
    record Good(Seat maker) implements CodeAnswer {}
}
