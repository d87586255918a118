package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.app_backend.SlackSignature;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Observation;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose token is used where, for how long, and what a workspace that is lost does to the others. */
@Timeout(60)
final class ManyTeamsTest {
    private final Distributed bot = new Distributed();
    private final Grants grants = bot.workspace.grants();

    @BeforeEach
    void two_workspaces() {
        bot.workspace.belongs("UBOB", "T2");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private void connect() {
        bot.slack.start();
        bot.workspace.sockets().awaitOpened(2);
    }

    private void both() {
        bot.adds("T1", "Library School", "UADA");
        bot.adds("T2", "Archive School", "UBOB");
    }

    private Outcome deliver(String mark, Recipient to) {
        Origin about = new Origin(
                new PersonId(Platform.SLACK, "UADA"),
                Distributed.space("T1"),
                new PlaceId(Platform.SLACK, "C1"),
                Role.STUDENT,
                Locale.ROOT);
        Answer content = bot.bot.router().answer(about, new Request.Typed("/sample say hello"));
        return bot.slack.deliver(new Outgoing(mark, to, content, Optional.empty()));
    }

    private static Recipient person(String id) {
        return new Recipient.Person(new PersonId(Platform.SLACK, id));
    }

    private static Recipient place(String id) {
        return new Recipient.Place(new PlaceId(Platform.SLACK, id));
    }

    private String home(String person) {
        bot.workspace.opensHome(person).awaitAck();
        return bot.workspace.next(person).words();
    }

    @Test
    void a_message_goes_out_in_the_workspace_of_the_community_that_has_its_reader() {
        both();

        assertThat(deliver("d-1", person("UADA"))).isInstanceOf(Outcome.Receipt.class);
        assertThat(deliver("d-2", person("UBOB"))).isInstanceOf(Outcome.Receipt.class);
        assertThat(deliver("d-3", person("UBOB"))).isInstanceOf(Outcome.Receipt.class);
        assertThat(deliver("d-4", place("C2"))).isInstanceOf(Outcome.Receipt.class);
        assertThat(bot.workspace.web().calls(grants.token("T2")))
                .containsOnlyOnce("conversations.open")
                .contains("chat.postMessage");
        assertThat(bot.workspace.channels().of("DUBOB")).hasSize(2);
        assertThat(bot.workspace.channels().of("C2")).hasSize(1);
    }

    @Test
    void a_message_to_who_is_in_none_of_them_is_for_nobody() {
        bot.workspace.belongs("UEVE", "T3");
        both();

        assertThat(deliver("d-1", person("UEVE"))).isInstanceOf(Outcome.Gone.class);
        assertThat(deliver("d-2", place("C3"))).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void a_message_to_a_workspace_that_left_is_for_nobody_and_one_to_a_revoked_one_waits() {
        both();
        connect();
        bot.workspace.uninstalls("T1").awaitAck();
        assertThat(deliver("d-1", person("UADA")))
                .isInstanceOfSatisfying(
                        Outcome.Gone.class, gone -> assertThat(gone.why()).contains("not installed"));

        grants.revoke("T2");
        assertThat(deliver("d-2", person("UBOB"))).isInstanceOf(Outcome.Later.class);
        assertThat(bot.slack.health())
                .isInstanceOfSatisfying(
                        Health.Ready.class,
                        ready -> assertThat(ready.but())
                                .contains("workspace T2 (Archive School): the token was revoked"));
    }

    @Test
    void only_what_is_the_bots_is_taken_for_a_departure() {
        both();
        connect();
        bot.workspace.revokes("T1", "oauth").awaitAck();
        assertThat(home("UADA")).isNotEmpty();
        assertThat(bot.installations.in("T1")).isPresent();

        bot.workspace.revokes("T1", "bot").awaitAck();
        assertThat(bot.installations.in("T1")).isEmpty();
        assertThat(home("UBOB")).isNotEmpty();
    }

    @Test
    void a_departure_that_is_told_late_does_not_undo_coming_back() {
        both();
        connect();
        Instant left = bot.clock.instant();
        bot.clock.advance(Duration.ofMinutes(1));
        bot.workspace.follow(() -> left);
        bot.adds("T1", "Library School", "UADA");
        bot.workspace
                .event("T1", Workspace.object().put("type", "app_uninstalled"))
                .awaitAck();

        assertThat(home("UADA")).isNotEmpty();
    }

    @Test
    void what_is_heard_of_an_old_token_says_nothing_of_the_new_one() throws SlackTrouble {
        bot.adds("T1", "Library School", "UADA");
        SlackApi api = new SlackApi(bot.settings, ignored -> {});
        OAuth oauth = new OAuth(api, (Access.ManyWorkspaces) bot.access, bot.clock);
        Standing standing = new Standing();
        standing.up(0);
        TeamApi team = new TeamApi(api, new ManyTeams(bot.installations, oauth, bot.clock), standing, "T1");

        grants.revoke("T1");
        assertThatThrownBy(() -> team.callSurely("auth.test", methods -> {
                    bot.adds("T1", "Library School", "UADA");
                    return methods.authTest(request -> request);
                }))
                .hasMessageContaining("revoked");
        assertThat(standing.health()).isEqualTo(Health.ready(""));
        assertThat(team.callSurely("auth.test", methods -> methods.authTest(request -> request))
                        .isOk())
                .isTrue();
    }

    @Test
    void signed_requests_know_their_workspace_too() {
        both();
        SlackPlatform called = new SlackPlatform(
                new SlackSettings(Optional.empty(), Optional.of("shh"), bot.workspace.apiUrl(), ""),
                bot.access,
                bot.bot.router(),
                EventSink.none(),
                bot.clock,
                ignored -> Duration.ofMillis(1),
                ignored -> {});
        Webhook webhook = Objects.requireNonNull(called.webhooks().get(SlackPlatform.PATH));
        String home = "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"event_id\":\"Ev1\",\"event\":"
                + "{\"type\":\"app_home_opened\",\"user\":\"UBOB\",\"tab\":\"home\",\"event_ts\":\"1.1\"}}";
        assertThat(post(webhook, "shh", home)).isEqualTo(200);
        assertThat(bot.workspace.next("UBOB").kind()).isEqualTo(Screen.Kind.HOME);

        String gone = "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"event_id\":\"Ev2\",\"event\":"
                + "{\"type\":\"app_uninstalled\"}}";
        assertThat(post(webhook, "guess", gone)).isEqualTo(401);
        assertThat(bot.installations.in("T2")).isPresent();
        assertThat(post(webhook, "shh", gone)).isEqualTo(200);
        assertThat(bot.installations.in("T2")).isEmpty();
        assertThat(bot.installations.in("T1")).isPresent();
        called.stop();
    }

    private int post(Webhook webhook, String secret, String body) {
        String time = Long.toString(bot.clock.instant().getEpochSecond());
        String signature = new SlackSignature.Generator(secret).generate(time, body);
        return webhook.receive(new Webhook.Call(
                        name -> switch (name) {
                            case "X-Slack-Request-Timestamp" -> time;
                            case "X-Slack-Signature" -> signature;
                            default -> "";
                        },
                        body))
                .status();
    }

    @Test
    void a_rotated_token_is_renewed_an_hour_before_it_ends_and_once() {
        grants.rotate();
        both();
        connect();
        String first = grants.token("T1");
        bot.clock.advance(Duration.ofHours(10));
        home("UADA");
        assertThat(grants.token("T1")).isEqualTo(first);

        bot.clock.advance(Duration.ofHours(1));
        home("UADA");
        home("UADA");
        String second = grants.token("T1");
        assertThat(second).isNotEqualTo(first);
        assertThat(bot.workspace.web().calls(second)).contains("views.publish");
        assertThat(bot.workspace.web().calls())
                .filteredOn("oauth.v2.access"::equals)
                .hasSize(3);

        bot.clock.advance(Duration.ofDays(1));
        home("UADA");
        assertThat(grants.token("T1")).isNotEqualTo(second);
    }

    @Test
    void a_token_that_cannot_be_renewed_yet_is_used_as_long_as_it_lasts() {
        grants.rotate();
        both();
        connect();
        bot.workspace.web().fail("oauth.v2.access", WebApi.Fault.status(503));
        bot.clock.advance(Duration.ofMinutes(11 * 60 + 30));
        assertThat(home("UADA")).isNotEmpty();
        assertThat(home("UADA")).isNotEmpty();

        String before = grants.token("T1");
        bot.clock.advance(Duration.ofMinutes(2));
        home("UADA");
        assertThat(grants.token("T1")).isNotEqualTo(before);
    }

    @Test
    void the_checkup_names_each_workspace_and_tries_no_token_that_has_ended() {
        bot.adds("T1", "Library School", "UADA");
        grants.rotate();
        bot.adds("T2", "Archive School", "UBOB");
        grants.revoke("T1");
        Instant later = bot.clock.instant().plus(Duration.ofHours(12));

        assertThat(SlackCheckup.of(bot.settings, bot.access, bot.clock.instant()))
                .extracting(Observation::seen)
                .anySatisfy(seen -> assertThat(seen).isEqualTo("2 workspaces have added Carrel"))
                .anySatisfy(seen -> assertThat(seen).startsWith("workspace T1 (Library School): the token was revoked"))
                .anySatisfy(seen -> assertThat(seen).startsWith("the bot is carrel"))
                .anySatisfy(seen -> assertThat(seen).isEqualTo("Socket Mode can be used"));
        assertThat(SlackCheckup.of(bot.settings, bot.access, later))
                .extracting(Observation::seen)
                .contains("workspace T2 (Archive School): its token is renewed when the bot runs");
    }

    @Test
    void nothing_shows_a_token() {
        both();

        assertThat(bot.installations.all().toString()).doesNotContain("xoxb");
        assertThat(new Access.OneWorkspace("xoxb-1").toString()).doesNotContain("xoxb");
        assertThat(new Access.ManyWorkspaces(
                                "1", "hidden", URI.create("https://a/"), bot.installations, community -> List.of())
                        .toString())
                .doesNotContain("hidden");
    }
}
