package dev.carrel;

import dev.carrel.app.Modes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Parses the arguments and starts one mode. */
@Command(
        name = "carrel",
        description = "A desk in the chat for students of online Master of Library Science programs.",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[MODE]",
        footer = {
            "",
            "Settings are read from config/carrel.yaml and the environment; without any, `carrel` opens the playground.",
            "Exit codes: 0 done, 1 the mode found something wrong, 2 wrong arguments or settings."
        },
        subcommands = {Main.CatalogueMode.class, CommandLine.HelpCommand.class})
public final class Main implements Callable<Integer> {
    private Main() {}

    /** Runs Carrel; see the footer of {@code --help} for the exit codes. */
    public static void main(String[] args) {
        // Charts are drawn without a display, also where there is one: a server's Java may not have what a display
        // needs.
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    /** Without a mode: {@code run}. */
    @Override
    public Integer call() {
        return Modes.run();
    }

    @Command(description = "Serve every platform that has a token, and the web page. The default.")
    int run() {
        return Modes.run();
    }

    @Command(description = "Talk to Carrel in this terminal, or play a script from standard input.")
    int console() {
        return Modes.console();
    }

    @Command(description = "Check settings, tokens, clock, disk, database and catalogue, and say how to mend them.")
    int doctor() {
        return Modes.doctor();
    }

    @Command(description = "Print what is drawn from the declarations.")
    int render(@Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}") Modes.Rendering what) {
        return Modes.render(what);
    }

    @Command(description = "Write every row into a file, also while Carrel runs, and restore it once to make sure.")
    int backup(@Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file) {
        return Modes.backup(file);
    }

    @Command(description = "Put the rows of a backup into a database that is empty, and compare.")
    int restore(@Parameters(paramLabel = "FILE", description = "What backup has written.") Path file) {
        return Modes.restore(file);
    }

    @Command(
            name = "migrate-to",
            description =
                    "Copy every row into another database, and compare; started again, it goes on where it broke off.")
    int migrateTo(
            @Parameters(paramLabel = "JDBC_URL", description = "An empty one: jdbc:postgresql://localhost/carrel")
                    String url,
            @Option(names = "--user", paramLabel = "NAME", description = "Who may write there.") Optional<String> user,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "What holds the password, and nothing else.")
                    Optional<Path> passwordFile) {
        return Modes.moveTo(url, user, passwordFile);
    }

    @Command(
            hidden = true,
            description = "Start on throw-away data, answer a few commands and stop: trains the AOT cache.")
    int rehearse() {
        return Modes.rehearse();
    }

    /** What can be done with the catalogue outside a chat. */
    @Command(
            name = "catalogue",
            description = "Check, compare and extend the program catalogue.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND")
    static final class CatalogueMode implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before any method runs
        private CommandSpec spec;

        @Override
        public Integer call() {
            throw new ParameterException(spec.commandLine(), "Say what to do with it: validate, diff or import.");
        }

        @Command(description = "Check the files that override or add programs, and name every wrong line.")
        int validate(
                @Parameters(
                                paramLabel = "PATH",
                                arity = "0..1",
                                description = "A file or folder; without one, the configured folder.")
                        Optional<Path> path) {
            return Modes.validateCatalogue(path);
        }

        @Command(description = "Show what the override files change, fact by fact.")
        int diff(
                @Parameters(
                                paramLabel = "PATH",
                                arity = "0..1",
                                description = "A folder; without one, the configured folder.")
                        Optional<Path> path) {
            return Modes.diffCatalogue(path);
        }

        @Command(
                name = "import",
                description = "Turn a public IPEDS or College Scorecard CSV file into an override file.")
        int importCsv(
                @Parameters(paramLabel = "CSV", description = "The file as downloaded.") Path csv,
                @Option(
                                names = "--as-of",
                                required = true,
                                paramLabel = "YEAR",
                                description = "The survey's year as people write it: 2022-23.")
                        String asOf,
                @Option(
                                names = "--source",
                                required = true,
                                paramLabel = "LINK",
                                description = "Where the file can be had.")
                        String source,
                @Option(
                                names = {"-o", "--output"},
                                paramLabel = "FILE",
                                description = "Where to write; by default in the configured folder.")
                        Optional<Path> into) {
            return Modes.importCatalogue(csv, asOf, source, into);
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Carrel " + Modes.version() + " on Java " + Runtime.version()};
        }
    }
}
