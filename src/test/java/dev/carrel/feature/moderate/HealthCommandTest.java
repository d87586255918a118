package dev.carrel.feature.moderate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.DeadLetters;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.Machine;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.RawWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A community of a server and a workspace, and another one. */
class HealthCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Recipient ADA = new Recipient.Person(new PersonId(Platform.DISCORD, "1"));
    private static final Recipient CHANNEL = new Recipient.Place(new PlaceId(Platform.SLACK, "CPRIVATE"));

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final AtomicReference<Machinery> machine = new AtomicReference<>(Machine.allWell());
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Moderation(communities, outbox, machine::get, clock).commands());
    private final DeadLetters letters = new DeadLetters(desk.store(), desk.outbox());
    private final SpaceId server = new SpaceId(Platform.DISCORD, "4711");
    private final CommunityDesk.Visitor bob = desk.visitor(server, new PersonId(Platform.DISCORD, "2"), Role.MODERATOR);
    private final CommunityDesk.Visitor elsewhere =
            desk.visitor(new SpaceId(Platform.DISCORD, "another"), new PersonId(Platform.DISCORD, "3"), Role.MODERATOR);
    private final CommunityId here = bob.caller().community();

    HealthCommandTest() {
        desk.communities().linkSpace(here, new SpaceId(Platform.SLACK, "T1"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void is_for_moderators_typed_and_pressed() {
        letters.fail(here, "1", ADA, NOON);
        CommunityDesk.Visitor student = desk.visitor(server, new PersonId(Platform.DISCORD, "1"), Role.STUDENT);
        for (String line : List.of("", " retry:all", " retry:1", " from:1")) {
            assertThat(student.say("/moderate health" + line).reply())
                    .isInstanceOfSatisfying(
                            Reply.Refuse.class,
                            refuse -> assertThat(refuse.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
        assertThat(desk.outbox().state(here).dead()).isOne();
    }

    @Test
    void says_first_that_all_is_well() {
        assertThat(bob.words("/moderate health"))
                .startsWith("All is well: nothing waits, Discord and Slack are connected.")
                .contains("Discord: connected; nothing waits.");
        assertThat(elsewhere.words("/moderate health"))
                .startsWith("All is well: nothing waits, Discord is connected.")
                .doesNotContain("Slack");
    }

    @Test
    void says_which_platform_is_away_and_why() {
        machine.set(new Machine(List.of(
                new Connection(Platform.DISCORD, Optional.empty(), Optional.empty()),
                new Connection(Platform.SLACK, Optional.of("the token was revoked"), Optional.of(NOON)))));

        assertThat(bob.words("/moderate health"))
                .startsWith("Slack is not connected; nothing waits.")
                .contains("Slack: not connected: the token was revoked")
                .contains("no contact since Carrel was started");
        machine.set(new Machine(List.of(new Connection(Platform.DISCORD, Optional.empty(), Optional.empty()))));
        assertThat(bob.words("/moderate health")).contains("this bot runs without a token for it");
    }

    @Test
    void tells_what_failed_without_what_it_says_or_whom_it_is_for() {
        letters.fail(here, "1", ADA, NOON.minusSeconds(3_600));
        letters.fail(here, "2", CHANNEL, NOON.minusSeconds(3_600));

        String words = bob.words("/moderate health");
        assertThat(words)
                .startsWith("2 messages could not be delivered.")
                .contains("A reminder to somebody’s direct messages on Discord")
                .contains("A reminder to a channel on Slack")
                .contains("The channel is not there any more.")
                .doesNotContain("secret")
                .doesNotContain("CPRIVATE");
        assertThat(elsewhere.words("/moderate health")).startsWith("All is well");
    }

    @Test
    void sends_one_again_or_all_and_nobody_elses() {
        letters.fail(here, "1", ADA, NOON);
        letters.fail(here, "2", CHANNEL, NOON);
        letters.fail(elsewhere.caller().community(), "1", ADA, NOON);
        long foreign = desk.outbox()
                .deadLetters(elsewhere.caller().community(), 0, 1)
                .getFirst()
                .number();

        assertThat(bob.words("/moderate health retry:" + foreign))
                .startsWith("There is no such message here that could be sent once more");
        bob.card("/moderate health");
        assertThat(RawWords.of(bob.press("Try again"))).startsWith("1 message is being sent once more.");
        assertThat(desk.outbox().state(here).dead()).isOne();
        assertThat(RawWords.of(bob.press("Try all again"))).startsWith("1 message is being sent once more.");
        assertThat(desk.outbox().state(here).waiting()).isEqualTo(2);
        assertThat(desk.outbox().state(elsewhere.caller().community()).dead()).isOne();
    }

    @Test
    void does_not_send_what_is_too_old_to_be_of_use() {
        letters.fail(here, "1", ADA, NOON.minus(DeadLetters.USEFUL));

        assertThat(bob.words("/moderate health"))
                .contains("too old to be sent now")
                .doesNotContain("[Try again]");
        assertThat(bob.words("/moderate health retry:all")).startsWith("Nothing was sent again");
        assertThat(desk.outbox().state(here).dead()).isOne();
    }

    @Test
    void pages_through_many() {
        for (int number = 0; number < 60; number++) {
            letters.fail(here, Integer.toString(number), CHANNEL, NOON.minusSeconds(number));
        }
        assertThat(bob.words("/moderate health")).startsWith("60 messages could not be delivered.");
        assertThat(bob.words("/moderate health from:59")).contains("A reminder to a channel on Slack");
        assertThat(bob.words("/moderate health from:9999")).contains("A reminder to a channel on Slack");
    }

    @Test
    void says_what_waits_too_long() {
        letters.fail(here, "1", ADA, NOON);
        bob.card("/moderate health retry:all");
        assertThat(bob.words("/moderate health")).startsWith("All is well: 1 message is about to be sent");
        clock.advance(Duration.ofMinutes(5));
        assertThat(bob.words("/moderate health"))
                .startsWith("1 message waits longer than a minute.")
                .contains("the oldest of");
    }

    @Test
    void gives_hostile_text_a_clear_card() {
        long seed = new Random().nextLong();
        HostileText hostile = new HostileText(new Random(seed));
        for (int i = 0; i < 200; i++) {
            String line = "/moderate health " + (i % 2 == 0 ? "retry:" : "") + hostile.next();
            assertThat(RawWords.of(CommunityDesk.cardOf(bob.say(line))))
                    .as("seed %d: %s", seed, line)
                    .isNotBlank();
        }
    }
}
