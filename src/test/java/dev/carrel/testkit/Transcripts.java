package dev.carrel.testkit;

import dev.carrel.chat.command.CommandRouter;
import dev.carrel.platform.console.ConsolePlatform;
import dev.carrel.platform.console.ConsoleSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/**
 * Plays the {@code console} blocks of a document against a real bot and compares what it says.
 *
 * <p>In a block, a line that begins with {@code > } is typed; everything else is what must come back. A line that is only
 * {@code …} stands for any lines, so that a long answer need not be quoted whole.
 */
public final class Transcripts {
    private static final String ANYTHING = "…";

    private Transcripts() {}

    /** Fails at the first block that says something else. Each block is a conversation of its own. */
    public static void assertPlay(Document document, CommandRouter router) {
        for (Document.Block block : document.blocks("console")) {
            String played = play(script(block.text()), router);
            Assertions.assertThat(matches(block.text().strip(), played.strip()))
                    .as("%s, line %d: the bot says%n%s", document, block.at(), played)
                    .isTrue();
        }
    }

    /** What the terminal prints for a script. */
    public static String play(String script, CommandRouter router) {
        ByteArrayOutputStream transcript = new ByteArrayOutputStream();
        ConsoleSettings settings = new ConsoleSettings(Path.of("unused"), Map.of());
        new ConsolePlatform(router, settings)
                .play(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), transcript);
        return transcript.toString(StandardCharsets.UTF_8);
    }

    private static String script(String block) {
        return block.lines()
                .filter(line -> line.equals(">") || line.startsWith("> "))
                .map(line -> line.substring(1).stripLeading() + "\n")
                .collect(Collectors.joining());
    }

    /** Whether the pieces between the marks stand in the transcript in their order, with whole lines left out between them. */
    static boolean matches(String quoted, String played) {
        String text = "\n" + played + "\n";
        int at = 0;
        boolean open = false;
        StringBuilder piece = new StringBuilder("\n");
        for (String line : (quoted + "\n").split("\n", -1)) {
            if (line.strip().equals(ANYTHING)) {
                at = after(text, piece.toString(), at, open);
                open = true;
                piece = new StringBuilder("\n");
                if (at < 0) {
                    return false;
                }
                at--;
            } else {
                piece.append(line).append('\n');
            }
        }
        String last = piece.substring(0, piece.length() - 1);
        return last.equals("\n")
                || (open ? text.length() - last.length() >= at && text.endsWith(last) : text.equals(last));
    }

    private static int after(String text, String piece, int at, boolean open) {
        int found = open ? text.indexOf(piece, at) : text.startsWith(piece, at) ? at : -1;
        return found < 0 ? -1 : found + piece.length();
    }
}
