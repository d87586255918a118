package dev.carrel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void needs_neither_file_nor_environment() {
        Settings settings = ready();

        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080, Playground.AUTO, Optional.empty()));
        assertThat(settings.http().servesPlayground()).isTrue();
        assertThat(settings.database().url()).isEqualTo("jdbc:h2:file:./data/carrel");
        assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
        assertThat(settings.secrets()).isEmpty();
    }

    @Test
    void puts_the_environment_before_the_file_and_the_file_before_the_standard() {
        file("""
                carrel:
                  http:
                    port: 9000
                    playground: off
                  log:
                    level: warn
                """);
        environment.put("CARREL_HTTP_PORT", " 9100 ");
        environment.put("CARREL_HTTP_PLAYGROUND", "ON");
        environment.put("CARREL_LOG_LEVEL", "");

        Settings settings = ready();

        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 9100, Playground.ON, Optional.empty()));
        assertThat(settings.logLevel()).isEqualTo(LogLevel.WARN);
    }

    @Test
    void reads_secrets_from_the_environment_or_from_files_it_names() throws IOException {
        Files.writeString(directory.resolve("discord"), "from-a-file\n");
        environment.put("DISCORD_TOKEN_FILE", "discord");
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");
        environment.put("SLACK_APP_TOKEN", "xapp-1");
        environment.put("CARREL_SLACK_API_URL", "http://127.0.0.1:4200/api/");

        Settings settings = ready();

        assertThat(settings.discord().token()).contains(Secret.of("from-a-file"));
        assertThat(settings.slack().botToken()).contains(Secret.of("xoxb-1"));
        assertThat(settings.slack().apiUrl()).contains(URI.create("http://127.0.0.1:4200/api/"));
        assertThat(settings.toString()).doesNotContain("from-a-file", "xoxb");
    }

    @Test
    void reports_every_problem_at_once_with_its_place_and_the_nearest_value() {
        file("""
                carrel:
                  http:
                    prot: 1
                    port: eighty
                    playground: atuo
                    playground: on
                  log: {level: inof}
                  database: {url: [a, b]}
                  discord:
                    token: abc
                """);
        environment.put("CARREL_LOG_LEVL", "info");
        environment.put("CARREL_DISCORD_TOKEN", "abc");
        environment.put("CARREL_SLACK_API_URL", "slack.com");
        environment.put("SLACK_APP_TOKEN", "xapp-1");

        assertThat(problems())
                .map(Problem::toString)
                .containsExactlyInAnyOrder(
                        "config/carrel.yaml:6: carrel.http.playground stands here a second time; the first is on line 5. Remove one of them.",
                        "config/carrel.yaml:8: carrel.database.url is a list. It takes a single value.",
                        "config/carrel.yaml:3: There is no setting carrel.http.prot. Did you mean carrel.http.port?",
                        "config/carrel.yaml:10: carrel.discord.token is a secret, and secrets do not belong in this file. Set DISCORD_TOKEN, or DISCORD_TOKEN_FILE to the path of a file that holds it. If this file was shared, replace the secret.",
                        "CARREL_DISCORD_TOKEN: No setting has this variable. Its name is DISCORD_TOKEN.",
                        "CARREL_LOG_LEVL: No setting has this variable. Did you mean CARREL_LOG_LEVEL?",
                        "config/carrel.yaml:4: carrel.http.port cannot be \"eighty\". Allowed: a whole number from 0 to 65535 (0 takes a free one).",
                        "config/carrel.yaml:5: carrel.http.playground cannot be \"atuo\". Allowed: auto, on, off. Did you mean auto?",
                        "config/carrel.yaml:7: carrel.log.level cannot be \"inof\". Allowed: error, warn, info, debug. Did you mean info?",
                        "CARREL_SLACK_API_URL: carrel.slack.api-url cannot be \"slack.com\". Allowed: an address beginning with https:// or http://.",
                        "SLACK_APP_TOKEN: It is set, but SLACK_BOT_TOKEN is not. Set SLACK_BOT_TOKEN too, or SLACK_CLIENT_ID for many workspaces, or remove it.");
    }

    @Test
    void reads_what_lets_many_workspaces_add_carrel() {
        String first = Base64.getEncoder().encodeToString(new byte[32]);
        String second = Base64.getEncoder().encodeToString(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });
        environment.put("SLACK_CLIENT_ID", "1.2");
        environment.put("SLACK_CLIENT_SECRET", "shh-client");
        environment.put("SLACK_APP_TOKEN", "xapp-1");
        environment.put("CARREL_SECRETS_KEY", first + ", " + second);
        environment.put("CARREL_HTTP_PUBLIC_URL", "https://carrel.example.org/");

        Settings settings = ready();

        assertThat(settings.slack().isOn()).isTrue();
        assertThat(settings.slack().tokenKeys()).containsExactly(Secret.of(first), Secret.of(second));
        assertThat(settings.toString()).doesNotContain("shh-client", first, second);
        assertThat(new Redaction(settings.secrets()).apply("with " + second + " and shh-client"))
                .isEqualTo("with *** and ***");
    }

    @Test
    void reports_everything_that_many_workspaces_lack_at_once() {
        environment.put("SLACK_CLIENT_ID", "1.2");
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");

        assertThat(problems())
                .map(Problem::toString)
                .containsExactlyInAnyOrder(
                        "SLACK_BOT_TOKEN: It is set, but Slack has no way to reach Carrel. Set SLACK_APP_TOKEN too for Socket Mode, or SLACK_SIGNING_SECRET for requests over HTTP.",
                        "SLACK_CLIENT_ID: It is set, and so is SLACK_BOT_TOKEN. Keep SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for many.",
                        "SLACK_CLIENT_ID: It is set, but SLACK_CLIENT_SECRET is not. Set SLACK_CLIENT_SECRET too: both are on the app's page Basic Information.",
                        "SLACK_CLIENT_ID: It is set, but there is no key to encrypt the tokens of workspaces. Set CARREL_SECRETS_KEY to what `openssl rand -base64 32` prints, and keep a copy of it.",
                        "SLACK_CLIENT_ID: It is set, but where Slack sends people back to is not known. Set CARREL_HTTP_PUBLIC_URL to the address of this page, with TLS.");
    }

    @Test
    void says_which_key_is_none_without_showing_it() {
        environment.put(
                "CARREL_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]) + ",c2hvcnQ=,not base64");
        environment.put("CARREL_BACKUP_KEY", "c2hvcnQ=");

        assertThat(problems())
                .map(Problem::toString)
                .containsExactly(
                        "CARREL_SECRETS_KEY: Key 2 of 3 is not 32 bytes in Base64. Copy it again, or make one with `openssl rand -base64 32`.",
                        "CARREL_SECRETS_KEY: Key 3 of 3 is not 32 bytes in Base64. Copy it again, or make one with `openssl rand -base64 32`.",
                        "CARREL_BACKUP_KEY: Key 1 of 1 is not 32 bytes in Base64. Copy it again, or make one with `openssl rand -base64 32`.");
    }

    @Test
    void names_the_line_where_yaml_breaks_and_still_reports_the_environment() {
        file("""
                carrel:
                  http:
                \tport: 80
                """);
        environment.put("CARREL_HTTP_PORT", "-1");

        assertThat(problems()).map(Problem::where).containsExactly("config/carrel.yaml:3", "CARREL_HTTP_PORT");
    }

    @Test
    void says_what_became_of_a_removed_key() {
        file("carrel.web.port: 80\n");
        environment.put("CARREL_WEB_PORT", "80");
        SettingsReader reader = new SettingsReader(
                environment, directory, Declared.ALL, Map.of("carrel.web.port", "Use carrel.http.port."));

        assertThat(((Reading.Refused) reader.read()).problems())
                .map(Problem::toString)
                .containsExactly(
                        "config/carrel.yaml:1: carrel.web.port is no longer a setting. Use carrel.http.port.",
                        "CARREL_WEB_PORT: It is no longer a setting. Use carrel.http.port.");
    }

    @Test
    void suggests_the_prefix_that_was_forgotten() {
        file("http:\n  port: 80\n");

        assertThat(problems()).map(Problem::remedy).containsExactly("Did you mean carrel.http.port?");
    }

    @Test
    void refuses_a_file_that_the_environment_names_and_that_is_not_there() {
        environment.put("CARREL_CONFIG", "elsewhere.yaml");

        assertThat(problems()).map(Problem::wrong).containsExactly("There is no such file.");
    }

    @Test
    void refuses_a_secret_given_twice_and_one_whose_file_is_unusable() throws IOException {
        Files.writeString(directory.resolve("empty"), "\n");
        Files.createDirectory(directory.resolve("folder"));
        environment.put("DISCORD_TOKEN", "a");
        environment.put("DISCORD_TOKEN_FILE", "b");
        environment.put("SLACK_BOT_TOKEN_FILE", "missing");
        environment.put("SLACK_APP_TOKEN_FILE", "empty");
        environment.put("SLACK_SIGNING_SECRET_FILE", "folder");
        environment.put("CARREL_DATABASE_PASSWORD", "two\nlines");

        assertThat(problems())
                .map(Problem::wrong)
                .containsExactlyInAnyOrder(
                        "The value holds a line break or another control character.",
                        "It is set, and so is DISCORD_TOKEN_FILE.",
                        "There is no file missing.",
                        "empty is empty.",
                        "folder is a folder.");
    }

    @Test
    void never_shows_a_password_or_token_that_stands_in_the_wrong_place() {
        file("carrel:\n  database:\n    url: jdbc:postgresql://carrel:hunter22@db/carrel\n");
        environment.put("CARREL_HTTP_PORT", "xoxb-123456789012-abcdefABCDEF");
        environment.put("CARREL_DATABASE_USER", "a jdbc:x?password=hunter23");

        assertThat(((Reading.Refused) read()).report()).contains("3 problems").doesNotContain("hunter2", "xoxb");
    }

    @Test
    void ignores_what_kubernetes_sets_for_a_service_of_that_name() {
        environment.put("CARREL_SERVICE_HOST", "10.0.0.1");
        environment.put("CARREL_SERVICE_PORT_HTTP", "8080");
        environment.put("CARREL_PORT", "tcp://10.0.0.1:8080");
        environment.put("CARREL_PORT_8080_TCP_ADDR", "10.0.0.1");

        ready();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "--- \n",
                "carrel:\n",
                "carrel:\n  http:\n",
                "carrel.http.port: 8080\n",
                "carrel: {http: {port: 8080}}\n",
                "\uFEFFcarrel:\n  http:\n    port: 8080\n",
                "carrel:\r\n  http:\r\n    port: 8080\r\n"
            })
    void accepts_every_way_to_write_the_same(String text) {
        file(text);

        assertThat(ready().http().port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8080",
                "- carrel",
                "carrel: 1",
                "carrel:\n  http: 1",
                "carrel:\n  http:\n    port: {a: 1}",
                "carrel:\n  http:\n    port: &p 1\n    host: *p",
                "carrel: {}\n---\ncarrel: {}",
                "carrel: {",
                "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
                "\"carrel\\u0000\": 1",
                "? [a]\n: 1"
            })
    void answers_odd_files_with_a_problem_and_never_an_exception(String text) {
        file(text);

        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.where()).startsWith("config/carrel.yaml"));
    }

    @Test
    void answers_garbage_with_problems_and_never_an_exception() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String alphabet = "carel.http: \n\t-[]{}&*!|>'\"%@`#?\\\u0000é\uD83D\uDE00";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Files.createDirectories(directory.resolve("config"));
            Files.write(directory.resolve("config/carrel.yaml"), bytes);

            assertThat(read()).as("seed %d, round %d: %s", seed, round, text).isNotNull();
        }
    }

    @Test
    void turns_every_declared_setting_into_a_value() {
        Answers answers = new Answers(Map.of(), Map.of(), directory);

        SettingsReader.settings(answers);

        assertThat(Declared.ALL).allMatch(answers::wasAsked);
    }

    private void file(String text) {
        try {
            Files.createDirectories(directory.resolve("config"));
            Files.writeString(directory.resolve("config/carrel.yaml"), text);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private Reading read() {
        return new SettingsReader(environment, directory).read();
    }

    private Settings ready() {
        return switch (read()) {
            case Reading.Ready ready -> ready.settings();
            case Reading.Refused refused -> throw new AssertionError(refused.report());
        };
    }

    private Collection<Problem> problems() {
        return switch (read()) {
            case Reading.Ready ready -> List.of();
            case Reading.Refused refused -> refused.problems();
        };
    }
}
