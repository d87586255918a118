package dev.carrel.feature.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.RawWords;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One student on two platforms. */
class LinkCommandTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Profiles(communities, outbox, clock, Optional::empty).commands());
    private final SpaceId server = new SpaceId(Platform.DISCORD, "4711");
    private final SpaceId workspace = new SpaceId(Platform.SLACK, "T1");
    private final CommunityDesk.Visitor onDiscord =
            desk.visitor(server, new PersonId(Platform.DISCORD, "1"), Role.STUDENT);
    private final CommunityDesk.Visitor onSlack =
            desk.visitor(workspace, new PersonId(Platform.SLACK, "U1"), Role.STUDENT);
    private final CommunityDesk.Visitor stranger =
            desk.visitor(new SpaceId(Platform.SLACK, "T2"), new PersonId(Platform.SLACK, "U2"), Role.STUDENT);

    @BeforeEach
    void link_the_spaces() {
        desk.communities().linkSpace(onDiscord.caller().community(), workspace);
        desk.communities().linkSpace(stranger.caller().community(), new SpaceId(Platform.DISCORD, "4712"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void makes_one_member_of_a_student_on_two_platforms() {
        onDiscord.card("/profile timezone Boston");
        onSlack.card("/profile timezone Denver");
        onSlack.card("/profile text-mode on");

        Card given = onDiscord.card("/profile link");
        String code = CommunityDesk.code(given);
        assertThat(RawWords.of(given))
                .contains("/profile link code:" + code)
                .contains("the Slack workspace T1")
                .doesNotContain("the Discord server 4711");

        assertThat(onSlack.words("/profile link code:" + code)).startsWith("This code was given to 1 on Discord.");
        assertThat(onSlack.caller().member()).isNotEqualTo(onDiscord.caller().member());
        assertThat(RawWords.of(onSlack.press("Yes, make us one")))
                .startsWith("You and 1 on Discord are one member here now.");

        assertThat(onSlack.caller().member()).isEqualTo(onDiscord.caller().member());
        assertThat(onSlack.caller().zone()).contains(ZoneId.of("America/New_York"));
        assertThat(onDiscord.caller().textMode()).isTrue();
        onDiscord.card("/profile link");
        onDiscord.say("/profile show");
        assertThat(onDiscord.words("/profile show")).contains("Identities: 1 on Discord and U1 on Slack");
    }

    @Test
    void leaves_everything_when_it_is_not_confirmed() {
        String code = CommunityDesk.code(onDiscord.card("/profile link"));
        onSlack.card("/profile link " + code);

        assertThat(RawWords.of(onSlack.press("No, leave it"))).startsWith("You are a student here");
        assertThat(onSlack.caller().member()).isNotEqualTo(onDiscord.caller().member());
    }

    @Test
    void takes_the_accounts_apart_again_after_asking() {
        onSlack.card("/profile link sure:yes code:" + CommunityDesk.code(onDiscord.card("/profile link")));
        onDiscord.card("/profile timezone Boston");

        assertThat(onSlack.words("/profile link")).startsWith("You are one member under 2 names here.");
        Card asked = onSlack.card("/profile link undo:slack:U1");
        assertThat(RawWords.of(asked))
                .startsWith("Make U1 on Slack a member of its own again?")
                .contains("Everything stays with 1 on Discord")
                .contains("That is where you are now.");
        assertThat(onSlack.caller().member()).isEqualTo(onDiscord.caller().member());
        assertThat(RawWords.of(onSlack.press("Take apart"))).startsWith("U1 on Slack is a member of its own again.");

        assertThat(onSlack.caller().member()).isNotEqualTo(onDiscord.caller().member());
        assertThat(onSlack.caller().zone()).isEmpty();
        assertThat(onDiscord.caller().zone()).isPresent();
        assertThat(onSlack.words("/profile link undo:slack:U1"))
                .startsWith("That is not one of your linked names here.");
        assertThat(onSlack.words("/profile link undo:discord:1"))
                .startsWith("That is not one of your linked names here.");
    }

    @Test
    void says_the_same_of_a_code_that_never_was_and_of_one_that_works_elsewhere_or_no_more() {
        String code = CommunityDesk.code(onDiscord.card("/profile link"));
        String never = onSlack.words("/profile link AAAA-AAAA");
        assertThat(stranger.words("/profile link " + code)).isEqualTo(never);
        clock.advance(Duration.ofMinutes(11));
        assertThat(onSlack.words("/profile link " + code)).isEqualTo(never);
        String fresh = CommunityDesk.code(onDiscord.card("/profile link"));
        onSlack.card("/profile link sure:yes code:" + fresh);
        CommunityDesk.Visitor other = desk.visitor(workspace, new PersonId(Platform.SLACK, "U3"), Role.STUDENT);
        assertThat(other.words("/profile link " + fresh)).isEqualTo(never);
    }

    @Test
    void says_when_to_try_again_after_five_wrong_codes() {
        for (int i = 0; i < 5; i++) {
            onSlack.card("/profile link AAAA-AAAA");
        }
        String code = CommunityDesk.code(onDiscord.card("/profile link"));

        Answer refused = onSlack.say("/profile link sure:yes code:" + code);

        assertThat(refused.reply())
                .isInstanceOfSatisfying(
                        Reply.Refuse.class,
                        refuse -> assertThat(refuse.refusal().kind()).isEqualTo(Refusal.Kind.LIMIT));
        assertThat(RawWords.of(CommunityDesk.cardOf(refused))).contains("from 13:00 UTC on.");
        assertThat(onSlack.caller().member()).isNotEqualTo(onDiscord.caller().member());
    }

    @Test
    void does_not_take_ones_own_code() {
        String code = CommunityDesk.code(onDiscord.card("/profile link"));
        assertThat(onDiscord.words("/profile link " + code)).startsWith("That is your own code.");
        assertThat(CommunityDesk.code(onDiscord.press("New code"))).isNotEqualTo(code);
    }

    @Test
    void says_how_spaces_are_linked_where_there_is_only_one() {
        SpaceId lone = new SpaceId(Platform.SLACK, "T9");
        PersonId person = new PersonId(Platform.SLACK, "U9");
        assertThat(desk.visitor(lone, person, Role.STUDENT).words("/profile link AAAA-AAAA"))
                .startsWith("There is nothing to link yet: this community is one Slack workspace alone.")
                .contains("/moderate link-space");
        assertThat(CommunityDesk.buttons(
                        desk.visitor(lone, person, Role.MODERATOR).card("/profile link")))
                .first()
                .satisfies(button -> assertThat(button.label()).isEqualTo("Link a space"));
    }

    @Test
    void gives_hostile_text_a_clear_card() {
        long seed = new Random().nextLong();
        HostileText hostile = new HostileText(new Random(seed));
        for (int i = 0; i < 200; i++) {
            String text = hostile.next();
            for (String command : new String[] {"link ", "link undo:", "hours ", "notifications "}) {
                Answer answer = onSlack.say("/profile " + command + text);
                assertThat(RawWords.of(CommunityDesk.cardOf(answer)))
                        .as("seed %d: /profile %s %s", seed, command, text)
                        .isNotBlank();
            }
        }
    }
}
