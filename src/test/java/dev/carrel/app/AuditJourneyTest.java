package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.FeedHost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moderators of a Discord server and a Slack workspace see of each other's doings. */
class AuditJourneyTest {
    private final FeedHost host = new FeedHost();
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller eve;
    private final Journey.Traveller bob;

    AuditJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "71", Role.MODERATOR);
        this.eve = journey.on(Journey.WORKSPACE, "UEVE", Role.MODERATOR);
        this.bob = journey.on(Platform.DISCORD, "72");
    }

    @AfterEach
    void end() {
        journey.close();
        host.close();
    }

    private void link() {
        ada.says("/moderate link-space");
        String code = ada.presses("Get a code").replaceAll("(?s).*?([A-Z0-9]{4}-[A-Z0-9]{4}).*", "$1");
        eve.says("/moderate link-space code:" + code);
        eve.presses("Yes, join");
    }

    @Test
    void is_everything_that_was_decided_on_either_platform() {
        assertThat(ada.says("/moderate audit")).startsWith("No moderator or organizer has changed anything here yet.");
        link();
        eve.says("/moderate setup zone:Denver");
        ada.says("/moderate setup organizer:<@72>");
        journey.passes(Duration.ofMinutes(1));
        URI address = host.publish("/events.ics", "text/calendar", """
                BEGIN:VCALENDAR
                X-WR-CALNAME:State Library
                BEGIN:VEVENT
                UID:a
                SUMMARY:Job Fair
                DTSTART:20261203T100000Z
                DURATION:PT1H
                END:VEVENT
                END:VCALENDAR
                """);
        ada.says("/event feed add " + address);
        ada.says("/event review");
        ada.presses("Approve");
        bob.says("/event post when:\"tomorrow 10am\" title:\"Open House\" sure:yes");
        bob.says("/event cancel event:\"Open House\" sure:yes");

        assertThat(ada.says("/moderate audit"))
                .startsWith("7 acts of moderators and organizers in the last year, the newest first.")
                .containsSubsequence(
                        "72 on Discord cancelled the event Open House",
                        "72 on Discord posted the event Open House",
                        "71 on Discord approved the entry Job Fair",
                        "71 on Discord added the feed State Library",
                        "71 on Discord gave 72 on Discord the role of organizer",
                        "name of UEVE on Slack set the time zone to Denver",
                        "name of UEVE on Slack linked the Slack workspace T1");
        assertThat(eve.says("/moderate audit"))
                .isEqualTo(ada.words()
                        .replace("71 on Discord", "name of 71 on Discord")
                        .replace("72 on Discord", "name of 72 on Discord")
                        .replace("name of UEVE", "UEVE"));
        assertThat(eve.chooses("Roles"))
                .startsWith("1 act about roles of moderators and organizers in the last year.")
                .contains("gave name of 72 on Discord the role of organizer")
                .doesNotContain("set the time zone");
        assertThat(eve.says("/moderate audit person:<@UEVE>"))
                .startsWith("2 acts of UEVE on Slack in the last year, the newest first.");
        assertThat(eve.says("/moderate audit person:<@USTRANGER>"))
                .startsWith("Nothing of that has been done here in the last year.");
        assertThat(eve.presses("See everything")).startsWith("7 acts");
    }

    @Test
    void is_which_channels_are_told_of_a_week_and_what_is_done_to_the_dates_of_open_cohorts() {
        link();
        eve.says("/event digest channel:<#C024BE91L|events>");
        eve.says("/event digest channel:<#C024BE91L|events>");
        ada.says("/event digest channel:<#4711> as:card");
        ada.says("/event digest");
        ada.presses("Stop");
        bob.says("/profile timezone Boston");
        for (String privacy : new String[] {"hidden", "listed", "open"}) {
            String cohort = " group:\"Owls " + privacy + "\"";
            bob.says("/group create name:\"Owls " + privacy + "\" kind:cohort program:kent term:\"fall 2026\" privacy:"
                    + privacy);
            bob.says("/cohort add when:\"7 may 2027 5pm\" what:\"<!channel> " + privacy + "\"" + cohort);
            bob.says("/cohort add when:\"7 may 2027 5pm\" what:\"<!channel> " + privacy + "\"" + cohort);
            bob.says("/cohort edit date:" + privacy + " when:\"8 may 2027 5pm\"");
            bob.says("/cohort remind before:\"1 week\"" + cohort);
            bob.says("/cohort import dates:\"2027-01-19, Classes begin\n2027-03-08, Break\" sure:yes" + cohort);
            bob.says("/cohort remove date:" + privacy);
            bob.says("/cohort remove all:yes sure:yes" + cohort);
            journey.passes(Duration.ofMinutes(1));
        }

        assertThat(eve.says("/moderate audit kind:setup"))
                .startsWith("3 acts")
                .contains(
                        "UEVE on Slack lets Carrel tell what is on in a week in C024BE91L on Slack",
                        "71 on Discord lets Carrel tell what is on in a week in #name of 4711 on Discord",
                        "71 on Discord lets Carrel tell no more what is on in a week in C024BE91L on Slack");
        assertThat(eve.says("/moderate audit kind:cohorts"))
                .startsWith("6 acts about dates of cohorts")
                .contains(
                        "72 on Discord added the date <!channel> open",
                        "72 on Discord changed the date <!channel> open",
                        "72 on Discord changed when the cohort Owls open is told of its dates",
                        "72 on Discord took in dates of the cohort Owls open",
                        "72 on Discord took out the date <!channel> open",
                        "72 on Discord took out all dates ahead of the cohort Owls open")
                .doesNotContain("hidden", "listed");
        bob.says("/group edit group:\"Owls open\" privacy:listed");
        assertThat(ada.says("/moderate audit kind:cohorts")).startsWith("Nothing of that has been done here");
    }

    @Test
    void says_nothing_of_groups_that_are_private_and_nothing_to_who_does_not_moderate() {
        bob.says("/profile timezone Boston");
        for (String privacy : new String[] {"hidden", "listed", "open"}) {
            bob.says("/group create name:\"Owls " + privacy + "\" privacy:" + privacy);
            bob.says("/session schedule group:\"Owls " + privacy + "\" title:\"Flight " + privacy
                    + "\" when:\"tomorrow 9am\" sure:yes");
            bob.presses("Cancel");
            bob.presses("Cancel it");
            bob.says("/group archive group:\"Owls " + privacy + "\" sure:yes");
        }

        assertThat(ada.says("/moderate audit"))
                .startsWith("3 acts")
                .contains(
                        "72 on Discord cancelled the session Flight open",
                        "72 on Discord archived the group Owls open",
                        "72 on Discord archived the group Owls listed")
                .doesNotContain("hidden", "Flight listed");
        bob.says("/moderate audit");
        assertThat(bob.reply())
                .isInstanceOfSatisfying(
                        Reply.Refuse.class,
                        refuse -> assertThat(refuse.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void keeps_names_inert_and_acts_without_those_who_are_erased() {
        bob.says("/group create name:\"<!channel> @everyone [x](https://evil.example)\" privacy:open");
        ada.says("/group archive group:\"<!channel> @everyone [x](https://evil.example)\" sure:yes");
        ada.says("/moderate setup organizer:<@72>");
        bob.says("/profile erase");
        bob.presses("Erase it");
        bob.presses("Yes, erase it now");

        assertThat(ada.says("/moderate audit"))
                .contains("71 on Discord gave somebody who has been forgotten the role of organizer")
                .doesNotContain("72");
        ada.says("/profile erase");
        ada.presses("Erase it");
        ada.presses("Yes, erase it now");
        assertThat(journey.on(Journey.SERVER, "73", Role.MODERATOR).says("/moderate audit"))
                .startsWith("1 act of moderators and organizers in the last year.")
                .contains("Somebody who has been forgotten gave somebody who has been forgotten");
    }
}
