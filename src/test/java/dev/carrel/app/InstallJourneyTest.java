package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.config.Reading;
import dev.carrel.config.Settings;
import dev.carrel.config.SettingsReader;
import dev.carrel.platform.slack.Grants;
import dev.carrel.platform.slack.Screen;
import dev.carrel.platform.slack.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two workspaces add Carrel by its page, use it, and leave it: the whole bot, its web server, and a Slack on loopback. */
@Timeout(120)
final class InstallJourneyTest {
    private static final Pattern STATE = Pattern.compile("state=([A-Za-z0-9_-]{43})");

    private final Workspace slack = new Workspace();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;

    InstallJourneyTest(@TempDir Path folder) {
        this.folder = folder;
        slack.belongs("UBOB", "T2");
    }

    @AfterEach
    void close() {
        client.close();
        slack.close();
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        key[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(key);
    }

    private Reading reading(String keys) {
        return new SettingsReader(
                        Map.of(
                                "CARREL_DATABASE_URL",
                                "jdbc:h2:file:" + folder.resolve("journey"),
                                "CARREL_HTTP_PORT",
                                "0",
                                "CARREL_LOG_LEVEL",
                                "error",
                                "CARREL_HTTP_PUBLIC_URL",
                                "https://carrel.example.org/",
                                "SLACK_CLIENT_ID",
                                Grants.CLIENT_ID,
                                "SLACK_CLIENT_SECRET",
                                Grants.CLIENT_SECRET,
                                "SLACK_APP_TOKEN",
                                "xapp-test",
                                "CARREL_SECRETS_KEY",
                                keys,
                                "CARREL_SLACK_API_URL",
                                slack.apiUrl().toString()),
                        folder)
                .read();
    }

    /** Starts the bot, and ends it afterwards. */
    private void serve(String keys, Consumer<Browser> meanwhile) {
        if (reading(keys) instanceof Reading.Ready ready) {
            serve(ready.settings(), meanwhile);
        } else {
            throw new AssertionError("the settings do not fit");
        }
    }

    private void serve(Settings settings, Consumer<Browser> meanwhile) {
        RunMode.serve(settings, running -> {
            slack.sockets().awaitOpened(2);
            meanwhile.accept(new Browser(running.port()));
        });
        slack.sockets().awaitClosed(2);
    }

    private final class Browser {
        private final int port;
        private String cookie = "";

        private Browser(int port) {
            this.port = port;
        }

        private String get(String path) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
                return answer.body();
            } catch (IOException | InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        /** The page at the end of the way. */
        private String adds(String team, String name, String person) {
            Matcher state = STATE.matcher(get("/slack/install"));
            assertThat(state.find()).isTrue();
            String code = slack.grants().agree(team, name, person);
            return get("/slack/oauth_redirect?code=" + code + "&state=" + state.group(1));
        }
    }

    private Screen home(String person) {
        slack.opensHome(person).awaitAck();
        return slack.next(person);
    }

    @Test
    void two_workspaces_are_answered_with_their_own_tokens_and_one_outlives_the_other() throws IOException {
        serve(key(1), browser -> {
            assertThat(browser.adds("T1", "Library School", "UADA")).contains("Carrel is in Library School");
            assertThat(browser.adds("T2", "Archive School", "UBOB")).contains("Carrel is in Archive School");
            assertThat(slack.next("UADA").words())
                    .contains("You have added Carrel")
                    .contains("Set it up");
            assertThat(slack.next("UBOB").words()).contains("You have added Carrel");
            String one = slack.grants().token("T1");
            String other = slack.grants().token("T2");

            slack.types("UADA", "/reminder", "list");
            slack.types("UBOB", "/reminder", "list");
            assertThat(slack.next("UADA").words()).contains("no reminders");
            assertThat(slack.next("UBOB").words()).contains("no reminders");
            assertThat(slack.web().calls(one)).contains("users.info", "conversations.open", "chat.postMessage");
            assertThat(slack.web().calls(other)).contains("users.info", "conversations.open", "chat.postMessage");

            slack.uninstalls("T1").awaitAck();
            int before = slack.web().calls(one).size();
            assertThat(home("UBOB").words()).contains("Carrel");
            assertThat(browser.get("/readyz")).contains("\"ready\" : true").doesNotContain("but");
            assertThat(slack.web().calls(one)).hasSize(before);
            assertThat(slack.web().calls(other)).contains("views.publish");
        });
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("xoxb-"));
        }
    }

    @Test
    void is_still_in_its_workspaces_after_a_restart_and_says_which_have_revoked_their_token() {
        serve(key(1), browser -> {
            browser.adds("T1", "Library School", "UADA");
            browser.adds("T2", "Archive School", "UBOB");
            slack.next("UADA");
            slack.next("UBOB");
        });
        slack.grants().revoke("T1");
        serve(key(2) + "," + key(1), browser -> {
            assertThat(home("UBOB").words()).contains("Carrel");
            String revoked = slack.grants().token("T1");
            slack.opensHome("UADA").awaitAck();
            while (!slack.web().calls(revoked).contains("views.publish")
                    || !browser.get("/readyz").contains("but")) {
                Thread.onSpinWait();
            }
            assertThat(browser.get("/readyz"))
                    .contains("\"ready\" : true")
                    .contains("workspace T1 (Library School): the token was revoked")
                    .doesNotContain("T2");
            assertThat(browser.adds("T1", "Library School", "UADA")).contains("Carrel was in Library School already");
            assertThat(home("UADA").words()).contains("Carrel");
            assertThat(browser.get("/readyz")).doesNotContain("but");
            assertThat(slack.seesNothingNew("UADA")).isTrue();
        });
        serve(key(2), browser -> assertThat(home("UBOB").words()).contains("Carrel"));
    }

    @Test
    void a_wrong_key_is_said_plainly_at_the_start_and_by_the_doctor() {
        serve(key(1), browser -> {
            browser.adds("T1", "Library School", "UADA");
            slack.next("UADA");
        });
        serve(key(2), browser -> {
            while (!browser.get("/readyz").contains("but")) {
                Thread.onSpinWait();
            }
            assertThat(browser.get("/readyz"))
                    .contains("workspace T1 (Library School): the token was encrypted with key")
                    .contains("Add the earlier key to CARREL_SECRETS_KEY again");
        });

        String report = doctor(key(2));
        assertThat(report)
                .contains("broken  slack")
                .contains("workspace T1 (Library School): the token was encrypted with key")
                .contains("Add the earlier key to CARREL_SECRETS_KEY again")
                .contains("1 workspace has added Carrel")
                .contains("workspaces add Carrel at https://carrel.example.org/slack/install")
                .doesNotContain(key(1), key(2), Grants.CLIENT_SECRET);
        assertThat(doctor(key(1))).contains("the bot is carrel in the workspace Library School");
    }

    private String doctor(String keys) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DoctorMode.run(reading(keys), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
