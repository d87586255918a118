package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.PostOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of the bot's own, and what becomes of them when something is in their way. */
class DeliveryJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller eve;

    DeliveryJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.bob = journey.on(Journey.SERVER, "2", Role.MODERATOR);
        this.eve = journey.on(Journey.WORKSPACE, "UEVE", Role.MODERATOR);
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** Something arrives on Slack. When it has done so twice, it is certainly known that Discord is away. */
    private void carryOn() {
        eve.says("/reminder set what:\"meanwhile\" when:\"in 1 minute\" sure:yes");
        journey.passes(Duration.ofMinutes(1));
        assertThat(journey.slack.letter().words()).startsWith("Reminder: meanwhile");
    }

    private void linkSpaces() {
        bob.says("/moderate link-space another:yes");
        eve.says("/moderate link-space sure:yes code:" + CommunityDesk.code(bob.card()));
    }

    private void linkAda(Journey.Traveller onSlack) {
        ada.says("/profile link");
        onSlack.says("/profile link sure:yes code:" + CommunityDesk.code(ada.card()));
    }

    @Test
    void tells_the_moderator_and_the_channel_of_the_side_that_gave_the_code() {
        bob.says("/moderate setup channel:<#123456789012345678>");
        linkSpaces();

        PostOffice.Letter first = journey.discord.letter();
        PostOffice.Letter second = journey.discord.letter();
        assertThat(List.of(first.to(), second.to()))
                .containsExactlyInAnyOrder(
                        new Recipient.Person(new PersonId(Platform.DISCORD, "2")),
                        new Recipient.Place(new PlaceId(Platform.DISCORD, "123456789012345678")));
        assertThat(first.words()).startsWith("The Slack workspace T1 has joined this community.");
        assertThat(second.words()).startsWith("The Slack workspace T1 has joined this community.");
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void tells_the_other_identity_that_it_was_linked_once_and_again_after_undoing() {
        linkSpaces();
        journey.discord.letter();
        Journey.Traveller onSlack = journey.on(Platform.SLACK, "UADA");
        linkAda(onSlack);

        PostOffice.Letter letter = journey.discord.letter();
        assertThat(letter.to()).isEqualTo(new Recipient.Person(new PersonId(Platform.DISCORD, "1")));
        assertThat(letter.words()).startsWith("Your Slack account UADA is now linked with this one.");
        journey.away(Duration.ofMinutes(5));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();

        ada.says("/profile link undo:slack:UADA sure:yes");
        linkAda(onSlack);
        assertThat(journey.discord.letter().words()).startsWith("Your Slack account UADA");
    }

    @Test
    void says_nothing_about_a_link_that_was_undone_before_it_could_be_told() {
        linkSpaces();
        journey.discord.letter();
        journey.discord.open(false);
        linkAda(journey.on(Platform.SLACK, "UADA"));
        ada.says("/profile link undo:slack:UADA sure:yes");
        journey.discord.open(true);

        ada.says("/reminder set what:\"next\" when:\"in 1 minute\" sure:yes");
        journey.passes(Duration.ofMinutes(2));
        assertThat(journey.discord.letter().words()).startsWith("Reminder: next");
    }

    @Test
    void keeps_what_waits_for_a_revoked_token_and_says_so_to_moderators() {
        ada.says("/reminder set what:\"call\" when:\"in 1 hour\" sure:yes");
        journey.discord.open(false);
        journey.passes(Duration.ofHours(1));
        until(() -> bob.says("/moderate health").startsWith("Discord is not connected: 1 message waits."));
        assertThat(bob.words()).contains("not connected: closed").contains("last contact");
        journey.away(Duration.ofHours(1));
        assertThat(bob.says("/moderate health")).startsWith("Discord is not connected: 1 message waits.");

        journey.discord.open(true);
        assertThat(journey.discord.letter().words()).startsWith("Reminder: call");
        until(() -> bob.says("/moderate health").startsWith("All is well"));
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void reaches_a_linked_member_on_the_other_platform_when_direct_messages_are_closed() {
        linkSpaces();
        journey.discord.letter();
        linkAda(journey.on(Platform.SLACK, "UADA"));
        journey.discord.letter();
        ada.says("/reminder set what:\"call\" when:\"in 1 hour\" sure:yes");
        journey.discord.next(new Outcome.Gone("closed"));
        journey.passes(Duration.ofHours(1));

        assertThat(journey.slack.letter().words()).startsWith("Reminder: call");
        assertThat(journey.discord.waiting()).isZero();
        until(() -> bob.says("/moderate health").startsWith("All is well: nothing waits"));
    }

    @Test
    void goes_to_the_other_platform_of_a_linked_member_in_a_long_outage_but_word_of_a_link_waits() {
        linkSpaces();
        journey.discord.letter();
        journey.discord.open(false);
        linkAda(journey.on(Platform.SLACK, "UADA"));
        ada.says("/reminder set what:\"call\" when:\"in 1 hour\" sure:yes");
        carryOn();
        carryOn();
        journey.passes(Duration.ofMinutes(57));
        until(() -> bob.says("/moderate health").startsWith("Discord is not connected: 1 message waits."));
        journey.passes(Duration.ofMinutes(1));
        until(() -> bob.says("/moderate health").startsWith("Discord is not connected: 2 messages wait."));
        journey.passes(Duration.ofSeconds(10));

        assertThat(journey.slack.letter().words()).startsWith("Reminder: call");
        assertThat(journey.slack.waiting()).isZero();
        journey.discord.open(true);
        assertThat(journey.discord.letter().words()).startsWith("Your Slack account UADA is now linked");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void makes_a_dead_letter_of_word_of_a_link_that_its_recipient_does_not_take() {
        linkSpaces();
        journey.discord.letter();
        journey.discord.next(new Outcome.Gone("closed"));
        linkAda(journey.on(Platform.SLACK, "UADA"));

        until(() -> bob.says("/moderate health").startsWith("1 message could not be delivered."));
        assertThat(bob.words())
                .contains("A note that two accounts were linked to somebody’s direct messages on Discord");
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void lets_a_moderator_send_again_what_a_deleted_channel_did_not_take() {
        Journey.Traveller organizer = journey.on(Journey.SERVER, "3", Role.ORGANIZER);
        organizer.says("/reminder set what:\"a secret\" when:\"in 1 hour\" here:yes sure:yes");
        journey.discord.next(new Outcome.Gone("The channel is not there any more"));
        // Whoever set it is reached in no other way: the message is for the channel's readers.
        journey.discord.next(new Outcome.Gone("closed"));
        journey.passes(Duration.ofHours(1));
        until(() -> bob.says("/moderate health").startsWith("1 message could not be delivered."));
        assertThat(bob.words()).doesNotContain("a secret");
        assertThat(eve.says("/moderate health")).startsWith("All is well");

        bob.says("/moderate health");
        assertThat(bob.presses("Try all again")).startsWith("1 message is being sent once more.");
        assertThat(journey.discord.letter().words()).startsWith("Reminder: a secret");
        until(() -> bob.says("/moderate health").startsWith("All is well"));
    }

    @Test
    void neither_loses_nor_doubles_anything_when_the_clock_steps_by_an_hour() {
        ada.says("/reminder set what:\"one\" when:\"in 2 hours\" sure:yes");
        ada.says("/reminder set what:\"two\" when:\"in 4 hours\" sure:yes");
        journey.passes(Duration.ofHours(1));
        journey.passes(Duration.ofHours(1));
        assertThat(journey.discord.letter().words()).startsWith("Reminder: one");
        journey.passes(Duration.ofHours(-1));
        journey.away(Duration.ZERO);
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofHours(1));
        journey.passes(Duration.ofHours(2));
        assertThat(journey.discord.letter().words()).startsWith("Reminder: two");
        ada.says("/reminder list");
        assertThat(ada.words()).startsWith("You have no reminders ahead.");
        assertThat(journey.discord.waiting()).isZero();
    }
}
