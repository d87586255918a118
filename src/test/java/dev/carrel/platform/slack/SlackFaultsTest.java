package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.spi.Health;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong between Slack and Carrel, and that nobody is left without an answer. */
@Timeout(60)
final class SlackFaultsTest {
    private static final String ADA = "UADA";

    @Test
    void a_slow_answer_follows_by_the_response_url() {
        try (Running running = Running.connected()) {
            Delivery typed = running.workspace.types(ADA, "/slow", "look");
            assertThat(typed.awaitAck().isMissingNode()).isTrue();
            running.finish.countDown();

            assertThat(running.workspace.next(ADA).words()).contains("Found");
            assertThat(running.workspace.web().calls()).contains("response_url");
        }
    }

    @Test
    void a_form_that_comes_too_late_is_offered_as_a_button() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.types(ADA, "/slow", "ask").awaitAck();
            workspace.forgetTriggers();
            running.finish.countDown();

            Screen invitation = workspace.next(ADA);
            assertThat(invitation.words()).contains("What is to be said?");
            workspace.presses(
                    ADA,
                    invitation,
                    invitation.button("Open the form").path("action_id").asText());
            Screen form = workspace.next(ADA);
            assertThat(form.kind()).isEqualTo(Screen.Kind.MODAL);
            workspace.submits(ADA, form, Map.of("text", "at last"));
            assertThat(workspace.next(ADA).words()).contains("You said: at last");
        }
    }

    @ParameterizedTest
    @CsvSource({"200, true", "200, false", "500, true", "500, false"})
    void a_form_that_cannot_be_opened_is_offered_to_who_asked_alone(int status, boolean hooked) {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.isHere("UBEN");
            workspace.web().fail("views.open", new WebApi.Fault(status, Map.of(), "expired_trigger_id"));
            workspace.types(ADA, "/slow", "survey").awaitAck();
            if (!hooked) {
                workspace.forgetHooks();
            }
            running.finish.countDown();

            Screen invitation = workspace.next(ADA);
            assertThat(invitation.words()).contains("What is to be said?");
            assertThat(invitation.ephemeral()).isTrue();
            assertThat(workspace.seesNothingNew("UBEN")).isTrue();
        }
    }

    @Test
    void a_form_that_cannot_be_opened_from_a_message_is_offered_beside_it() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.types(ADA, "/panel", "");
            Screen panel = workspace.next(ADA);
            workspace.web().fail("views.open", WebApi.Fault.refusal("expired_trigger_id"));
            workspace.presses(
                    ADA, panel, panel.button("Ask in place").path("action_id").asText());

            Screen invitation = workspace.next(ADA);
            assertThat(invitation.id()).isNotEqualTo(panel.id());
            assertThat(invitation.ephemeral()).isTrue();
        }
    }

    @Test
    void an_answer_whose_response_url_is_over_is_posted_to_who_asked() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.types(ADA, "/slow", "look").awaitAck();
            workspace.forgetHooks();
            running.finish.countDown();

            assertThat(workspace.next(ADA).ephemeral()).isTrue();
            assertThat(workspace.web().calls()).contains("chat.postEphemeral");
        }
    }

    @Test
    void a_message_whose_response_url_is_over_is_changed_all_the_same() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.types(ADA, "/panel", "");
            Screen panel = workspace.next(ADA);
            workspace.web().fail("response_url", WebApi.Fault.status(404));
            workspace.presses(
                    ADA, panel, panel.button("In place").path("action_id").asText());

            assertThat(workspace.next(ADA).id()).isEqualTo(panel.id());
            assertThat(workspace.web().calls()).contains("chat.update");
        }
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void an_answer_that_may_have_been_said_is_said_again_to_who_asked_alone(WebApi.Fault fault) {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.isHere(ADA);
            workspace.types(ADA, "/slow", "tell").awaitAck();
            workspace.web().fail("response_url", fault);
            running.finish.countDown();
            assertThat(workspace.next(ADA).words()).contains("Found");
            assertSaidToOne(workspace.next(ADA), "Found");

            assertSaidOnce(running);
        }
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void an_answer_beside_a_message_that_may_have_been_said_is_said_again_to_who_asked_alone(WebApi.Fault fault) {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            running.finish.countDown();
            Screen panel = panel(workspace);
            // So the connection is one that was kept, over which okhttp would send again by itself.
            press(workspace, panel, "Beside");
            workspace.next(ADA);
            workspace.web().fail("response_url", fault);
            press(workspace, panel, "Beside");
            assertThat(workspace.next(ADA).words()).contains("You said: it");
            assertSaidToOne(workspace.next(ADA), "You said: it");

            assertSaidOnce(running);
        }
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void an_answer_for_one_that_may_have_been_said_is_no_direct_message(WebApi.Fault fault) {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.types(ADA, "/slow", "look").awaitAck();
            workspace.forgetHooks();
            workspace.web().fail("chat.postEphemeral", fault);
            running.finish.countDown();
            assertThat(workspace.next(ADA).words()).contains("Found");

            assertSaidOnce(running);
        }
    }

    private static Stream<WebApi.Fault> uncertain() {
        return Stream.of(WebApi.Fault.lost(true), WebApi.Fault.stumble());
    }

    private static void assertSaidToOne(Screen screen, String words) {
        assertThat(screen.words()).contains(words);
        assertThat(screen.ephemeral()).isTrue();
    }

    /** Whoever answers has ended when the bot has stopped. */
    private static void assertSaidOnce(Running running) {
        running.slack.stop();
        assertThat(running.workspace.seesNothingNew(ADA)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void what_replaces_a_message_is_sent_again(WebApi.Fault fault) {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            Screen panel = panel(workspace);
            WebApi.Fault unapplied = new WebApi.Fault(fault.status(), Map.of(), "");
            workspace.web().fail("response_url", unapplied);
            workspace.web().fail("response_url", unapplied);
            press(workspace, panel, "In place");

            Screen replaced = workspace.next(ADA);
            assertThat(replaced.id()).isEqualTo(panel.id());
            assertThat(replaced.words()).contains("You said: it");
            assertThat(workspace.web().calls()).endsWith("response_url", "response_url", "chat.update");
            assertSaidOnce(running);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 1, false", "4, 0, true", "25, 0, true"})
    void nobody_is_held_for_a_response_url_that_is_to_wait(String retryAfter, int pauses, boolean otherwise) {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.types(ADA, "/slow", "look").awaitAck();
            workspace.web().fail("response_url", WebApi.Fault.tooMany(retryAfter));
            running.finish.countDown();

            assertThat(workspace.next(ADA).words()).contains("Found");
            assertThat(running.pauses).hasSize(pauses);
            assertThat(workspace.web().calls().contains("chat.postEphemeral")).isEqualTo(otherwise);
        }
    }

    private static Screen panel(Workspace workspace) {
        workspace.types(ADA, "/panel", "");
        return workspace.next(ADA);
    }

    private static void press(Workspace workspace, Screen panel, String label) {
        workspace.presses(ADA, panel, panel.button(label).path("action_id").asText());
    }

    @Test
    void a_picture_is_shown_by_its_address_and_said_in_words() {
        try (Running running = Running.connected()) {
            Delivery typed = running.workspace.types(ADA, "/bars", "");
            assertThat(typed.awaitAck().isMissingNode()).isTrue();

            Screen shown = running.workspace.next(ADA);
            assertThat(shown.ephemeral()).isTrue();
            assertThat(shown.content().path("blocks").toString())
                    .contains("\"image_url\":\"https://example.org/picture/known.png\"")
                    .contains("16 Nov: 13 points (turning up 10, talking 3)")
                    .contains("Filled: turning up. Striped: talking.");
        }
    }

    @Test
    void a_picture_that_slack_cannot_fetch_is_said_in_words_and_nobody_is_left_without_an_answer() {
        try (Running running = Running.connected()) {
            running.workspace.web().fail("response_url", WebApi.Fault.refusal("invalid_blocks"));
            running.workspace.types(ADA, "/bars", "");

            Screen shown = running.workspace.next(ADA);
            assertThat(shown.words()).contains("This week: 7");
            assertThat(shown.content().path("blocks").toString()).doesNotContain("image_url");
        }
    }

    @Test
    void an_answer_that_has_no_place_any_more_is_a_direct_message() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.web().failAlways("chat.postEphemeral", WebApi.Fault.refusal("channel_not_found"));
            workspace.types(ADA, "/slow", "look").awaitAck();
            workspace.forgetHooks();
            running.finish.countDown();

            assertThat(workspace.next(ADA).channel()).isEqualTo(ADA);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "'', 1"})
    void what_slack_asks_to_wait_with_waits(String retryAfter, long seconds) throws InterruptedException {
        try (Running running = Running.connected()) {
            running.workspace.web().fail("views.publish", WebApi.Fault.tooMany(retryAfter));
            running.workspace.opensHome(ADA);

            assertThat(running.workspace.next(ADA).kind()).isEqualTo(Screen.Kind.HOME);
            assertThat(running.pauses.poll(1, TimeUnit.SECONDS)).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void a_token_that_is_revoked_later_is_told_and_the_answer_comes_all_the_same() {
        try (Running running = Running.connected()) {
            running.workspace.grants().revoke(Workspace.TEAM);
            running.workspace.types(ADA, "/sample", "say still here");

            assertThat(running.workspace.next(ADA).words()).contains("You said: still here");
            assertThat(running.slack.health())
                    .isInstanceOfSatisfying(
                            Health.Ready.class,
                            ready -> assertThat(ready.but()).contains("the workspace: the token was revoked"));
        }
    }

    @Test
    void a_socket_that_breaks_before_the_ack_loses_no_answer() throws InterruptedException {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            Delivery typed = workspace.types(ADA, "/slow", "look");
            typed.lose();
            running.begun.await();
            workspace.sockets().drop();
            workspace.sockets().awaitOpened(2);
            running.finish.countDown();

            assertThat(workspace.next(ADA).words()).contains("Found");
            workspace.types(ADA, "/sample", "say back");
            assertThat(workspace.next(ADA).words()).contains("You said: back");
        }
    }

    @Test
    void a_refresh_opens_the_new_socket_before_the_old_one_goes() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            List<WebSocket> before = workspace.sockets().open();
            workspace.sockets().ask(before.getFirst(), "refresh_requested");
            workspace.sockets().awaitOpened(1);

            assertThat(workspace.sockets().open()).containsAll(before);
            assertThat(running.slack.health()).isEqualTo(Health.ready());
            workspace.types(ADA, "/sample", "say during");
            assertThat(workspace.next(ADA).words()).contains("You said: during");
        }
    }

    @Test
    void one_lost_socket_is_not_a_lost_connection() {
        try (Running running = Running.connected()) {
            running.workspace.sockets().open().getFirst().closeConnection(1006, "broken");
            running.workspace.sockets().awaitOpened(1);

            assertThat(running.slack.health()).isEqualTo(Health.ready());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_auth, copy it again",
        "token_revoked, was revoked",
        "account_inactive, deactivated",
        "missing_scope, lacks the scope some:scope",
        "internal_error, internal_error"
    })
    void says_in_plain_words_why_it_is_not_connected(String error, String words) {
        try (Running running = Running.stopped()) {
            WebApi web = running.workspace.web();
            web.failAlways("apps.connections.open", WebApi.Fault.refusal(error));
            assertThat(running.slack.health()).isEqualTo(Health.unready("connecting to Slack"));
            running.slack.start();
            for (int i = 0; i < 3; i++) {
                web.awaitCall("apps.connections.open");
            }

            assertThat(running.slack.health())
                    .isInstanceOfSatisfying(
                            Health.Unready.class,
                            unready -> assertThat(unready.why()).contains(words).doesNotContain("xapp-", "xoxb-"));

            web.mend("apps.connections.open");
            running.workspace.sockets().awaitOpened(2);
        }
    }

    @Test
    void starts_while_slack_is_down_and_connects_when_it_is_back() {
        try (Running running = Running.stopped()) {
            WebApi web = running.workspace.web();
            web.failAlways("auth.test", WebApi.Fault.status(503));
            running.slack.start();
            for (int i = 0; i < 5; i++) {
                web.awaitCall("auth.test");
            }
            assertThat(running.slack.health()).isNotEqualTo(Health.ready());

            web.mend("auth.test");
            running.workspace.sockets().awaitOpened(2);
        }
    }

    @Test
    void whom_slack_does_not_tell_of_is_a_student() {
        try (Running running = Running.connected()) {
            running.workspace.web().failAlways("users.info", WebApi.Fault.refusal("missing_scope"));
            running.workspace.types("UMODERATOR", "/sample", "guard");

            assertThat(running.workspace.next("UMODERATOR").words()).contains("is for moderators");
        }
    }

    @Test
    void a_modal_that_was_closed_meanwhile_is_answered_by_a_direct_message() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.opensHome(ADA);
            Screen home = workspace.next(ADA);
            workspace.presses(ADA, home, "+sample.say?text=first");
            Screen modal = workspace.next(ADA);
            workspace.web().failAlways("views.update", WebApi.Fault.refusal("not_found"));
            workspace.presses(ADA, modal, "+sample.say?text=second");

            Screen message = workspace.next(ADA);
            assertThat(message.channel()).isEqualTo(ADA);
            assertThat(message.words()).contains("You said: second");
        }
    }

    @Test
    void a_slow_form_from_home_says_that_it_takes_a_while_and_is_answered_there() {
        try (Running running = Running.connected()) {
            Workspace workspace = running.workspace;
            workspace.opensHome(ADA);
            workspace.presses(ADA, workspace.next(ADA), "!sample.say");
            Screen form = workspace.next(ADA);
            Screen slow = new Screen(
                    form.kind(), form.id(), "", false, form.content().deepCopy().put("private_metadata", "+slow.look"));
            workspace.submits(ADA, slow, Map.of());
            assertThat(workspace.next(ADA).words()).contains("takes a little longer");
            running.finish.countDown();

            Screen answer = workspace.next(ADA);
            assertThat(answer.id()).isEqualTo(form.id());
            assertThat(answer.words()).contains("Found");
        }
    }

    @Test
    void stops_within_a_second_even_if_an_answer_takes_longer() {
        Running running = Running.connected();
        running.workspace.types(ADA, "/slow", "look").awaitAck();
        long start = System.nanoTime();
        running.slack.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
        running.close();
    }
}
