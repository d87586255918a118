package dev.carrel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** A Markdown file whose code blocks are tested: what a reader copies is what was compiled or run. */
public final class Document {
    private final Path file;
    private final List<String> lines;

    private Document(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** The file as it is now. */
    public static Document of(Path file) {
        try {
            return new Document(file, Files.readAllLines(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * A fenced block.
     *
     * @param at the line of its opening fence, from 1
     * @param text what stands between the fences, each line ended
     */
    public record Block(int at, String text) {}

    /** The blocks whose fence names this language, such as {@code console}. */
    public List<Block> blocks(String language) {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int at = i;
            if (lines.get(i++).strip().equals("```" + language)) {
                StringBuilder text = new StringBuilder();
                while (i < lines.size() && !lines.get(i).strip().equals("```")) {
                    text.append(lines.get(i++)).append('\n');
                }
                blocks.add(new Block(at + 1, text.toString()));
            }
        }
        return blocks;
    }

    /** Fails unless a block of this language is what stands between {@code // region NAME} and {@code // end region} of a source file. */
    public void assertQuotes(String language, Path source, String region) {
        String code = Document.of(source)
                .region(region)
                .orElseGet(() -> Assertions.fail("there is no '// region %s' in %s", region, source));
        Assertions.assertThat(blocks(language).stream().map(Block::text))
                .as("the %s blocks of %s quote region '%s' of %s", language, file, region, source)
                .contains(code);
    }

    private Optional<String> region(String name) {
        int from = indexOf("// region " + name, 0);
        int to = from < 0 ? -1 : indexOf("// end region", from);
        return to < 0
                ? Optional.empty()
                : Optional.of(String.join("\n", lines.subList(from + 1, to)).stripIndent() + "\n");
    }

    private int indexOf(String line, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(line)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
