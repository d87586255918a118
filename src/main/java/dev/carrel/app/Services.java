package dev.carrel.app;

import dev.carrel.chart.Pictures;
import dev.carrel.community.Communities;
import dev.carrel.feature.about.Status;
import dev.carrel.feature.career.Career;
import dev.carrel.feature.cohort.Cohorts;
import dev.carrel.feature.digest.Digests;
import dev.carrel.feature.focus.Focus;
import dev.carrel.feature.goal.Goals;
import dev.carrel.feature.moderate.Machinery;
import dev.carrel.feature.networking.Networking;
import dev.carrel.feature.participation.Weekly;
import dev.carrel.feature.program.Watches;
import dev.carrel.feature.reminder.Reminders;
import dev.carrel.feature.session.Sessions;
import dev.carrel.group.Groups;
import dev.carrel.mirror.Mirror;
import dev.carrel.outbox.Outbox;
import dev.carrel.participation.Participation;
import dev.carrel.privacy.Erasure;
import dev.carrel.privacy.Exports;
import dev.carrel.room.Rooms;
import java.net.URI;
import java.util.Optional;

/** What commands work with; asked when one runs, never for its declaration. Nothing is there for whoever only wants the declarations. */
interface Services {
    /** Why there is nothing to work with. */
    String ONLY_DECLARED = "these commands are only declared";

    default Communities communities() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Reminders reminders() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Goals goals() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Focus focus() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Groups groups() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Cohorts cohorts() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Sessions sessions() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Outbox outbox() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Erasure erasure() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Exports exports() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    /** Where people's own calendars reach this installation, if that is known. */
    default Optional<URI> webAddress() {
        return Optional.empty();
    }

    default Watches watches() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Participation participation() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Pictures pictures() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Weekly weekly() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Networking networking() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Career career() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Digests digests() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Mirror mirror() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Rooms rooms() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Machinery machinery() {
        throw new IllegalStateException(ONLY_DECLARED);
    }

    default Status status() {
        return Condition.nothingYet();
    }

    /** Nothing to work with. */
    static Services none() {
        return new Services() {};
    }
}
