package dev.carrel.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.config.Reading;
import dev.carrel.config.Redaction;
import dev.carrel.config.Settings;
import dev.carrel.config.SettingsReader;
import dev.carrel.testkit.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private final StringBuilder report = new StringBuilder();

    @TempDir
    Path folder;

    @Test
    void aligns_what_it_found_and_fails_only_for_what_is_broken() {
        Check well = Check.of("disk", () -> Finding.well("9 GB free"));
        Check doubtful = Check.of("java", () -> Finding.doubtful("no cache", "Use the launcher."));
        Check broken = Check.of("database", () -> Finding.broken("locked", "Stop the other one."));

        assertThat(new Doctor(List.of(well, doubtful), new Redaction(List.of())).report(new StringBuilder()))
                .isZero();
        assertThat(new Doctor(List.of(well, doubtful, broken), new Redaction(List.of())).report(report))
                .isEqualTo(1);
        assertThat(report).hasToString("""
                ok      disk      9 GB free
                look    java      no cache
                                  Use the launcher.
                broken  database  locked
                                  Stop the other one.
                1 broken, 1 to look at.
                """);
    }

    @Test
    void survives_a_check_that_throws_and_shows_no_secret_of_it() {
        Check bug = Check.of("bug", () -> {
            throw new IllegalStateException("with xoxb-123456-abcdef");
        });

        assertThat(new Doctor(List.of(bug), new Redaction(List.of())).report(report))
                .isEqualTo(1);
        assertThat(report).contains("the check itself failed").doesNotContain("xoxb");
    }

    @Test
    void finds_a_clock_that_cannot_be_right() {
        assertThat(SystemChecks.clock(ManualClock.at("1970-01-01T00:00:00Z"))
                        .look()
                        .get())
                .singleElement()
                .isInstanceOf(Finding.Broken.class);
        assertThat(SystemChecks.clock(ManualClock.at("2027-01-01T00:00:00Z"))
                        .look()
                        .get())
                .singleElement()
                .isInstanceOf(Finding.Well.class);
    }

    @Test
    void finds_a_port_that_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = settings(Map.of("CARREL_HTTP_PORT", Integer.toString(taken.getLocalPort())));

            assertThat(SystemChecks.port(settings.http()).look().get())
                    .singleElement()
                    .isInstanceOf(Finding.Broken.class);
        }
    }

    @Test
    void doubts_tokens_of_another_shape_without_showing_them() {
        Settings settings = settings(Map.of(
                "DISCORD_TOKEN",
                "my-client-secret",
                "SLACK_BOT_TOKEN",
                "xapp-swapped",
                "SLACK_APP_TOKEN",
                "xapp-right"));

        assertThat(SystemChecks.tokens(settings).look().get())
                .extracting(Object::getClass)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(Finding.Doubtful.class, Finding.Doubtful.class, Finding.Well.class);
        assertThat(SystemChecks.tokens(settings).look().get().toString())
                .doesNotContain("my-client", "swapped", "xapp-right");
    }

    @Test
    void says_where_workspaces_add_carrel_and_doubts_a_page_without_tls() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SLACK_CLIENT_ID", "not-a-client",
                "SLACK_CLIENT_SECRET", "shh-client",
                "SLACK_APP_TOKEN", "xapp-right",
                "CARREL_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "CARREL_HTTP_PUBLIC_URL", "http://carrel.example.org/"));
        assertThat(SystemChecks.adding(settings(environment)).look().get())
                .singleElement()
                .isInstanceOf(Finding.Doubtful.class);
        assertThat(SystemChecks.tokens(settings(environment)).look().get())
                .extracting(Object::getClass)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(Finding.Well.class, Finding.Doubtful.class);

        environment.put("CARREL_HTTP_PUBLIC_URL", "https://carrel.example.org/");
        assertThat(SystemChecks.adding(settings(environment)).look().get())
                .containsExactly(Finding.well("workspaces add Carrel at https://carrel.example.org/slack/install;"
                        + " CARREL_SECRETS_KEY holds 1 key"));
    }

    @Test
    void looks_at_the_disk_even_before_the_folder_exists() {
        assertThat(SystemChecks.disk(folder.resolve("not").resolve("yet"))
                        .look()
                        .get())
                .singleElement()
                .isNotInstanceOf(Finding.Broken.class);
    }

    @Test
    void names_the_rules_of_time_and_the_java_it_has() {
        assertThat(SystemChecks.zones().look().get().getFirst().seen()).matches("tz database \\d{4}\\w");
        assertThat(SystemChecks.java(List.of("-XX:AOTCache=a")).look().get().getFirst())
                .isInstanceOf(Finding.Well.class);
        assertThat(SystemChecks.java(List.of()).look().get().getFirst()).isInstanceOf(Finding.Doubtful.class);
    }

    private static Settings settings(Map<String, String> environment) {
        return switch (new SettingsReader(environment, Path.of("no-such-folder")).read()) {
            case Reading.Ready ready -> ready.settings();
            case Reading.Refused refused -> throw new AssertionError(refused.report());
        };
    }
}
