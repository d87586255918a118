package dev.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lints the Dockerfile where there is no Docker: what it must have, and what it copies must be made by the build. */
class DockerfileTest {
    private final List<String> instructions = read();

    @Test
    void runs_as_a_numeric_user_that_is_not_root() {
        assertThat(last("USER")).isEqualTo("USER 10001:10001");
    }

    @Test
    void begins_every_stage_from_a_pinned_image() {
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("FROM "))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line)
                        .matches("FROM \\S+:[^\\s:]+( AS \\w+)?")
                        .doesNotContain("latest"));
    }

    @Test
    void starts_in_exec_form_and_stops_by_the_signal_that_is_handled() {
        assertThat(last("ENTRYPOINT")).startsWith("ENTRYPOINT [\"");
        assertThat(last("CMD")).startsWith("CMD [\"");
        assertThat(last("STOPSIGNAL")).isEqualTo("STOPSIGNAL SIGTERM");
        assertThat(last("HEALTHCHECK")).contains("/healthz").contains("CMD [\"");
    }

    @Test
    void keeps_data_in_a_volume_and_nothing_secret_anywhere() {
        assertThat(last("VOLUME")).isEqualTo("VOLUME /data");
        assertThat(String.join("\n", instructions)).doesNotContainPattern("(?i)token|password|secret");
    }

    @Test
    void knows_every_instruction() {
        assertThat(instructions)
                .allSatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "(FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|ENTRYPOINT|CMD) .+"));
    }

    private String last(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .reduce((earlier, later) -> later)
                .orElse("no " + instruction);
    }

    /** One instruction a line, without comments. */
    private static List<String> read() {
        try {
            return Files.readString(Path.of("Dockerfile"))
                    .replaceAll("\\\\\\n\\s*", "")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
