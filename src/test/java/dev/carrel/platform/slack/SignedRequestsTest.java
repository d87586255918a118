package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Webhook;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.SampleBot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SignedRequestsTest {
    private static final String SECRET = "shh";

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final Workspace workspace = new Workspace();
    private final SlackPlatform slack = new SlackPlatform(
            new SlackSettings(Optional.empty(), Optional.of(SECRET), workspace.apiUrl(), ""),
            new Access.OneWorkspace("xoxb-test"),
            SampleBot.fresh().router(),
            EventSink.none(),
            clock,
            ignored -> Duration.ofMillis(1),
            ignored -> {});
    private final Webhook webhook = Objects.requireNonNull(slack.webhooks().get("/slack/events"));

    @AfterEach
    void close() {
        slack.stop();
        workspace.close();
    }

    private Webhook.Reply post(String body, String secret, Instant at) {
        String time = Long.toString(at.getEpochSecond());
        String signature = new SlackSignature.Generator(secret).generate(time, body);
        return webhook.receive(new Webhook.Call(
                name -> switch (name) {
                    case "X-Slack-Request-Timestamp" -> time;
                    case "X-Slack-Signature" -> signature;
                    default -> "";
                },
                body));
    }

    private Webhook.Reply post(String body) {
        return post(body, SECRET, clock.instant());
    }

    private static String command(String trigger) {
        return "team_id=T1&user_id=UADA&channel_id=C1&command=%2Fsample&text=say+a%26b&trigger_id=" + trigger;
    }

    @Test
    void answers_slacks_question_whether_the_address_is_ours() {
        Webhook.Reply reply = post("{\"type\":\"url_verification\",\"challenge\":\"c 1\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("c 1");
    }

    @Test
    void the_response_to_a_command_is_its_answer() {
        Webhook.Reply reply = post(command("1"));

        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.body()).contains("ephemeral").contains("You said: a&b");
    }

    @Test
    void a_control_is_acknowledged_and_answered_by_its_response_url() {
        workspace.isHere("UADA");
        String payload =
                "{\"type\":\"block_actions\",\"trigger_id\":\"2\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"UADA\"},"
                        + "\"channel\":{\"id\":\"C1\"},\"container\":{\"message_ts\":\"1\",\"is_ephemeral\":true},"
                        + "\"actions\":[{\"type\":\"button\",\"action_id\":\"+sample.say?text=pressed\"}]}";
        Webhook.Reply reply = post("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(workspace.next("UADA").words()).contains("You said: pressed");
    }

    @Test
    void an_event_that_is_delivered_again_is_done_once() {
        String event = "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"%s\",\"event\":"
                + "{\"type\":\"app_home_opened\",\"user\":\"UADA\",\"tab\":\"home\",\"event_ts\":\"1.1\"}}";
        assertThat(post(String.format(Locale.ROOT, event, "Ev1")).status()).isEqualTo(200);
        workspace.next("UADA");
        assertThat(post(String.format(Locale.ROOT, event, "Ev2")).status()).isEqualTo(200);
        assertThat(post(command("3")).status()).isEqualTo(200);

        assertThat(workspace.web().calls()).containsOnlyOnce("views.publish");
    }

    @Test
    void what_is_not_signed_is_not_obeyed() {
        assertThat(post(command("4"), "guess", clock.instant()).status()).isEqualTo(401);
        assertThat(post(command("4"), SECRET, clock.instant().minusSeconds(301)).status())
                .isEqualTo(401);
        assertThat(webhook.receive(new Webhook.Call(ignored -> "", command("4")))
                        .status())
                .isEqualTo(401);
        assertThat(workspace.web().calls()).isEmpty();
    }

    @Test
    void slacks_check_of_the_certificate_is_answered() {
        assertThat(post("ssl_check=1&token=any", "guess", clock.instant()).status())
                .isEqualTo(200);
    }

    @Test
    void who_the_bot_is_is_asked_once() {
        post(command("6"));
        post(command("7"));

        assertThat(workspace.web().calls()).containsOnlyOnce("auth.test");
    }

    @Test
    void that_slack_did_not_say_who_the_bot_is_is_not_remembered() {
        for (int tries = 0; tries < 3; tries++) {
            workspace.web().fail("auth.test", WebApi.Fault.status(503));
        }
        assertThat(post(command("8")).status()).isEqualTo(500);
        assertThat(post(command("8")).status()).isEqualTo(200);
    }

    @Test
    void what_nobody_asked_for_is_acknowledged() {
        String event = "{\"type\":\"event_callback\",\"event\":{\"type\":\"reaction_added\",\"user\":\"UADA\"}}";
        String closed = "{\"type\":\"view_closed\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"UADA\"},\"view\":{}}";

        assertThat(post(event).status()).isEqualTo(200);
        assertThat(post("payload=" + URLEncoder.encode(closed, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_signed_but_unreadable_is_refused() {
        assertThat(post("{").status()).isEqualTo(400);
        assertThat(post("payload=%7B").status()).isEqualTo(400);
        assertThat(post("payload=%").status()).isEqualTo(400);
    }

    @Test
    void is_ready_once_slack_knows_the_bot() {
        assertThat(slack.health()).isNotEqualTo(Health.ready());
        slack.start();
        workspace.web().awaitCall("auth.test");
        assertThat(post(command("5")).status()).isEqualTo(200);
    }
}
