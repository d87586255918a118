package dev.carrel.feature.about;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.command.Command;
import dev.carrel.platform.console.ConsolePlatform;
import dev.carrel.platform.console.ConsoleSettings;
import dev.carrel.testkit.Golden;
import dev.carrel.testkit.SampleBot;
import dev.carrel.testkit.SampleCommands;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AboutTest {
    private static final Edition EDITION = new Edition(
            "0.1.0",
            List.of(new Edition.Source("ALA's directory", URI.create("https://www.ala.org/educationcareers"))));
    private static final Status WELL = new Status(
            Duration.ofMinutes(187),
            List.of(new Status.Part("Database", Optional.empty()), new Status.Part("Discord", Optional.empty())),
            new Status.Catalogue(66, 1046, Optional.of(LocalDate.of(2026, 9, 1))),
            1234,
            Duration.ofNanos(420_000),
            Duration.ofMillis(12));

    private Status status = WELL;

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>(SampleCommands.all().stream()
                .filter(command -> command.declaration().path().getFirst().equals("sample"))
                .toList());
        commands.addAll(About.commands(List.copyOf(commands), EDITION, () -> status));
        return commands;
    }

    private String transcript(String script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = new ConsolePlatform(
                        SampleBot.of(commands()).router(), new ConsoleSettings(Path.of("never-written"), Map.of()))
                .play(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), out);
        assertThat(exitCode).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void says_everything_as_the_golden_transcript_does() {
        Golden.assertMatches("about/transcript.txt", transcript("""
                /carrel help
                /carrel help carrel
                /carrel help sample book
                /carrel help sampel book
                /carrel about
                /carrel privacy
                /carrel status
                /as moderator
                /carrel status
                """));
    }

    @Test
    void the_help_reaches_every_command_that_the_caller_may_use() {
        String pages = transcript("/carrel help\n11\n");
        for (Command command : commands()) {
            String name = "/" + command.declaration().name();
            if (command.declaration().leastRole() == dev.carrel.chat.Role.STUDENT) {
                assertThat(pages).contains(name + "\n");
            } else {
                assertThat(pages).doesNotContain(name + "\n");
            }
        }
    }

    @Test
    void the_help_for_one_command_can_be_tried_at_once() {
        assertThat(transcript("/carrel help /Sample  Count\n1\n")).contains("Counted to 7.");
    }

    @Test
    void the_help_forgives_a_window_beyond_the_end() {
        assertThat(transcript("/carrel help from:1000\n")).contains("commands.");
    }

    @Test
    void the_status_names_what_does_not_work() {
        status = new Status(
                Duration.ZERO,
                List.of(new Status.Part("Slack", Optional.of("the token was refused"))),
                new Status.Catalogue(0, 0, Optional.empty()),
                0,
                Duration.ZERO,
                Duration.ZERO);

        assertThat(transcript("/as moderator\n/carrel status\n"))
                .contains("Slack is not ready.")
                .contains("the token was refused")
                .contains("none yet")
                .contains("0 seconds");
    }

    @Test
    void a_time_is_told_in_its_two_largest_units() {
        assertThat(StatusCommand.inWords(Duration.ofDays(3).plusHours(4).plusMinutes(5)))
                .isEqualTo("3 days 4 hours");
        assertThat(StatusCommand.inWords(Duration.ofHours(1))).isEqualTo("1 hour");
        assertThat(StatusCommand.inWords(Duration.ofSeconds(61))).isEqualTo("1 minute 1 second");
    }

    @Test
    void the_commands_document_is_the_golden_one() {
        Golden.assertMatches(
                "about/commands.md",
                About.commandsDocument(
                        commands().stream().map(Command::declaration).toList()));
    }
}
