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
import java.util.function.Supplier;

/** Services of which a test needs the first alone. */
record OnlyCommunities(Supplier<Communities> known) implements Services {
    @Override
    public Communities communities() {
        return known.get();
    }

    @Override
    public Reminders reminders() {
        return Services.none().reminders();
    }

    @Override
    public Pictures pictures() {
        return Services.none().pictures();
    }

    @Override
    public Focus focus() {
        return Services.none().focus();
    }

    @Override
    public Weekly weekly() {
        return Services.none().weekly();
    }

    @Override
    public Goals goals() {
        return Services.none().goals();
    }

    @Override
    public Groups groups() {
        return Services.none().groups();
    }

    @Override
    public Cohorts cohorts() {
        return Services.none().cohorts();
    }

    @Override
    public Sessions sessions() {
        return Services.none().sessions();
    }

    @Override
    public Outbox outbox() {
        return Services.none().outbox();
    }

    @Override
    public Erasure erasure() {
        return Services.none().erasure();
    }

    @Override
    public Exports exports() {
        return Services.none().exports();
    }

    @Override
    public Optional<URI> webAddress() {
        return Optional.empty();
    }

    @Override
    public Watches watches() {
        return Services.none().watches();
    }

    @Override
    public Participation participation() {
        return Services.none().participation();
    }

    @Override
    public Networking networking() {
        return Services.none().networking();
    }

    @Override
    public Mirror mirror() {
        return Services.none().mirror();
    }

    @Override
    public Rooms rooms() {
        return Services.none().rooms();
    }

    @Override
    public Digests digests() {
        return Services.none().digests();
    }

    @Override
    public Machinery machinery() {
        return Services.none().machinery();
    }

    @Override
    public Status status() {
        return Bot.nothingYet();
    }
}
