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
    /** Somebody who has said nothing yet. */
    static Attendee silent(MemberId member, int arrival) {
        return new Attendee(member, Answer.SILENT, arrival, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, and they have said so here. */
    Attendee inPerson() {
        return new Attendee(member, answer, arrival, offeredUntil, checkedIn, Optional.empty());
    }

    /** The same, and a place is kept for them until this moment. */
    Attendee offered(Instant until) {
        return new Attendee(member, Answer.OFFERED, arrival, Optional.of(until), checkedIn, pressed);
    }

    /** The same, and they are there. */
    Attendee present(Instant since) {
        return new Attendee(member, answer, arrival, offeredUntil, Optional.of(since), pressed);
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
