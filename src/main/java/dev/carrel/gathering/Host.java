package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What gatherings of one kind are held for: says who may do what, and hears what happens, within the transaction in which it does. Called from
 * many threads.
 */
public interface Host {
    /** What a member may do with a gathering at this moment. */
    Right rightOf(Handle handle, Seat seat, Gathering gathering);

    /** It was planned; with its next times, the earliest first. */
    default void planned(Handle handle, List<Occurrence> occurrences) {}

    /**
     * Somebody is to be reminded, perhaps since a while, and the occurrence is not over.
     *
     * @param ringing who, if they come
     * @param attendees everybody who has answered
     */
    default void remind(Handle handle, Occurrence occurrence, Ringing ringing, List<Attendee> attendees) {}

    /** It has begun, perhaps a while ago, and is not over; with everybody who has answered. */
    default void begun(Handle handle, Occurrence occurrence, List<Attendee> attendees) {}

    /** It was over before anybody was reminded of it. */
    default void missed(Handle handle, Occurrence occurrence) {}

    /** It is over, and nobody can check in any more; with everybody who has answered or was there. */
    default void ended(Handle handle, Occurrence occurrence, List<Attendee> attendees) {}

    /** It is the next of its series from now on. */
    default void next(Handle handle, Occurrence occurrence) {}

    /** Somebody on the waitlist is offered a place until this moment. */
    default void offered(Handle handle, Occurrence occurrence, MemberId member, Instant until) {}

    /** It was moved by this member; with everybody who has answered. */
    default void moved(Handle handle, Occurrence before, Occurrence after, MemberId by, List<Attendee> attendees) {}

    /**
     * A series was moved by this member from one of its times on.
     *
     * @param before that time, as it was
     * @param moved it and those after it that are ahead, in the order of the series
     * @param attendees everybody who has answered to any of them
     */
    default void movedOn(
            Handle handle, Occurrence before, List<Occurrence> moved, MemberId by, List<Attendee> attendees) {}

    /**
     * A series repeats by another rule from one of its times on, as this member has decided.
     *
     * @param before that time, as it was
     * @param after the first one that is held by the other rule
     * @param attendees everybody who has answered to any of those that were ahead
     */
    default void repeats(Handle handle, Occurrence before, Occurrence after, MemberId by, List<Attendee> attendees) {}

    /** These times of one gathering, at least one, are not held, as this member has decided; with everybody who has answered to any. */
    default void dropped(Handle handle, List<Occurrence> occurrences, MemberId by, List<Attendee> attendees) {}

    /** Anything of it that others see has changed. */
    default void changed(Handle handle, Occurrence occurrence) {}
}
