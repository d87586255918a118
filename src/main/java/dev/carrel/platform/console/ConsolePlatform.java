package dev.carrel.platform.console;

import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.spi.ChatPlatform;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Carrel in a terminal.
 *
 * <p>It is a mode of the program and no {@link ChatPlatform} itself: it holds the foreground until the person leaves,
 * and has no connection that could be lost. Both ways of running block and return the exit code: 0, or 1 when an answer was a
 * bug's reference.
 */
public final class ConsolePlatform {
    private final CommandRouter router;
    private final ConsoleSettings settings;
    private final ConsoleInbox inbox = new ConsoleInbox();

    /** A terminal whose lines go to this router. */
    public ConsolePlatform(CommandRouter router, ConsoleSettings settings) {
        this.router = router;
        this.settings = settings;
    }

    /** What brings messages of the bot's own here, while somebody sits here. */
    public ChatPlatform inbox() {
        return inbox;
    }

    /** Talks to whoever is there: a person when both ends are a terminal, otherwise a script on standard input. */
    public int run() {
        boolean somebodyIsThere = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return somebodyIsThere ? talk() : play(System.in, System.out);
    }

    private int talk() {
        try {
            return exitCode(new Keyboard(settings, inbox).talk(this::session));
        } catch (IOException problem) {
            throw new UncheckedIOException("The terminal cannot be used", problem);
        }
    }

    /** Plays a script, one line each, and writes a transcript; both are UTF-8. Neither stream is closed. */
    public int play(InputStream script, OutputStream transcript) {
        ConsoleSession session = session(Screen.plain(Screen.TRANSCRIPT_WIDTH));
        try {
            Writer writer = new OutputStreamWriter(transcript, StandardCharsets.UTF_8);
            BufferedReader reader = new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8));
            new ScriptRun(session, inbox).play(reader, writer);
        } catch (IOException problem) {
            throw new UncheckedIOException("The script cannot be read, or its transcript not be written", problem);
        }
        return exitCode(session);
    }

    private static int exitCode(ConsoleSession session) {
        return session.sawBroken() ? 1 : 0;
    }

    private ConsoleSession session(Screen screen) {
        return new ConsoleSession(router, screen, Keyboard.locale(settings.environment()));
    }
}
