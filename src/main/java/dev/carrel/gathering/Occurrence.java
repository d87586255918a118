package dev.carrel.gathering;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.CommunityId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One time of a gathering.
 *
 * @param byRule the local time that it has by the rule of the series, which tells it from every other one
 * @param local what the clock of the gathering's zone shows when it begins; a time that is skipped there begins at the first moment after the
 *     gap
 * @param notes what was written down about it, possibly nothing
 */
public record Occurrence(
        OccurrenceId id,
        Gathering gathering,
        LocalDateTime byRule,
        LocalDateTime local,
        Duration length,
        State state,
        String notes) {
    /** Whose it is. */
    public CommunityId community() {
        return gathering.community();
    }

    /** The zone in which it was planned. */
    public ZoneId zone() {
        return gathering.plan().timing().zone();
    }

    /** When it begins. */
    public Instant start() {
        return WallClock.at(local, zone());
    }

    /** When it ends. */
    public Instant end() {
        return start().plus(length);
    }

    /** From when on nobody can check in any more. */
    public Instant closing() {
        return end().plus(Gatherings.DOORS);
    }

    /** Whether it takes place. */
    public boolean isHeld() {
        return state == State.HELD;
    }

    /** Whether it is not at the time that the series has for it. */
    public boolean isMoved() {
        return !local.equals(byRule);
    }

    /** The same time in another series, or in its own after that has changed; what was moved by itself stays where it is. */
    Occurrence in(Gathering other, LocalDateTime otherByRule) {
        boolean usual = !isMoved() && length.equals(gathering.plan().timing().length());
        return new Occurrence(
                id,
                other,
                otherByRule,
                usual ? otherByRule : local,
                usual ? other.plan().timing().length() : length,
                state,
                notes);
    }

    Occurrence as(State other) {
        return new Occurrence(id, gathering, byRule, local, length, other, notes);
    }

    Occurrence at(LocalDateTime other, Duration otherLength) {
        return new Occurrence(id, gathering, byRule, other, otherLength, state, notes);
    }
}
