package dev.carrel.platform.console;

import dev.carrel.chat.card.Inert;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;

/**
 * Plays a script and writes the transcript: each line after {@code > }, then what is shown for it and an empty line. What a form
 * asks stands above its answer.
 *
 * <p>Empty lines and those that begin with {@code #} are left out, except that an empty line answers a question that is being asked.
 */
final class ScriptRun {
    private final ConsoleSession session;

    ScriptRun(ConsoleSession session) {
        this.session = session;
    }

    void play(BufferedReader script, Writer transcript) throws IOException {
        String line = script.readLine();
        while (line != null && !session.over()) {
            boolean answers = session.asking();
            if (answers || !(line.isBlank() || line.stripLeading().startsWith("#"))) {
                transcript.write(answers ? session.prompt().stripTrailing() + "\n" : "");
                transcript.write(("> " + Inert.of(line)).stripTrailing() + "\n");
                transcript.write(session.accept(line));
                transcript.write(session.asking() ? "" : "\n");
                transcript.flush();
            }
            line = script.readLine();
        }
        transcript.write(session.cancel());
        transcript.flush();
    }
}
