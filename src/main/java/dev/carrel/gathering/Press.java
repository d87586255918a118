package dev.carrel.gathering;

import dev.carrel.chat.SpaceId;

/**
 * What a member has said of a time in a platform's own calendar: that it interests them, or does not any more.
 *
 * @param where the space whose calendar it is
 * @param heard whether it was heard as they said it; else it was found there later, and what they have said here may be newer
 */
public record Press(SpaceId where, boolean heard) {
    /** Whether interest changes nothing of what somebody has said here. */
    public boolean yieldsTo(Answer said) {
        return heard ? said.takesPlace() || said == Answer.WAITING : said != Answer.SILENT;
    }

    /** Whether somebody might come for their interest there alone, or it is not known why. */
    public boolean carries(Attendee attendee) {
        return attendee.answer() == Answer.MAYBE
                && attendee.checkedIn().isEmpty()
                && attendee.pressed().map(where::equals).orElse(heard);
    }
}
