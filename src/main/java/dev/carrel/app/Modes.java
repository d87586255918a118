package dev.carrel.app;

import dev.carrel.config.Reading;
import dev.carrel.config.Settings;
import dev.carrel.config.SettingsDocument;
import dev.carrel.config.SettingsReader;
import dev.carrel.feature.about.About;
import dev.carrel.platform.discord.DiscordCommands;
import dev.carrel.platform.slack.SlackManifest;
import dev.carrel.platform.web.PortTaken;
import dev.carrel.store.CopyFailed;
import dev.carrel.store.StoreUnavailable;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The ways to run Carrel, each ending in an exit code: {@value #DONE} done, {@value #NOT_WELL} the mode found something wrong,
 * {@value #WRONG_SETTINGS} wrong settings.
 */
public final class Modes {
    static final int DONE = 0;
    static final int NOT_WELL = 1;
    static final int WRONG_SETTINGS = 2;

    /** What {@link #render} can print. */
    public enum Rendering {
        /** Every command, as {@code src/docs/commands.md} has them. */
        DOCS,
        /** The settings file with every key and its comment, as {@code config/carrel.yaml} has it. */
        SETTINGS,
        /** The manifest that creates the app at Slack, as {@code config/slack-manifest.yaml} has it; with the configured prefix and address. */
        SLACK,
        /** The commands as Discord is told them. */
        DISCORD
    }

    private Modes() {}

    /** Serves every platform that has a token, and the web page, until somebody asks it to stop. */
    public static int run() {
        return withSettings(RunMode::run);
    }

    /** Talks in this terminal, or plays a script from standard input. */
    public static int console() {
        return withSettings(ConsoleMode::run);
    }

    /** Looks over the installation. */
    public static int doctor() {
        return DoctorMode.run(reading(), out());
    }

    /** Starts everything once on throw-away data, uses it a little and stops. */
    public static int rehearse() {
        return RehearseMode.run();
    }

    /** Writes a backup of all rows into this file, also while Carrel runs. */
    public static int backup(Path file) {
        return withSettings(settings -> copies().backup(settings, file));
    }

    /** Puts the rows of a backup into an empty database. */
    public static int restore(Path file) {
        return withSettings(settings -> copies().restore(settings, file));
    }

    /** Copies all rows into another, empty database. */
    public static int moveTo(String url, Optional<String> user, Optional<Path> passwordFile) {
        return withSettings(settings -> copies().moveTo(settings, url, user, passwordFile));
    }

    private static CopyModes copies() {
        return new CopyModes(
                out(),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    /** Prints what is drawn from declarations. */
    public static int render(Rendering what) {
        out().print(
                        switch (what) {
                            case DOCS -> commandsDocument();
                            case SETTINGS -> SettingsDocument.yaml();
                            case DISCORD -> DiscordCommands.json(Commands.declarations());
                            case SLACK ->
                                reading() instanceof Reading.Ready ready
                                        ? slackManifest(
                                                ready.settings().slack().commandPrefix(),
                                                ready.settings().http().publicUrl())
                                        : slackManifest("", Optional.empty());
                        });
        return DONE;
    }

    /** Checks catalogue files; without a path those of the configured folder. */
    public static int validateCatalogue(Optional<Path> path) {
        return withSettings(settings -> Catalogues.validate(path.orElse(overrides(settings)), writer()));
    }

    /** Says what catalogue files change; without a path those of the configured folder. */
    public static int diffCatalogue(Optional<Path> path) {
        return withSettings(settings -> Catalogues.diff(path.orElse(overrides(settings)), writer()));
    }

    /** Turns a public CSV file into an override file; without {@code into} in the configured folder. */
    public static int importCatalogue(Path csv, String asOf, String link, Optional<Path> into) {
        return withSettings(settings -> Catalogues.importCsv(
                csv, asOf, link, into.orElse(overrides(settings).resolve("imported-tuition.yaml")), writer()));
    }

    /** The version in the jar's manifest, or {@code development} outside a jar. */
    public static String version() {
        return Optional.ofNullable(Modes.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Every command as a document. */
    static String commandsDocument() {
        return About.commandsDocument(Commands.declarations());
    }

    /** What creates the app at Slack. */
    static String slackManifest(String prefix, Optional<URI> publicUrl) {
        return SlackManifest.of(Commands.declarations(), prefix, publicUrl);
    }

    private static Path overrides(Settings settings) {
        return settings.catalogue().directory();
    }

    private static Reading reading() {
        return new SettingsReader(System.getenv(), Path.of("")).read();
    }

    /** Whatever the locale of the machine is, Carrel speaks UTF-8. */
    private static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    private static PrintWriter writer() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    private static int withSettings(ToIntFunction<Settings> mode) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return switch (reading()) {
            case Reading.Ready ready -> {
                try {
                    yield mode.applyAsInt(ready.settings());
                } catch (StoreUnavailable unavailable) {
                    err.println(unavailable.reason().explanation());
                    yield NOT_WELL;
                } catch (CopyFailed failed) {
                    err.println(failed.getMessage());
                    yield NOT_WELL;
                } catch (PortTaken taken) {
                    err.println(taken.getMessage());
                    yield NOT_WELL;
                }
            }
            case Reading.Refused refused -> {
                err.print(refused.report());
                yield WRONG_SETTINGS;
            }
        };
    }
}
