package dev.carrel.feature.session;

import dev.carrel.gathering.Gathering;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Right;
import dev.carrel.group.Seen;

/** One meeting of a group, both as the same reader sees them. */
record Session(Meeting meeting, Seen group) {
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
        return new Session(other, group);
    }
}
