package dev.carrel.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.carrel.config.Reading;
import dev.carrel.config.Settings;
import dev.carrel.config.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class LoggingTest {
    private static final Map<String, String> SECRETS = Map.of(
            "DISCORD_TOKEN", "plain-discord-value",
            "SLACK_BOT_TOKEN", "plain slack bot value",
            "SLACK_APP_TOKEN", "plain-slack-app-value",
            "SLACK_SIGNING_SECRET", "plain-signing-value",
            "CARREL_DATABASE_PASSWORD", "plain-database-value");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        context.setMDCAdapter(new LogbackMDCAdapter());
        new LogConfigurator().configure(context);
    }

    @AfterEach
    void restore() {
        context.stop();
        System.setErr(before);
    }

    @Test
    void never_writes_a_secret_whichever_way_it_comes() {
        Logging.follow(context, settings(SECRETS));
        Logger log = context.getLogger("dev.carrel.app.Anything");
        for (String secret : SECRETS.values()) {
            log.info(secret);
            log.info("argument {}", secret);
            log.info("in a map {}", Map.of("token", secret));
            log.info("in a list {}", List.of(secret));
            log.error("failure", new IllegalStateException("outer " + secret, new RuntimeException("inner " + secret)));
            Throwable carrier = new IllegalStateException("carrier");
            carrier.addSuppressed(new RuntimeException("suppressed " + secret));
            log.error("suppressed", carrier);
            context.getLogger("org.eclipse.jetty").warn("a library: {}", secret);
        }
        log.info("settings {}", settings(SECRETS));

        assertThat(text()).contains("***").doesNotContain(SECRETS.values());
    }

    @Test
    void takes_out_what_looks_like_a_token_before_the_settings_are_known() {
        context.getLogger("dev.carrel.Main").warn("got xoxb-123456-abcdef");

        assertThat(text()).endsWith(" WARN  Main: got ***\n");
    }

    @Test
    void writes_one_line_an_event_that_nobody_can_forge() {
        context.getLogger("dev.carrel.app.Carrel").info("one\r\n2026-01-01T00:00:00.000Z ERROR two\u001b[31m\u202E");

        assertThat(text())
                .hasLineCount(1)
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  Carrel: one 2026.* two \\[31m \n");
    }

    @Test
    void keeps_libraries_quiet_and_follows_the_level_for_its_own() {
        Logging.follow(context, settings(Map.of("CARREL_LOG_LEVEL", "debug")));

        context.getLogger("com.zaxxer.hikari.HikariDataSource").info("HikariPool-1 - Starting...");
        context.getLogger("some.library").debug("detail");
        context.getLogger("dev.carrel.app.Carrel").debug("shown");

        assertThat(text()).hasLineCount(1).contains("shown");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static Settings settings(Map<String, String> environment) {
        Reading reading = new SettingsReader(new HashMap<>(environment), Path.of("no-such-folder")).read();
        return switch (reading) {
            case Reading.Ready ready -> ready.settings();
            case Reading.Refused refused -> throw new AssertionError(refused.report());
        };
    }
}
