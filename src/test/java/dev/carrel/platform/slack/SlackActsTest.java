package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people do on Slack, and where the answer is said. */
@Timeout(60)
final class SlackActsTest {
    private static final String ADA = "UADA";
    private static final String BOB = "UBOB";

    private final Running running = Running.connected();
    private final Workspace workspace = running.workspace;

    @AfterEach
    void close() {
        running.close();
    }

    private Screen panel() {
        workspace.types(ADA, "/panel", "");
        return workspace.next(ADA);
    }

    private Delivery press(Screen screen, String label) {
        return workspace.presses(
                ADA, screen, screen.button(label).path("action_id").asText());
    }

    @Test
    void a_quick_answer_is_the_ack_itself() {
        Delivery typed = workspace.types(ADA, "/sample", "say hello");

        assertThat(typed.awaitAck().path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(workspace.next(ADA).words()).contains("You said: hello");
        assertThat(workspace.web().calls()).doesNotContain("response_url", "chat.postEphemeral");
    }

    @Test
    void a_public_answer_is_seen_by_all() {
        workspace.isHere(BOB);
        Screen panel = panel();

        assertThat(panel.ephemeral()).isFalse();
        assertThat(workspace.next(BOB).words()).contains("The panel");
    }

    @Test
    void what_slack_escapes_is_read_as_it_was_typed() {
        workspace.types(ADA, "/sample", "say a &lt; b &amp;&amp; c &gt; d &amp;lt;");

        assertThat(workspace.next(ADA).words()).contains("You said: a < b && c > d &lt;");
    }

    @Test
    void a_button_answers_in_the_place_of_its_message() {
        Screen panel = panel();
        press(panel, "In place");

        Screen changed = workspace.next(ADA);
        assertThat(changed.id()).isEqualTo(panel.id());
        assertThat(changed.words()).contains("You said: it");
    }

    @Test
    void a_button_answers_beside_its_message_for_who_pressed_alone() {
        Screen panel = panel();
        press(panel, "Beside");

        Screen beside = workspace.next(ADA);
        assertThat(beside.id()).isNotEqualTo(panel.id());
        assertThat(beside.ephemeral()).isTrue();
    }

    @Test
    void a_link_is_acknowledged_and_nothing_more() {
        Screen panel = panel();
        int calls = workspace.web().calls().size();

        press(panel, "Read").awaitAck();
        press(panel, "Beside");

        assertThat(workspace.next(ADA).words()).contains("You said: it");
        assertThat(workspace
                        .web()
                        .calls()
                        .subList(calls, workspace.web().calls().size()))
                .containsExactly("response_url");
    }

    @Test
    void a_form_opened_from_a_message_is_answered_there() {
        Screen panel = panel();
        press(panel, "Ask in place");
        Screen form = workspace.next(ADA);
        assertThat(form.kind()).isEqualTo(Screen.Kind.MODAL);

        Delivery refused = workspace.submits(ADA, form, Map.of("title", "Thesauri", "seats", "forty"));
        assertThat(refused.awaitAck().path("response_action").asText()).isEqualTo("update");
        Screen again = workspace.next(ADA);
        assertThat(again.words()).contains("“forty” is not a whole number");
        assertThat(again.inputs()).containsEntry("title", "Thesauri").containsEntry("seats", "forty");

        Delivery mended = workspace.submits(ADA, again, Map.of("seats", "20"));
        Screen answer = workspace.next(ADA);
        assertThat(answer.words()).contains("Booked “Thesauri” for 20");
        assertThat(answer.kind()).isEqualTo(Screen.Kind.MESSAGE);
        assertThat(mended.awaitAck().has("response_action")).isFalse();
        assertThat(workspace.modal(ADA)).isEmpty();
    }

    @Test
    void the_choices_of_every_kind_of_menu_are_read() {
        Screen panel = panel();
        ObjectNode people =
                Workspace.object().put("type", "multi_users_select").put("action_id", "+sample.chosen>first,second");
        people.putArray("selected_users").add("U1").add("U2");
        workspace.uses(ADA, panel, people);
        assertThat(workspace.next(ADA).words()).contains("Chosen: U1, U2, -");

        ObjectNode place =
                Workspace.object().put("type", "conversations_select").put("action_id", "+sample.chosen>first");
        workspace.uses(ADA, panel, place.put("selected_conversation", "C7"));
        assertThat(workspace.next(ADA).words()).contains("Chosen: C7, -, -");
    }

    @Test
    void a_shortcut_opens_a_form_and_its_answer_comes_in_the_modal() {
        // The sample commands have no /program find: what matters is that somebody who uses the shortcut sees
        // something.
        workspace.shortcut(ADA, "find_program").awaitAck();

        Screen shown = workspace.next(ADA);
        assertThat(shown.kind()).isEqualTo(Screen.Kind.MODAL);
        press(shown, "Show what Carrel can do");
        assertThat(workspace.next(ADA).words()).contains("This is the help.");
        assertThat(workspace.modal(ADA).orElseThrow().id()).isEqualTo(shown.id());
    }

    @Test
    void a_shortcut_that_is_unknown_is_acknowledged() {
        workspace.shortcut(ADA, "something_else").awaitAck();
        assertThat(workspace.seesNothingNew(ADA)).isTrue();
    }

    @Test
    void home_shows_the_help_and_its_controls_answer_in_a_modal() {
        workspace.opensHome(ADA);
        Screen home = workspace.next(ADA);
        assertThat(home.kind()).isEqualTo(Screen.Kind.HOME);
        assertThat(home.words()).contains("This is the help.");

        workspace.presses(ADA, home, "+sample.say?text=home");
        Screen answer = workspace.next(ADA);
        assertThat(answer.kind()).isEqualTo(Screen.Kind.MODAL);
        assertThat(answer.words()).contains("You said: home");
        press(answer, "Say it again");
        assertThat(workspace.next(ADA).words()).contains("You said: home again");
    }

    @Test
    void a_form_from_home_is_answered_in_its_modal() {
        workspace.opensHome(ADA);
        Screen home = workspace.next(ADA);
        workspace.presses(ADA, home, "!sample.say?text=ho");
        Screen form = workspace.next(ADA);
        assertThat(form.inputs()).containsEntry("text", "ho");

        workspace.submits(ADA, form, Map.of("text", "from home"));
        Screen answer = workspace.next(ADA);
        assertThat(answer.kind()).isEqualTo(Screen.Kind.MODAL);
        assertThat(answer.words()).contains("You said: from home");
    }

    @Test
    void who_adds_the_bot_to_a_channel_is_welcomed_once() {
        workspace.joins(BOB, ADA).awaitAck();
        workspace.joins(Workspace.BOT, "").awaitAck();
        workspace.joins(Workspace.BOT, ADA);

        Screen welcome = workspace.next(ADA);
        assertThat(welcome.words()).contains("This is the help.");
        assertThat(welcome.ephemeral()).isTrue();
        workspace.joins(Workspace.BOT, ADA).awaitAck();
        workspace.opensHome(ADA);
        assertThat(workspace.next(ADA).kind()).isEqualTo(Screen.Kind.HOME);
    }

    @Test
    void who_runs_the_workspace_is_led_through_the_setup() {
        workspace.joins(Workspace.BOT, "U0MODERATOR");

        assertThat(workspace.next("U0MODERATOR").words()).contains("This is the setup.");
    }

    @Test
    void the_same_act_is_done_once_however_often_it_is_delivered() {
        String trigger = workspace.trigger(ADA);
        workspace.types(ADA, "/sample", "say once", trigger).awaitAck();
        workspace.next(ADA);
        Delivery again = workspace.types(ADA, "/sample", "say once", trigger);

        assertThat(again.awaitAck().isMissingNode()).isTrue();
        assertThat(workspace.seesNothingNew(ADA)).isTrue();
    }

    @Test
    void the_same_event_under_another_id_is_done_once() {
        ObjectNode opened = Workspace.object()
                .put("type", "app_home_opened")
                .put("user", ADA)
                .put("tab", "home");
        workspace.event(opened.put("event_ts", "1.1")).awaitAck();
        workspace.next(ADA);
        workspace.event(opened.deepCopy()).awaitAck();
        workspace.types(ADA, "/sample", "say next");

        assertThat(workspace.next(ADA).words()).contains("You said: next");
    }

    @Test
    void a_prefix_stands_before_every_command_of_the_workspace() {
        try (Running prefixed = Running.connected("desk-")) {
            prefixed.workspace.types(ADA, "/desk-sample", "say hello");
            assertThat(prefixed.workspace.next(ADA).words()).contains("You said: hello");
        }
    }

    @Test
    void people_are_known_by_what_slack_says_of_them() {
        workspace.types("UMODERATOR", "/sample", "guard");
        assertThat(workspace.next("UMODERATOR").words()).contains("Only moderators read this");
        workspace.types("UMODERATOR", "/sample", "guard").awaitAck();

        assertThat(workspace.web().calls()).containsOnlyOnce("users.info");
    }
}
