package dev.carrel.gathering;

/** What became of something that a member wanted to do with one time of a gathering. */
public sealed interface GatheringAnswer {
    /** There is none, or it is not the member's to see: nobody can tell which. */
    record Unknown() implements GatheringAnswer {}

    /** It is done; how it is now. */
    record Done(Meeting meeting) implements GatheringAnswer {}

    /** It was so already. Nothing was changed. */
    record Already(Meeting meeting) implements GatheringAnswer {}

    /** The member may see it, and not do that. */
    record NotYours(Meeting meeting, Right needed) implements GatheringAnswer {}

    /** It is skipped or cancelled. */
    record NotHeld(Meeting meeting) implements GatheringAnswer {}

    /** It is over. */
    record Over(Meeting meeting) implements GatheringAnswer {}

    /** One can check in from {@link Gatherings#DOORS} before its start on. */
    record TooEarly(Meeting meeting) implements GatheringAnswer {}
}
