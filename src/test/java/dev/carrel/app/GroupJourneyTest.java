package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.testkit.CommunityDesk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of a community that is on Discord and on Slack. */
class GroupJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;

    GroupJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.bob = journey.on(Platform.SLACK, "U1");
    }

    @BeforeEach
    void link() {
        Journey.Traveller discord = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        discord.says("/moderate link-space");
        discord.presses("Get a code");
        slack.says("/moderate link-space code:" + CommunityDesk.code(discord.card()));
        slack.presses("Yes, join");
        assertThat(journey.discord.letter().words()).startsWith("The Slack workspace T1 has joined");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_created_on_discord_joined_on_slack_and_its_organizer_told_once() {
        assertThat(ada.says("/group create Archives on Tuesdays"))
                .startsWith("Created: Archives on Tuesdays. Everybody here can see it and join.");
        assertThat(bob.says("/group list"))
                .startsWith("There is 1 group that you can see.")
                .contains("1 member");
        bob.says("/group show archives on tuesdays");
        assertThat(bob.presses("Join"))
                .startsWith("You are in Archives on Tuesdays.")
                .contains("2 members");

        assertThat(journey.discord.letter().words()).startsWith("name of U1 on Slack has joined Archives on Tuesdays.");
        journey.passes(Duration.ofMinutes(1));
        journey.on(Platform.SLACK, "U2").says("/group join Archives on Tuesdays");
        journey.on(Platform.SLACK, "U3").says("/group join Archives on Tuesdays");
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofHours(1));
        assertThat(journey.discord.letter().words())
                .startsWith("name of U2 on Slack and name of U3 on Slack have joined Archives on Tuesdays.");
        assertThat(bob.says("/group mine")).startsWith("You are in 1 group.");
    }

    @Test
    void is_asked_for_on_slack_and_decided_on_discord() {
        ada.says("/group create name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\" privacy:listed");
        bob.says("/group show Kent, fall 2026");
        assertThat(bob.presses("Ask to join")).startsWith("You have asked to join Kent, fall 2026.");
        assertThat(journey.discord.letter().words()).startsWith("name of U1 on Slack asks to join Kent, fall 2026.");

        ada.says("/group approve group:\"Kent, fall 2026\" person:slack:U1");
        assertThat(ada.words()).contains("Let in: name of U1 on Slack");
        assertThat(journey.slack.letter().words()).startsWith("You are in Kent, fall 2026 now");
    }

    @Test
    void is_no_concern_of_a_stranger_whom_an_organizer_names() {
        ada.says("/group create Archives");

        assertThat(ada.says("/group approve group:Archives person:slack:U404"))
                .contains("Nothing to decide: someone on Slack does not ask to join");
        assertThat(ada.says("/group invite withdraw:yes group:Archives person:slack:U404"))
                .contains("There is no invitation of someone on Slack to take back.");
        assertThat(ada.says("/group edit group:Archives organizer:slack:U404")).startsWith("Nothing to change");
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void is_left_archived_and_brought_back() {
        ada.says("/group create Archives");
        assertThat(ada.says("/group leave Archives")).contains("You are alone in it");
        assertThat(ada.presses("Leave it")).startsWith("Archived: Archives.");
        assertThat(bob.says("/group list")).startsWith("There are no groups here yet");
        ada.says("/group mine");
        assertThat(ada.says("/group archive group:1 undo:yes")).startsWith("Archives is back");
        assertThat(bob.says("/group list")).startsWith("There is 1 group");
    }
}
