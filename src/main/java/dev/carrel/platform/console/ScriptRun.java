package dev.carrel.platform.console;

import dev.carrel.chat.card.Inert;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Plays a script and writes the transcript: each line after {@code > }, then what is shown for it and an empty line. What a form
 * asks stands above its answer.
 *
 * <p>Empty lines and those that begin with {@code #} are left out, except that an empty line answers a question that is being asked.
 */
final class ScriptRun {
    private final ConsoleSession session;
    private final ConsoleInbox inbox;
    private final Lock pen = new ReentrantLock();

    ScriptRun(ConsoleSession session, ConsoleInbox inbox) {
        this.session = session;
        this.inbox = inbox;
    }

    void play(BufferedReader script, Writer transcript) throws IOException {
        inbox.attach(message -> write(transcript, session.receive(message) + "\n"));
        String line = script.readLine();
        while (line != null && !session.over()) {
            play(line, transcript);
            line = script.readLine();
        }
        inbox.detach();
        write(transcript, session.cancel());
    }

    private void play(String line, Writer transcript) {
        boolean answers = session.asking();
        if (answers || !(line.isBlank() || line.stripLeading().startsWith("#"))) {
            String asked = answers ? session.prompt().stripTrailing() + "\n" : "";
            String said = ("> " + Inert.of(line)).stripTrailing() + "\n" + session.accept(line);
            write(transcript, asked + said + (session.asking() ? "" : "\n"));
        }
    }

    /** What the bot says by itself comes between two lines, never into one. */
    private void write(Writer transcript, String text) {
        pen.lock();
        try {
            transcript.write(text);
            transcript.flush();
        } catch (IOException lost) {
            throw new UncheckedIOException("The transcript cannot be written", lost);
        } finally {
            pen.unlock();
        }
    }
}
