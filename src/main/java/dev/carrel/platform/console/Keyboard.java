package dev.carrel.platform.console;

import dev.carrel.chat.card.Inert;
import dev.carrel.chat.command.Completion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A person at a terminal: completion, history, and a screen that may be resized at any time. */
final class Keyboard {
    private static final int MOST_HISTORY = 1000;

    private final ConsoleSettings settings;
    private final ConsoleInbox inbox;

    Keyboard(ConsoleSettings settings, ConsoleInbox inbox) {
        this.settings = settings;
        this.inbox = inbox;
    }

    /** Talks until the person leaves, and gives back the conversation that was had. */
    ConsoleSession talk(Conversation conversation) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            Screen screen = screen(terminal);
            ConsoleSession session = conversation.on(screen);
            LineReader reader = reader(terminal, session);
            PrintWriter out = terminal.writer();
            out.print(new ConsoleRenderer(screen).say(greeting(), Ink.QUIET));
            inbox.attach(message -> reader.printAbove(session.receive(message)));
            while (!session.over()) {
                session.resize(screen(terminal));
                step(reader, session, out);
            }
            inbox.detach();
            out.flush();
            return session;
        }
    }

    /** Makes the session once the screen is known. */
    @FunctionalInterface
    interface Conversation {
        ConsoleSession on(Screen screen);
    }

    private Screen screen(Terminal terminal) {
        return Screen.of(terminal.getType(), terminal.getSize().getColumns(), settings.environment());
    }

    private static String greeting() {
        return "Carrel, in a terminal. Type / and press Tab to see the commands. " + ConsoleSession.OWN_COMMANDS;
    }

    private static void step(LineReader reader, ConsoleSession session, PrintWriter out) {
        try {
            // Answers to questions are nobody's history: they may be personal.
            reader.variable(LineReader.DISABLE_HISTORY, session.asking());
            String line = reader.readLine(session.prompt());
            out.print(session.accept(line));
        } catch (UserInterruptException interrupted) {
            out.print(session.cancel());
        } catch (EndOfFileException left) {
            session.accept(FormFilling.STOP);
            session.accept("/quit");
        }
        out.flush();
    }

    private LineReader reader(Terminal terminal, ConsoleSession session) {
        prepareHistory(settings.history());
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("carrel")
                .parser(new WholeLine())
                .completionMatcher(new Offered())
                .completer((reader, parsed, candidates) -> offer(session, parsed.word(), candidates))
                .variable(LineReader.HISTORY_FILE, settings.history())
                .variable(LineReader.HISTORY_SIZE, MOST_HISTORY)
                .variable(LineReader.HISTORY_FILE_SIZE, MOST_HISTORY)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .build();
    }

    /** Each candidate is the whole line with the offer in its place: offers need not begin with what was typed. */
    private static void offer(ConsoleSession session, String line, List<Candidate> candidates) {
        Completion completion = session.complete(line);
        int order = 0;
        for (var offer : completion.offers()) {
            String value = line.substring(0, completion.from()) + offer.value();
            candidates.add(
                    new Candidate(Inert.of(value), Inert.of(offer.label()), null, null, null, null, false, order++));
        }
    }

    /** The file may not be readable by others at any moment: it is made before anything is written. */
    static void prepareHistory(Path file) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder, only(posix, "rwx------"));
            }
            try {
                Files.createFile(file, only(posix, "rw-------"));
            } catch (FileAlreadyExistsException kept) {
                if (posix) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The history cannot be kept in " + file, problem);
        }
    }

    private static FileAttribute<?>[] only(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The language of the terminal's user, from {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG} (POSIX, 8.2). */
    static Locale locale(java.util.Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Locale.forLanguageTag(value.replaceAll("[.@].*", "").replace('_', '-'));
            }
        }
        return Locale.ROOT;
    }
}
