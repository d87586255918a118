package dev.carrel.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class GoldenTest {
    private static final String UPDATE = "golden.update";

    @TempDir
    Path folder;

    private String before = "";

    @BeforeEach
    void remember_the_property() {
        before = System.getProperty(UPDATE, "");
        System.clearProperty(UPDATE);
    }

    @AfterEach
    void restore_the_property() {
        System.setProperty(UPDATE, before);
    }

    @Test
    void passes_when_only_line_ends_differ() throws IOException {
        Path file = Files.writeString(folder.resolve("card.txt"), "one\r\ntwo\r\n");

        Golden.assertMatches(file, "one\ntwo");
    }

    @Test
    void fails_and_keeps_the_file_when_the_text_differs() throws IOException {
        Path file = Files.writeString(folder.resolve("card.txt"), "one\n");

        assertThatThrownBy(() -> Golden.assertMatches(file, "two")).isInstanceOf(AssertionError.class);
        assertThat(file).hasContent("one\n");
    }

    @Test
    void rewrites_on_request_and_still_fails_that_once() {
        Path file = folder.resolve("deep").resolve("card.txt");
        System.setProperty(UPDATE, "true");

        assertThatThrownBy(() -> Golden.assertMatches(file, "two")).hasMessageContaining("look at it");
        Golden.assertMatches(file, "two");
        assertThatThrownBy(() -> Golden.assertMatches(file, "three")).hasMessageContaining("look at the difference");
        Golden.assertMatches(file, "three");
    }
}
