package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group with members on Discord and on Slack, each of whom is reminded when they like. It is a Wednesday, 7 in the morning in New York. */
class ReminderChoiceJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller cyd;

    ReminderChoiceJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "1", Role.ORGANIZER);
        this.bob = journey.on(Platform.SLACK, "U1");
        this.cyd = journey.on(Platform.SLACK, "U2");
    }

    @BeforeEach
    void link() {
        journey.links();
        ada.says("/profile timezone New York");
        bob.says("/profile timezone Los Angeles");
        ada.says("/group create Cataloguing Circle");
        bob.says("/group join Cataloguing Circle");
        journey.discord.letter();
        cyd.says("/group join Cataloguing Circle");
        journey.passes(Duration.ofHours(2));
        journey.discord.letter();
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void each_is_reminded_when_they_have_chosen_on_either_platform() {
        ada.says("/session schedule when:\"tuesdays 7pm for 2 times\" sure:yes");
        journey.slack.letter();
        journey.slack.letter();
        ada.says("/session rsvp going 1");
        bob.says("/session rsvp going 1");
        assertThat(bob.presses("Remind me otherwise"))
                .startsWith("You are reminded of Cataloguing Circle 24 hours and 15 minutes before.")
                .contains("The next reminder is due on Mon 30 Nov 2026, 16:00 America/Los_Angeles (UTC−8).")
                .contains("That is what whoever planned it has chosen. It holds for the whole series.");
        assertThat(bob.says("/session remind 1 before:\"3 hours, start\""))
                .startsWith("You are reminded of Cataloguing Circle 3 hours before and at the start.")
                .contains("due on Tue 1 Dec 2026, 13:00")
                .contains("You have chosen that for it.");
        assertThat(ada.says("/profile reminders 1 hour"))
                .startsWith("You are reminded of sessions and events that you go to 1 hour before.");

        journey.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(journey.slack.letter().words())
                .as("cyd, who has said nothing")
                .startsWith("Reminder: Cataloguing Circle: Tue 1 Dec 2026")
                .contains("in 24 hours");
        assertThat(cyd.says("/session rsvp maybe 1")).startsWith("Noted that you might come");
        journey.clock.set(Instant.parse("2026-12-01T21:00:00Z"));
        assertThat(journey.slack.letter().words()).as("bob").contains("in 3 hours");
        journey.clock.set(Instant.parse("2026-12-01T23:00:00Z"));
        assertThat(journey.discord.letter().words()).as("ada").contains("in 60 minutes");
        journey.clock.set(Instant.parse("2026-12-01T23:45:00Z"));
        assertThat(journey.slack.letter().words()).as("cyd").contains("in 15 minutes");
        journey.clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(journey.slack.letter().words()).as("bob").contains("it has begun");

        bob.says("/session rsvp going 2");
        bob.presses("Remind me otherwise");
        assertThat(bob.presses("Not at all"))
                .startsWith("You are not reminded of Cataloguing Circle.")
                .contains("No reminder of this one is ahead.");
        journey.clock.set(Instant.parse("2026-12-08T00:00:00Z"));
        assertThat(journey.slack.letter().words()).as("cyd").contains("Tue 8 Dec 2026");
        assertThat(journey.discord.letter().words())
                .as("ada, who has said nothing of it")
                .contains("Tue 8 Dec 2026");
        journey.passes(Duration.ofHours(25));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void whoever_goes_to_an_event_chooses_in_the_same_way() {
        ada.says("/event post sure:yes when:\"tue 7pm\" title:\"Archives webinar\"");
        bob.says("/event rsvp going P1");
        assertThat(bob.presses("Remind me otherwise")).startsWith("You are reminded of Archives webinar 24 hours");
        assertThat(bob.says("/event remind P1 1 hour")).contains("due on Tue 1 Dec 2026, 15:00");
        journey.clock.set(Instant.parse("2026-12-01T23:00:00Z"));
        assertThat(journey.slack.letter().words()).startsWith("Reminder: Archives webinar");
        journey.clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(journey.slack.letter().words()).startsWith("Starting now: Archives webinar");
        journey.clock.set(Instant.parse("2026-12-02T01:00:00Z"));
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void hears_what_can_be_chosen_when_it_is_something_else() {
        ada.says("/session schedule when:\"tue 7pm\" sure:yes");
        for (String wrong : List.of(
                "2 hours",
                "-1 hours",
                "999999999999 hours",
                "also",
                "not",
                "also 2 hours",
                "'; drop table x",
                "@everyone",
                "15 days",
                "0x10 m",
                "none, 1 hour")) {
            bob.says("/session remind session:1 before:\"" + wrong + "\"");
            assertThat(bob.reply()).as(wrong).isInstanceOf(Reply.Refuse.class);
            assertThat(bob.says("/profile reminders before:\"" + wrong + "\""))
                    .as(wrong)
                    .contains("You can be reminded 24 hours, 3 hours, 1 hour or 15 minutes before");
        }
        assertThat(bob.says("/session remind session:99999999999999999999 before:none"))
                .startsWith("There is no such session that you can see.");
        assertThat(bob.says("/session remind session:1 before:\"START and 15 MIN; 24h\""))
                .contains("24 hours and 15 minutes before and at the start")
                .contains("Once you have said that you come, or might, this is when you hear of it.");
    }
}
