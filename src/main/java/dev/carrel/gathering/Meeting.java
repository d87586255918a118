package dev.carrel.gathering;

import java.util.List;
import java.util.Optional;

/**
 * One time of a gathering as one reader sees it.
 *
 * @param own what the reader has to do with it
 * @param line where the reader is on the waitlist, from 1; 0 for everybody who is not
 */
public record Meeting(Occurrence occurrence, Right right, Tally tally, Optional<Attendee> own, int line) {
    /** The same, counting these: so that names and numbers on a card are of one moment. */
    public Meeting counting(List<Attendee> attendees) {
        return new Meeting(occurrence, right, Tally.of(attendees), own, line);
    }

    /** Its number. */
    public OccurrenceId id() {
        return occurrence.id();
    }

    /** What it is a time of. */
    public Gathering gathering() {
        return occurrence.gathering();
    }

    /** How many places are left; nothing where everybody can come. */
    public Optional<Integer> placesLeft() {
        return gathering().plan().capacity().map(places -> Math.max(0, places - tally.taken()));
    }

    /** What the reader has said, or what became of it. */
    public Optional<Answer> answer() {
        return own.map(Attendee::answer);
    }
}
