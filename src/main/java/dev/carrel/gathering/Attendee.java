package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A member and one time of a gathering.
 *
 * @param arrival their place in the order in which answers arrived
 * @param offeredUntil until when they can take the place that they are offered
 * @param checkedIn when they said that they are there
 * @param pressed the space in whose own calendar they have said so, if not here
 */
public record Attendee(
        MemberId member,
        Answer answer,
        int arrival,
        Optional<Instant> offeredUntil,
        Optional<Instant> checkedIn,
        Optional<SpaceId> pressed) {
    /** The same, and they have said so here. */
    Attendee inPerson() {
        return new Attendee(member, answer, arrival, offeredUntil, checkedIn, Optional.empty());
    }

    /** Those of these who want to hear of it, without the one who has done what is to be told. */
    public static Set<MemberId> interested(List<Attendee> attendees, MemberId by) {
        return attendees.stream()
                .filter(attendee -> attendee.answer().isInterested())
                .map(Attendee::member)
                .filter(member -> !member.equals(by))
                .collect(Collectors.toSet());
    }
}
