package dev.carrel.gathering;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that people come together for, as it is kept.
 *
 * @param group the number of the group whose it is; what that means only its host knows
 * @param series the gathering as which it began: itself, but for a series that goes on at other times after one that has ended
 * @param organizer who has planned it
 * @param revision how many times its times or its state were changed: iCalendar's SEQUENCE
 * @param changed when anything of it was last changed
 */
public record Gathering(
        GatheringId id,
        CommunityId community,
        Kind kind,
        Optional<Long> group,
        GatheringId series,
        MemberId organizer,
        Plan plan,
        int revision,
        Instant changed,
        Optional<Instant> cancelled) {
    /** Whether it is held again and again. */
    public boolean isSeries() {
        return plan.timing().repeat().isPresent();
    }
}
