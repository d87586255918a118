package dev.carrel.feature.moderate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.Machine;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.RawWords;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two moderators, one on each platform. */
class LinkSpaceCommandTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Moderation(communities, outbox, Machine::allWell, clock).commands());
    private final Communities communities = desk.communities();
    private final SpaceId server = new SpaceId(Platform.DISCORD, "4711");
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "T1");
    private final CommunityDesk.Visitor onDiscord =
            desk.visitor(server, new PersonId(Platform.DISCORD, "1"), Role.MODERATOR);
    private final CommunityDesk.Visitor onSlack =
            desk.visitor(workspace, new PersonId(Platform.SLACK, "U1"), Role.MODERATOR);
    private final CommunityDesk.Visitor student =
            desk.visitor(workspace, new PersonId(Platform.SLACK, "U2"), Role.STUDENT);

    @AfterEach
    void close() {
        desk.close();
    }

    private String code() {
        onDiscord.card("/moderate link-space");
        return CommunityDesk.code(onDiscord.press("Get a code"));
    }

    @Test
    void is_for_moderators() {
        for (String line : new String[] {"", " another:yes", " code:AAAA-AAAA sure:yes", " leave:slack:T1 sure:yes"}) {
            assertThat(student.say("/moderate link-space" + line).reply())
                    .isInstanceOfSatisfying(
                            Reply.Refuse.class,
                            refuse -> assertThat(refuse.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
    }

    @Test
    void joins_a_workspace_with_its_people_to_the_community_of_a_server() {
        communities.decisions().setZone(Seat.of(onDiscord.caller()), ZoneId.of("America/Denver"));
        assertThat(student.caller().community()).isNotEqualTo(onDiscord.caller().community());
        assertThat(onDiscord.words("/moderate link-space")).startsWith("This Discord server is a community by itself.");
        String code = code();
        onSlack.caller();

        assertThat(onSlack.words("/moderate link-space code:" + code))
                .startsWith("Join this Slack workspace to the community of the Discord server 4711?")
                .contains("Joins: 1 space, 2 members, 0 reminders")
                .contains("Is there already: 1 space, 1 member, 0 reminders");
        assertThat(onSlack.caller().community()).isNotEqualTo(onDiscord.caller().community());
        assertThat(RawWords.of(onSlack.press("Yes, join")))
                .startsWith("This Slack workspace and the Discord server 4711 are one community now.")
                .contains("Together: 2 spaces, 3 members, 0 reminders");

        assertThat(student.caller().community()).isEqualTo(onDiscord.caller().community());
        assertThat(student.caller().zone()).contains(ZoneId.of("America/Denver"));
        assertThat(RawWords.of(onSlack.press("See what is linked"))).startsWith("2 spaces are one community here.");
        assertThat(onDiscord.words("/moderate link-space")).contains("The Slack workspace T1");
    }

    @Test
    void stays_apart_when_it_is_not_confirmed() {
        onSlack.card("/moderate link-space " + code());
        assertThat(RawWords.of(onSlack.press("No, stay apart")))
                .startsWith("This Slack workspace is a community by itself.");
        assertThat(onSlack.caller().community()).isNotEqualTo(onDiscord.caller().community());
    }

    @Test
    void lets_the_first_side_take_the_other_out_again_after_asking() {
        student.caller();
        onSlack.card("/moderate link-space sure:yes code:" + code());
        onDiscord.card("/moderate link-space");

        Card asked = onDiscord.card("/moderate link-space leave:slack:T1");
        assertThat(RawWords.of(asked))
                .startsWith("Take the Slack workspace T1 out of this community?")
                .contains("Known on Slack alone: 2 members. They go with it, with their settings, roles and reminders.")
                .doesNotContain("Known elsewhere too");
        assertThat(student.caller().community()).isEqualTo(onDiscord.caller().community());
        assertThat(RawWords.of(onDiscord.press("Take it out")))
                .startsWith("The Slack workspace T1 is a community of its own now.");

        assertThat(student.caller().community()).isNotEqualTo(onDiscord.caller().community());
        assertThat(onDiscord.words("/moderate link-space leave:slack:T1"))
                .startsWith("That space is not linked to this community.");
        assertThat(onDiscord.words("/moderate link-space leave:discord:4711"))
                .startsWith("That space is not linked to this community.");
    }

    @Test
    void says_that_nobody_leaves_while_another_space_of_the_platform_stays() {
        communities.linkSpace(onDiscord.caller().community(), workspace);
        communities.linkSpace(onDiscord.caller().community(), new SpaceId(Platform.SLACK, "T3"));

        assertThat(onDiscord.words("/moderate link-space leave:slack:T1"))
                .contains("Another Slack workspace stays, and Carrel cannot tell who came from which");
    }

    @Test
    void knows_a_code_for_an_hour_and_not_its_own() {
        String code = code();
        assertThat(onDiscord.words("/moderate link-space " + code)).startsWith("That code is this community’s own.");
        clock.advance(Duration.ofHours(1));
        assertThat(onSlack.words("/moderate link-space " + code)).startsWith("There is no such code.");
        for (int i = 0; i < 4; i++) {
            onSlack.card("/moderate link-space AAAA-AAAA");
        }
        assertThat(onSlack.words("/moderate link-space " + code())).contains("from 14:00 UTC on.");
    }

    @Test
    void gives_hostile_text_a_clear_card() {
        long seed = new Random().nextLong();
        HostileText hostile = new HostileText(new Random(seed));
        for (int i = 0; i < 200; i++) {
            String line = "/moderate link-space " + (i % 2 == 0 ? "leave:" : "") + hostile.next();
            Answer answer = onSlack.say(line);
            assertThat(RawWords.of(CommunityDesk.cardOf(answer)))
                    .as("seed %d: %s", seed, line)
                    .isNotBlank();
        }
    }
}
