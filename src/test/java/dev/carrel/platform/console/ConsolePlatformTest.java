package dev.carrel.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.SampleBot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsolePlatformTest {
    @TempDir
    Path folder;

    private int exitCode;

    private String transcript(String script) {
        ConsolePlatform console = new ConsolePlatform(
                SampleBot.fresh().router(), new ConsoleSettings(folder.resolve("history"), Map.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exitCode = console.play(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plays_a_script_and_prints_a_transcript() {
        assertThat(transcript("""
                # a comment

                /sample say San José
                1
                """)).isEqualTo("""
                > /sample say San José
                You said: San José

                1) Say it again
                Read more: https://example.org/more

                > 1
                You said: San José again

                1) Say it again
                Read more: https://example.org/more

                """);
        assertThat(exitCode).isZero();
    }

    @Test
    void exits_with_1_when_something_was_broken_and_still_plays_on() {
        assertThat(transcript("/sample fail\n/sample say on\n"))
                .contains("REF1")
                .contains("You said: on");
        assertThat(exitCode).isOne();
    }

    @Test
    void asks_a_form_line_by_line_and_keeps_what_stands_in_brackets() {
        assertThat(transcript("/sample book title:Thesauri\n\n12\n2\n\n/sample say done\n"))
                .contains("Title [Thesauri]:\n>\n")
                .contains("Seats:\n> 12\n")
                .contains("2) Large room")
                .contains("Booked “Thesauri” for 12 in the Large room.")
                .contains("You said: done");
    }

    @Test
    void gives_a_way_out_of_a_form_and_ends_one_that_the_script_left_open() {
        assertThat(transcript("/sample book\n.\n/sample say free\n"))
                .contains("Stopped asking; nothing was sent.")
                .contains("You said: free");
        assertThat(transcript("/sample book\n")).endsWith("Stopped asking; nothing was sent.\n");
    }

    @Test
    void sees_the_bot_as_another_persona() {
        assertThat(transcript(
                        "/sample guard\n/as moderator\n/sample guard\n/as librarian\n/quit\n/sample say unheard\n"))
                .contains("is for moderators")
                .contains("You are now the moderator.")
                .contains("Only moderators read this.")
                .contains("This works: /as ")
                .doesNotContain("unheard");
    }

    @Test
    void keeps_its_history_for_the_owner_alone() throws Exception {
        Path file = folder.resolve("state").resolve("carrel").resolve("history");
        Keyboard.prepareHistory(file);
        Keyboard.prepareHistory(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }
}
