package dev.carrel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptsTest {
    @TempDir
    Path folder;

    private Document document(String text) throws IOException {
        return Document.of(Files.writeString(folder.resolve("README.md"), text));
    }

    @Test
    void plays_every_block_and_compares_what_comes_back() throws IOException {
        Transcripts.assertPlay(
                document("""
                # Try it
                ```console
                > /sample count amount:7
                Counted to 7.
                ```
                and a form, with an answer that is kept:
                ```console
                > /sample book title:Thesauri
                …
                Title [Thesauri]:
                >
                …
                Seats:
                > 12
                …
                Booked “Thesauri” for 12 in the hall.
                ```
                """.replace(
                        "Seats:\n> 12\n…\n", "Seats:\n> 12\n…\nRoom (optional):\n>\n…\nQuiet (optional):\n>\n")),
                SampleBot.fresh().router());
    }

    @Test
    void fails_where_the_bot_says_something_else_and_names_the_line() throws IOException {
        Document wrong = document("```console\n> /sample count amount:7\nCounted to 8.\n```\n");

        assertThatThrownBy(() -> Transcripts.assertPlay(wrong, SampleBot.fresh().router()))
                .hasMessageContaining("line 1")
                .hasMessageContaining("Counted to 7.");
    }

    @Test
    void a_mark_stands_for_any_lines_and_nothing_else() {
        assertThat(Transcripts.matches("a\n…\nd", "a\nb\nc\nd")).isTrue();
        assertThat(Transcripts.matches("a\n…", "a\nb")).isTrue();
        assertThat(Transcripts.matches("…\nb", "a\nb")).isTrue();
        assertThat(Transcripts.matches("a\n…\nb", "a\nb")).isTrue();
        assertThat(Transcripts.matches("a\n…\nd", "a\nb\nc")).isFalse();
        assertThat(Transcripts.matches("a\nc", "a\nb\nc")).isFalse();
        assertThat(Transcripts.matches("…\nc\n…\nb", "a\nb\nc")).isFalse();
        assertThat(Transcripts.matches("a\n…\na", "a")).isFalse();
        assertThat(Transcripts.matches("…\n ell", "hello\nwell")).isFalse();
    }

    @Test
    void a_document_must_quote_the_code_as_it_is() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Sample.java"), "class A {\n    // region one\n    int a;\n    // end region\n}\n");

        document("```java\nint a;\n```\n").assertQuotes("java", source, "one");
        Document stale = document("```java\nint b;\n```\n");
        assertThatThrownBy(() -> stale.assertQuotes("java", source, "one")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> stale.assertQuotes("java", source, "two")).hasMessageContaining("region two");
    }
}
