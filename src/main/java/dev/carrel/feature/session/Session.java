package dev.carrel.feature.session;

import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Right;
import dev.carrel.group.Seen;
import java.net.URI;
import java.util.Optional;

/**
 * One meeting of a group, both as the same reader sees them.
 *
 * @param calendar where calendar applications get it, and all others of its series; only of open groups, as whoever has the address can read
 */
record Session(Meeting meeting, Seen group, Optional<URI> calendar) {
    OccurrenceId id() {
        return meeting.id();
    }

    Occurrence occurrence() {
        return meeting.occurrence();
    }

    Gathering gathering() {
        return meeting.gathering();
    }

    String title() {
        return gathering().plan().title();
    }

    boolean isOwn() {
        return meeting.right().covers(Right.DECIDE);
    }

    Session with(Meeting other) {
        return new Session(other, group, calendar);
    }
}
