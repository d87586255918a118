package dev.carrel.docs;

import dev.carrel.testkit.Document;
import dev.carrel.testkit.SampleBot;
import dev.carrel.testkit.Transcripts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AddingACommandTest {
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "carrel", "docs");

    private final Document document = Document.of(Path.of("src", "docs", "adding-a-command.md"));
    // region line
    private final SampleBot bot = SampleBot.of(List.of(new GreetCommand()));
    // end region

    @Test
    void the_document_quotes_code_that_compiles() {
        document.assertQuotes("java", SOURCES.resolve("GreetCommand.java"), "command");
        document.assertQuotes("java", SOURCES.resolve("AddingACommandTest.java"), "line");
    }

    @Test
    void the_command_says_what_the_document_says() {
        Transcripts.assertPlay(document, bot.router());
    }
}
