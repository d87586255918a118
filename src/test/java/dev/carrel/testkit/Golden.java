package dev.carrel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * Files that hold what a card, a payload or a document must look like, in {@code src/test/resources/golden}.
 *
 * <p>{@code -Dgolden.update=true} rewrites the files that differ and still fails each such test once, so that a rewritten
 * file is looked at before it passes. Line ends are compared as {@code \n} whatever the checkout made of them.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /**
     * Fails unless the text is what the golden file says.
     *
     * @param name the path below the golden folder with its ending, such as {@code card/program-show.discord.json}
     */
    public static void assertMatches(String name, String actual) {
        assertMatches(FOLDER.resolve(name), actual);
    }

    /** Fails unless the text is what this file says: for generated documents that live elsewhere in the project. */
    public static void assertMatches(Path file, String actual) {
        String text = withLastLineEnded(normalised(actual));
        boolean update = Boolean.getBoolean("golden.update");
        try {
            if (!Files.exists(file)) {
                if (update) {
                    write(file, text);
                }
                Assertions.fail(
                        "There is no golden file %s. %s%n%s",
                        file,
                        update
                                ? "It was written now: look at it and run again."
                                : "Run again with -Dgolden.update=true to write this:",
                        text);
            }
            String expected = normalised(Files.readString(file));
            if (update && !expected.equals(text)) {
                write(file, text);
                Assertions.fail("The golden file %s was rewritten: look at the difference and run again.", file);
            }
            Assertions.assertThat(text)
                    .as("golden file %s (-Dgolden.update=true rewrites it)", file)
                    .isEqualTo(expected);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    private static String normalised(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String withLastLineEnded(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
