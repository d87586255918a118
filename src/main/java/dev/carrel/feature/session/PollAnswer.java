package dev.carrel.feature.session;

import dev.carrel.group.Seen;

/** What became of something that a member wanted to do with a poll. */
sealed interface PollAnswer {
    /** There is no such poll, or the member may not see it: nobody can tell which. */
    record Unknown() implements PollAnswer {}

    /** It is done, or was so already; the poll as the member sees it now. */
    record Done(Voting voting) implements PollAnswer {}

    /** Only who is in the group votes, and only who organizes it asks. */
    record NotYours(Seen group) implements PollAnswer {}

    /** Nobody can vote any more. */
    record Closed(Voting voting) implements PollAnswer {}

    /** The group is asked something else at the moment. */
    record AskedAlready(Voting voting) implements PollAnswer {}
}
