package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.testkit.SampleBot;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with messages of the bot's own on Slack, and what it is taken for. */
@Timeout(60)
final class SlackDeliveryTest {
    private static final Origin ORIGIN = new Origin(
            new PersonId(Platform.SLACK, "UADA"),
            new SpaceId(Platform.SLACK, Workspace.TEAM),
            new PlaceId(Platform.SLACK, Workspace.CHANNEL),
            Role.STUDENT,
            Locale.ROOT);
    private static final Recipient PLACE = new Recipient.Place(ORIGIN.place());
    private static final Recipient PERSON = new Recipient.Person(ORIGIN.person());
    private static final String POST = "chat.postMessage";

    private final Running running = Running.stopped();
    private final WebApi web = running.workspace.web();
    private final SampleBot bot = SampleBot.fresh();

    @AfterEach
    void stop() {
        running.close();
    }

    private Outgoing message(Recipient to) {
        Answer content = bot.router().answer(ORIGIN, new Request.Typed("/sample say hello"));
        return new Outgoing("d-1", to, content, Optional.empty());
    }

    private static Outgoing again(Outgoing message) {
        return new Outgoing(message.mark(), message.to(), message.content(), Optional.of(Instant.now()));
    }

    private Outcome deliver(Outgoing message) {
        return running.slack.deliver(message);
    }

    @Test
    void tells_who_is_there_and_whose_account_was_deactivated() {
        SpaceId workspace = ORIGIN.space();
        assertThat(running.slack.presence(workspace, ORIGIN.person())).isEqualTo(Presence.THERE);
        assertThat(running.slack.presence(workspace, new PersonId(Platform.SLACK, "ULEFT")))
                .isEqualTo(Presence.GONE);
        web.fail("users.info", WebApi.Fault.refusal("user_not_found"));
        assertThat(running.slack.presence(workspace, ORIGIN.person())).isEqualTo(Presence.UNKNOWN);
    }

    private int sent(String channel) {
        return running.workspace.channels().of(channel).size();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void is_sent_once_over_a_connection_that_was_kept_and_found_by_its_mark(boolean applies) {
        // okhttp repeats by itself only what breaks on a connection that was used before.
        deliver(message(PERSON));
        Outgoing next = new Outgoing("d-2", PERSON, message(PERSON).content(), Optional.empty());
        web.fail(POST, WebApi.Fault.lost(applies));

        assertThat(deliver(next)).isInstanceOf(Outcome.Uncertain.class);
        assertThat(sent("DUADA")).isEqualTo(applies ? 2 : 1);
        running.workspace.channels().chatter("DUADA", 300);

        assertThat(deliver(again(next))).isInstanceOf(Outcome.Receipt.class);
        assertThat(sent("DUADA")).isEqualTo(302);
        assertThat(web.calls()).filteredOn("conversations.open"::equals).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, 500", "false, 503"})
    void is_uncertain_when_slack_stumbles(boolean applies, int status) {
        web.fail(POST, new WebApi.Fault(status, Map.of(), "internal_error", applies));

        assertThat(deliver(message(PLACE))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(deliver(again(message(PLACE)))).isInstanceOf(Outcome.Receipt.class);
        assertThat(sent(Workspace.CHANNEL)).isEqualTo(1);
    }

    @Test
    void an_answer_that_cannot_be_read_is_as_good_as_lost() {
        web.fail(POST, new WebApi.Fault(200, Map.of(), "", true));

        assertThat(deliver(message(PLACE))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(deliver(again(message(PLACE)))).isInstanceOf(Outcome.Receipt.class);
        assertThat(sent(Workspace.CHANNEL)).isEqualTo(1);
    }

    @Test
    void is_not_sent_again_where_too_much_was_written_to_look_for_it() {
        running.workspace.channels().chatter(Workspace.CHANNEL, 1001);

        assertThat(deliver(again(message(PLACE)))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(sent(Workspace.CHANNEL)).isEqualTo(1001);
    }

    @ParameterizedTest
    @CsvSource({"missing_scope", "internal_error", "token_revoked"})
    void stays_uncertain_when_looking_for_it_fails(String error) {
        web.fail("conversations.history", WebApi.Fault.refusal(error));

        assertThat(deliver(again(message(PLACE)))).isInstanceOf(Outcome.Uncertain.class);
        assertThat(sent(Workspace.CHANNEL)).isZero();
    }

    @Test
    void waits_a_moment_where_slack_asks_to_and_longer_is_for_later() {
        web.fail(POST, WebApi.Fault.tooMany("2"));
        assertThat(deliver(message(PLACE))).isInstanceOf(Outcome.Receipt.class);
        assertThat(running.pauses).containsExactly(Duration.ofSeconds(2));

        web.fail(POST, WebApi.Fault.tooMany("90"));
        assertThat(deliver(message(PLACE)))
                .isEqualTo(new Outcome.Later(Duration.ofSeconds(90), "Slack asks to wait with chat.postMessage"));
    }

    @ParameterizedTest
    @CsvSource({
        "not_in_channel, Gone, Invite Carrel",
        "channel_not_found, Gone, not there any more",
        "is_archived, Gone, archived",
        "user_disabled, Gone, account",
        "cannot_dm_bot, Gone, account",
        "restricted_action, Gone, settings",
        "invalid_blocks, Rejected, invalid_blocks",
        "msg_too_long, Rejected, msg_too_long",
        "internal_error, Uncertain, internal_error",
        "fatal_error, Uncertain, fatal_error",
        "token_revoked, Later, was revoked",
        "invalid_auth, Later, copy it again",
        "account_inactive, Later, deactivated"
    })
    void knows_what_a_refusal_means(String error, String outcome, String words) {
        web.fail(POST, WebApi.Fault.refusal(error));

        Outcome seen = deliver(message(PLACE));
        assertThat(seen.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(((Outcome.DeliveryFailure) seen).why()).contains(words).doesNotContain("xoxb-");
    }

    @ParameterizedTest
    @CsvSource({"user_not_found, Gone", "missing_scope, Later", "internal_error, Later"})
    void knows_why_nobody_can_be_written_to(String error, String outcome) {
        web.fail("conversations.open", WebApi.Fault.refusal(error));

        assertThat(deliver(message(PERSON)).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(web.calls()).doesNotContain(POST);
    }

    @Test
    void is_for_later_when_slack_is_not_there() {
        web.close();

        assertThat(deliver(message(PLACE))).isInstanceOf(Outcome.Later.class);
    }
}
