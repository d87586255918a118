package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.testkit.HostileText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A community on Discord and on Slack, whose members read each other's names. */
@Timeout(120)
class NamesJourneyTest {
    private static final PersonId ADA = new PersonId(Platform.DISCORD, "71001");
    private static final PersonId BOB = new PersonId(Platform.SLACK, "UBOB72");
    private static final PersonId CYD = new PersonId(Platform.SLACK, "UCYD73");

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;

    NamesJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, ADA.raw(), Role.MODERATOR);
        this.bob = journey.on(Journey.WORKSPACE, BOB.raw(), Role.MODERATOR);
    }

    @BeforeEach
    void link() {
        journey.links(ada, bob);
        ada.says("/group create Circle");
        bob.says("/group join Circle");
        journey.discord.letter();
        ada.says("/group edit group:Circle home:555");
        ada.says("/profile timezone New York");
        ada.says("/session schedule when:\"tue 7pm\" sure:yes");
        journey.discord.letter();
    }

    @AfterEach
    void end() {
        journey.discord.tells();
        journey.slack.tells();
        journey.close();
    }

    private String redrawn() {
        journey.passes(Duration.ofSeconds(1));
        return journey.discord.redrawn().words();
    }

    @Test
    void are_read_on_the_other_platform_in_answers_and_on_cards_that_are_kept_true() {
        journey.slack.call(BOB, "Bob Ruiz");
        journey.discord.call(ADA, "Ada Lovelace");
        bob.says("/session rsvp going");
        assertThat(redrawn()).contains("Going: Bob Ruiz on Slack.");
        ada.says("/session rsvp going");
        assertThat(redrawn()).contains("Going: Bob Ruiz on Slack and 71001 on Discord.");

        assertThat(bob.says("/session show Circle"))
                .as("a platform draws its own people itself")
                .contains("Going: UBOB72 on Slack and Ada Lovelace on Discord.");
        assertThat(ada.says("/session attendance 1"))
                .contains("Bob Ruiz on Slack")
                .doesNotContain("UBOB72");
    }

    @Test
    void are_words_where_they_are_not_told_in_time_and_never_ids() {
        journey.slack.isSlow();
        bob.says("/session rsvp going");
        assertThat(redrawn()).contains("Going: someone on Slack.").doesNotContain("UBOB72");
        assertThat(ada.says("/session show Circle"))
                .contains("Going: someone on Slack.")
                .doesNotContain("UBOB72");

        journey.slack.tells();
        assertThat(ada.says("/session show Circle")).contains("Going: name of UBOB72 on Slack.");
        journey.slack.call(BOB, "");
        assertThat(ada.says("/session show Circle")).contains("Going: someone on Slack.");
    }

    @Test
    void of_channels_are_read_where_everybody_in_the_space_can_see_them() {
        journey.slack.call(new PlaceId(Platform.SLACK, "CREADING"), "reading-room");
        journey.slack.call(new PlaceId(Platform.SLACK, "CSTAFF"), "");
        bob.says("/group create Readers");
        bob.says("/group edit group:Readers home:CREADING");
        assertThat(ada.says("/group show Readers")).contains("At home in #reading-room on Slack.");

        bob.says("/group create Staff");
        bob.says("/group edit group:Staff home:CSTAFF");
        assertThat(ada.says("/group show Staff"))
                .contains("At home in a channel on Slack.")
                .doesNotContain("CSTAFF");
    }

    @Test
    void are_nothing_to_another_community_nor_of_anybody_whom_this_one_does_not_know() {
        int before = journey.slack.namesAsked();
        ada.says("/group approve group:Circle person:slack:USTRANGER");
        assertThat(ada.words()).contains("someone on Slack").doesNotContain("USTRANGER");

        Journey.Traveller dan = journey.on(new SpaceId(Platform.DISCORD, "200"), "74001", Role.MODERATOR);
        dan.says("/group create Elsewhere");
        dan.says("/group approve group:Elsewhere person:slack:" + BOB.raw());
        assertThat(dan.words()).contains("someone on Slack").doesNotContain("UBOB72");
        dan.says("/profile timezone New York");
        dan.says("/session schedule when:\"tue 7pm\" venue:\"<#CREADING>\" sure:yes");
        assertThat(dan.words()).contains("a channel on Slack").doesNotContain("CREADING");
        assertThat(journey.slack.namesAsked()).isEqualTo(before);
    }

    @Test
    void of_somebody_who_is_forgotten_are_forgotten() {
        Journey.Traveller cyd = journey.on(Platform.SLACK, CYD.raw());
        journey.slack.call(CYD, "Cyd Charisse");
        cyd.says("/group join Circle");
        cyd.says("/session rsvp going");
        assertThat(redrawn()).contains("Going: Cyd Charisse on Slack.");

        cyd.says("/profile erase");
        cyd.presses("Erase it");
        cyd.presses("Yes, erase it now");
        assertThat(journey.slack.forgotten()).contains(CYD);
        assertThat(ada.says("/session show Circle")).doesNotContain("Cyd", "someone");
        assertThat(ada.says("/group approve group:Circle person:slack:" + CYD.raw()))
                .contains("someone on Slack")
                .doesNotContain("Cyd", CYD.raw());
    }

    @Test
    void are_one_short_line_whatever_people_call_themselves() {
        bob.says("/session rsvp going");
        redrawn();
        journey.slack.call(BOB, "Ann\n\u202e<@1> @everyone\u0007 " + "x".repeat(500));
        assertThat(ada.says("/session show Circle"))
                .contains("Going: Ann <@1> @everyone… on Slack.")
                .doesNotContain("\u202e", "\u0007");

        HostileText texts = new HostileText(new Random(7));
        for (int i = 0; i < 200; i++) {
            journey.slack.call(BOB, texts.next());
            assertThat(ada.says("/session show Circle").lines())
                    .as("text %d of seed 7", i)
                    .filteredOn(line -> line.startsWith("Going: "))
                    .singleElement()
                    .asString()
                    .matches("Going: .{1,40} on Slack\\.")
                    .doesNotContain("UBOB72");
        }
    }
}
