package dev.carrel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    private final Telemetry telemetry = new Telemetry();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void counts_commands_by_name_platform_and_outcome_with_their_times() {
        telemetry.commandAnswered(Platform.WEB, "program find", "shown", Duration.ofMillis(30));
        telemetry.commandAnswered(Platform.WEB, "program find", "shown", Duration.ofMillis(300));

        assertThat(telemetry.scrape())
                .contains(
                        "carrel_command_seconds_count{command=\"program find\",outcome=\"shown\",platform=\"web\"} 2",
                        "carrel_command_seconds_bucket{command=\"program find\",outcome=\"shown\",platform=\"web\",le=\"0.05\"} 1",
                        "carrel_command_seconds_sum{command=\"program find\",outcome=\"shown\",platform=\"web\"} 0.33");
    }

    @Test
    void shows_the_catalogue_the_start_and_the_jvm() {
        telemetry.watchCatalogue(() -> 65, () -> 1046);
        telemetry.started(Duration.ofMillis(420));

        assertThat(telemetry.scrape())
                .contains(
                        "carrel_catalogue_programs 65.0",
                        "carrel_catalogue_facts 1046.0",
                        "carrel_start_seconds 0.42",
                        "jvm_memory_used_bytes",
                        "process_uptime_seconds");
    }

    @Test
    void stays_bounded_when_a_label_runs_wild() {
        for (int number = 0; number < 10_000; number++) {
            telemetry.commandAnswered(Platform.WEB, "wild \"\n" + number, "shown", Duration.ZERO);
        }

        String scraped = telemetry.scrape();
        assertThat(Pattern.compile("carrel_command_seconds_count")
                        .matcher(scraped)
                        .results())
                .hasSize(151);
    }
}
