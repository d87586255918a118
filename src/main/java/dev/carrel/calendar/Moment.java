package dev.carrel.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When something happens once: what a wall clock shows, or a time counted from now. */
public sealed interface Moment {
    /** When that is, by the rules of the zone that this JVM knows. */
    Instant instant();

    /** What the clock of a zone shows then; keep this one, because a government may move its clocks before the time has come. */
    record Wall(LocalDateTime local, ZoneId zone) implements Moment {
        @Override
        public Instant instant() {
            return WallClock.at(local, zone);
        }
    }

    /** So many seconds, minutes or hours after the words were read, whatever clocks do meanwhile. */
    record Exact(Instant instant) implements Moment {}
}
