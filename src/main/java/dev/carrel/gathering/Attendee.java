package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member and one time of a gathering.
 *
 * @param arrival their place in the order in which answers arrived
 * @param offeredUntil until when they can take the place that they are offered
 * @param checkedIn when they said that they are there
 */
public record Attendee(
        MemberId member, Answer answer, int arrival, Optional<Instant> offeredUntil, Optional<Instant> checkedIn) {}
