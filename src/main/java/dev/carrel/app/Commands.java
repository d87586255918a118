package dev.carrel.app;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.feature.about.About;
import dev.carrel.feature.about.Edition;
import dev.carrel.feature.career.Career;
import dev.carrel.feature.cohort.Cohorts;
import dev.carrel.feature.digest.Digests;
import dev.carrel.feature.focus.Focus;
import dev.carrel.feature.goal.Goals;
import dev.carrel.feature.group.Circles;
import dev.carrel.feature.moderate.Moderation;
import dev.carrel.feature.networking.Networking;
import dev.carrel.feature.participation.ReportFiles;
import dev.carrel.feature.participation.TakingPart;
import dev.carrel.feature.privacy.OwnData;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.feature.program.Programs;
import dev.carrel.feature.reminder.Reminders;
import dev.carrel.feature.session.Sessions;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The commands of Carrel. */
final class Commands {
    private static final Edition EDITION = new Edition(
            Modes.version(),
            List.of(
                    new Edition.Source("American Library Association", URI.create(Catalogue.ALA_DIRECTORY)),
                    new Edition.Source("IPEDS, the federal survey", URI.create("https://nces.ed.gov/ipeds/"))));

    private Commands() {}

    /** Every command there is: a new one is a line here. The services are asked when a command runs, never for its declaration. */
    static List<Command> of(CatalogueIndex index, InstantSource clock, Services services) {
        Profiles profiles = new Profiles(services::communities, services::outbox, clock, services::webAddress);
        List<Command> commands =
                new ArrayList<>(new Programs(index, clock, services::watches, profiles::zoneQuestion).commands());
        commands.addAll(Reminders.commands(services::reminders, services::communities, profiles::zoneMenu, clock));
        commands.addAll(Circles.commands(
                services::groups,
                services::communities,
                services::rooms,
                seen -> services.cohorts().glance(seen)));
        commands.addAll(Cohorts.commands(services::cohorts, profiles::zoneMenu, clock));
        commands.addAll(Sessions.commands(services::sessions, services::communities, profiles::zoneMenu, clock));
        commands.addAll(Goals.commands(services::goals, clock));
        commands.addAll(Focus.commands(services::focus));
        commands.addAll(TakingPart.commands(
                services::participation,
                services::communities,
                services::groups,
                services::pictures,
                new ReportFiles(services::participation, services::communities, services::webAddress, clock),
                caller -> services.goals().brief(caller),
                services::weekly,
                clock));
        commands.addAll(Networking.commands(
                services::networking, services::communities, profiles::zoneMenu, services::webAddress, clock));
        commands.addAll(Networking.commands(services::mirror));
        commands.addAll(Career.commands(services::career));
        commands.addAll(Digests.commands(services::digests, clock));
        commands.addAll(profiles.commands());
        commands.addAll(OwnData.commands(
                services::communities, services::groups, services::erasure, services::exports, services::webAddress));
        commands.addAll(new Moderation(services::communities, services::outbox, services::machinery, clock).commands());
        commands.addAll(About.commands(commands, EDITION, services::status));
        return commands;
    }

    /** What every command is called and takes: no database is needed to say so. */
    static List<Declaration> declarations() {
        CatalogueIndex index = new CatalogueIndex(BuiltInCatalogue.read());
        return of(index, InstantSource.system(), Services.none()).stream()
                .map(Command::declaration)
                .toList();
    }
}
