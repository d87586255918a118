package dev.carrel.app;

import dev.carrel.chart.Pictures;
import dev.carrel.community.Communities;
import dev.carrel.feature.about.Status;
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

/** What commands work with; asked when one runs, never for its declaration. */
interface Services {
    Communities communities();

    Reminders reminders();

    Goals goals();

    Focus focus();

    Groups groups();

    Cohorts cohorts();

    Sessions sessions();

    Outbox outbox();

    Erasure erasure();

    Exports exports();

    /** Where people's own calendars reach this installation, if that is known. */
    Optional<URI> webAddress();

    Watches watches();

    Participation participation();

    Pictures pictures();

    Weekly weekly();

    Networking networking();

    Digests digests();

    Mirror mirror();

    Rooms rooms();

    Machinery machinery();

    Status status();

    /** Nothing to work with, for whoever only wants the declarations. */
    static Services none() {
        return new Services() {
            @Override
            public Communities communities() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Reminders reminders() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Goals goals() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Focus focus() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Groups groups() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Cohorts cohorts() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Sessions sessions() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Outbox outbox() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Erasure erasure() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Exports exports() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Optional<URI> webAddress() {
                return Optional.empty();
            }

            @Override
            public Watches watches() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Participation participation() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Pictures pictures() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Weekly weekly() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Networking networking() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Digests digests() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Mirror mirror() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Rooms rooms() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Machinery machinery() {
                throw new IllegalStateException("these commands are only declared");
            }

            @Override
            public Status status() {
                return Bot.nothingYet();
            }
        };
    }
}
