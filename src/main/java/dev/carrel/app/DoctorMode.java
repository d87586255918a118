package dev.carrel.app;

import dev.carrel.app.doctor.Check;
import dev.carrel.app.doctor.Doctor;
import dev.carrel.app.doctor.Finding;
import dev.carrel.app.doctor.SystemChecks;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.load.Overrides;
import dev.carrel.chat.spi.Observation;
import dev.carrel.config.Reading;
import dev.carrel.config.Redaction;
import dev.carrel.config.Secret;
import dev.carrel.config.Settings;
import dev.carrel.installation.Installations;
import dev.carrel.platform.discord.DiscordCheckup;
import dev.carrel.platform.slack.Access;
import dev.carrel.platform.slack.SlackCheckup;
import dev.carrel.platform.slack.SlackSettings;
import dev.carrel.store.Store;
import dev.carrel.store.StoreUnavailable;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks over an installation and prints what to do. */
final class DoctorMode {
    private DoctorMode() {}

    static int run(Reading reading, PrintStream out) {
        List<Check> checks = new ArrayList<>(List.of(
                SystemChecks.settings(reading),
                SystemChecks.java(ManagementFactory.getRuntimeMXBean().getInputArguments()),
                SystemChecks.zones(),
                SystemChecks.clock(InstantSource.system())));
        List<Secret> secrets = List.of();
        if (reading instanceof Reading.Ready ready) {
            Settings settings = ready.settings();
            secrets = settings.secrets();
            checks.add(SystemChecks.tokens(settings));
            settings.discord()
                    .token()
                    .ifPresent(token -> checks.add(
                            platform("discord", () -> DiscordCheckup.of(Chats.discord(settings.discord(), token)))));
            if (settings.slack().isOn()) {
                checks.add(platform("slack", () -> slack(settings)));
            }
            if (settings.slack().clientId().isPresent()) {
                checks.add(SystemChecks.adding(settings));
            }
            checks.add(SystemChecks.disk(Path.of("data")));
            checks.add(SystemChecks.port(settings.http()));
            checks.add(SystemChecks.publicAddress(settings.http()));
            checks.add(database(settings));
            checks.add(catalogue(settings.catalogue().directory()));
        }
        StringBuilder report = new StringBuilder();
        int code = new Doctor(checks, new Redaction(secrets)).report(report);
        out.print(report);
        return code;
    }

    /** Where many workspaces are kept, the database is needed; that it does not open is its own check's to say. */
    private static List<Observation> slack(Settings settings) {
        SlackSettings connection = Chats.slack(settings.slack());
        Instant now = InstantSource.system().instant();
        if (settings.slack().botToken().isPresent()) {
            return SlackCheckup.of(
                    connection,
                    new Access.OneWorkspace(settings.slack().botToken().get().reveal()),
                    now);
        }
        try (Store store = Store.open(Databases.of(settings))) {
            Installations installations = Chats.installations(
                    settings, store, InstantSource.system(), (installer, workspace) -> handle -> {});
            return Chats.access(settings, () -> installations, community -> List.of())
                    .map(access -> SlackCheckup.of(connection, access, now))
                    .orElse(List.of());
        } catch (StoreUnavailable unavailable) {
            return List.of(new Observation(
                    "which workspaces have added Carrel is not known", "Mend the database first, which see below."));
        }
    }

    /** Opens the database as a start would, migrations included. */
    private static Check database(Settings settings) {
        return Check.of("database", () -> {
            try (Store store = Store.open(Databases.of(settings))) {
                return Finding.well("opens, and its schema is up to date"
                        + (store.fileSize().isPresent()
                                ? "; " + (store.fileSize().getAsLong() >> 10) + " KB"
                                : ""));
            } catch (StoreUnavailable unavailable) {
                return Finding.broken(
                        unavailable.reason().explanation(), "Mend that, or set CARREL_DATABASE_URL to another one.");
            }
        });
    }

    private static Check platform(String name, Supplier<List<Observation>> look) {
        return new Check(
                name,
                () -> look.get().stream()
                        .map(seen -> seen.remedy().isEmpty()
                                ? Finding.well(seen.seen())
                                : Finding.broken(seen.seen(), seen.remedy()))
                        .toList());
    }

    private static Check catalogue(Path overrides) {
        return new Check("catalogue", () -> {
            Overrides.Result result = Overrides.load(BuiltInCatalogue.read(), overrides);
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.well(result.catalogue().size() + " programs"));
            result.problems()
                    .forEach(problem -> findings.add(
                            Finding.broken(problem.toString(), "The whole file is left out until this is mended.")));
            return findings;
        });
    }
}
