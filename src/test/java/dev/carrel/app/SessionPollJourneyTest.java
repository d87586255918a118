package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.CommunityDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group on Discord and Slack that votes on when it meets. It is a Wednesday, 7 in the morning in New York. */
class SessionPollJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller cyd;

    SessionPollJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "1", Role.ORGANIZER);
        this.bob = journey.on(Platform.SLACK, "U1");
        this.cyd = journey.on(Platform.DISCORD, "3");
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
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_found_put_to_the_vote_on_both_platforms_and_the_winner_becomes_the_session() {
        ada.says("/group edit group:1 home:555");
        ada.says("/profile free daily 18:00-22:00");
        bob.says("/profile free weekdays 3-6pm");
        cyd.says("/profile free daily 21:00-02:00");
        ada.says("/session find-time");
        assertThat(ada.presses("Let members vote"))
                .startsWith("Ask Cataloguing Circle at which of these times it can meet for 1 hour?")
                .contains("Thu 26 Nov 2026, 18:00–19:00 America/New_York (UTC−5)")
                .contains(
                        "The question stands in 555 on Discord. Members who are on another platform alone are asked by direct message.")
                .contains("One can vote until Thu 26 Nov 2026 17:00 EST");
        assertThat(ada.presses("Ask")).startsWith("Asked. When can Cataloguing Circle meet for 1 hour?");
        assertThat(journey.discord.letter().words())
                .startsWith("When can Cataloguing Circle meet for 1 hour?")
                .contains("Nobody has voted yet.")
                .doesNotContain("End the vote");
        assertThat(journey.slack.letter().words())
                .startsWith("When can Cataloguing Circle meet for 1 hour?")
                .contains("15:00 PST");

        bob.says("/session vote");
        assertThat(bob.presses("I can come"))
                .startsWith("Noted: you can come on Thu 26 Nov 2026, 15:00–16:00 America/Los_Angeles (UTC−8).")
                .contains("1 can come: U1 on Slack.");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words())
                .contains("1 can come.")
                .contains("1 has voted.")
                .as("who can come is for members alone")
                .doesNotContain("U1");
        assertThat(cyd.says("/session vote time:1")).contains("2 can come: name of U1 on Slack and 3 on Discord.");
        assertThat(cyd.says("/session vote time:1 can:yes")).startsWith("Noted: you can come on Thu 26 Nov");
        assertThat(cyd.says("/session vote time:2")).contains("You can come at 2 of 5 times.");
        assertThat(cyd.says("/session vote time:2")).startsWith("Noted: you cannot come on Fri 27 Nov");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words()).contains("2 can come.").contains("2 have voted.");

        ada.says("/session decide");
        assertThat(ada.words()).startsWith("End the vote of Cataloguing Circle? 2 of 3 have voted.");
        assertThat(ada.presses("End it"))
                .startsWith("The vote of Cataloguing Circle is over: Thu 26 Nov 2026, 18:00–19:00"
                        + " America/New_York (UTC−5), 2 can come.");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words())
                .startsWith("The vote of Cataloguing Circle is over: Thu 26 Nov 2026")
                .doesNotContain("I can come");
        assertThat(bob.says("/session vote poll:1 time:1")).startsWith("The vote of “Cataloguing Circle” is over.");
        ada.says("/session vote 1");
        assertThat(ada.presses("Schedule"))
                .startsWith("Cataloguing Circle meets on Thu 26 Nov 2026, 18:00–19:00 America/New_York (UTC−5)?");
        assertThat(ada.presses("Looks right")).startsWith("Scheduled. Cataloguing Circle: Thu 26 Nov 2026");
    }

    @Test
    void ends_by_itself_once_also_after_an_outage_and_its_organizer_is_told() {
        ada.says("/session poll times:\"fri 6pm; sat 6pm\" hours:3 sure:yes");
        assertThat(journey.slack.letter().words()).startsWith("When can Cataloguing Circle meet");
        assertThat(journey.discord.letter().words()).startsWith("When can Cataloguing Circle meet");
        bob.says("/session vote time:2");
        journey.away(Duration.ofHours(5));
        assertThat(journey.discord.letter().words()).contains("have joined");
        assertThat(journey.discord.letter().words())
                .startsWith("Time is up. The vote of Cataloguing Circle is over: Sat 28 Nov 2026, 18:00–19:00")
                .contains("1 of 3 have voted.");
        assertThat(bob.says("/session vote poll:1 time:1")).startsWith("The vote of “Cataloguing Circle” is over.");
        journey.passes(Duration.ofDays(1));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void asks_a_private_group_by_direct_message_alone_and_nobody_who_does_not_want_to_be_told() {
        ada.says("/group edit group:1 privacy:hidden");
        cyd.says("/profile notifications kind:session way:nowhere");
        ada.says("/session poll times:\"fri 6pm; sat 6pm\"");
        assertThat(ada.words()).contains("Every member is asked by direct message.");
        ada.presses("Ask");
        assertThat(journey.slack.letter().words()).startsWith("When can Cataloguing Circle meet for 1 hour?");
        Journey.Traveller stranger = journey.on(Platform.DISCORD, "7");
        assertThat(stranger.says("/session vote 1")).startsWith("There is no such vote that you can see.");
        assertThat(stranger.says("/session decide 1")).startsWith("There is no such vote that you can see.");
        assertThat(bob.says("/session vote time:1")).startsWith("Noted: you can come");
        assertThat(bob.says("/session decide")).startsWith("Only an organizer of “Cataloguing Circle” can do that.");

        bob.says("/group leave group:1 sure:yes");
        assertThat(bob.says("/session vote 1")).startsWith("There is no such vote that you can see.");
        assertThat(ada.says("/session vote")).contains("Nobody has voted yet.");
        ada.says("/group archive group:1 sure:yes");
        assertThat(cyd.says("/session vote 1")).startsWith("There is no such vote that you can see.");
        journey.clock.set(Instant.parse("2026-12-25T00:00:00Z"));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void is_one_vote_of_a_member_who_is_on_both_platforms() {
        ada.says("/session poll times:\"fri 6pm; sat 6pm\" sure:yes");
        ada.says("/session vote time:1");
        ada.says("/profile link");
        Journey.Traveller adaOnSlack = journey.on(Platform.SLACK, "U5");
        adaOnSlack.says("/profile link code:" + CommunityDesk.code(ada.card()));
        adaOnSlack.presses("Yes, make us one");
        assertThat(adaOnSlack.says("/session vote time:1")).startsWith("Noted: you cannot come on Fri 27 Nov");
        assertThat(ada.says("/session vote")).contains("You have said that no time suits you.");
    }

    @Test
    void takes_what_cannot_be_asked_back_and_loses_nothing_of_it() {
        String hostile = "@everyone <script>*_`[x](http://evil.example)";
        assertThat(ada.says("/session poll " + hostile + "; fri 6pm"))
                .contains("“@everyone <script>*_`[x](http://evil.example)”: ")
                .contains("These work");
        assertThat(ada.says("/session poll thu 6pm; friday")).contains("“friday”: At what time?");
        assertThat(ada.says("/session poll thu 6pm; thu 18:00"))
                .contains("One chooses among 2 to 5 times, with semicolons between them; these are 1.");
        assertThat(ada.says("/session poll thu 1pm; thu 2pm; thu 3pm; thu 4pm; thu 5pm; thu 6pm"))
                .contains("these are 6.");
        assertThat(ada.says("/session poll in 90 minutes; fri 6pm")).contains("too near to ask about");
        assertThat(ada.says("/session poll every tuesday 6pm; fri 6pm")).contains("ask about single times");
        assertThat(ada.says("/session poll 2020-01-01 10:00; fri 6pm")).contains("that time is over.");
        for (String line : List.of(
                "poll times:\"fri 6pm; sat 6pm\" hours:0",
                "poll times:\"fri 6pm; sat 6pm\" hours:337",
                "poll times:\"fri 6pm; sat 6pm\" minutes:4",
                "poll times:\"" + "x".repeat(301) + "\"",
                "poll times:\"\u200b\"",
                "vote time:0",
                "vote time:6",
                "vote time:99999999999999999999",
                "vote poll:99999999999999999999 time:1",
                "vote poll:\"'; drop table time_vote\"",
                "decide poll:-1")) {
            ada.says("/session " + line);
            assertThat(ada.reply()).as(line).isInstanceOf(Reply.Refuse.class);
        }
        ada.says("/session poll times:\"fri 6pm; sat 6pm\" sure:yes");
        assertThat(ada.says("/session vote time:3")).startsWith("This vote has 2 times, counted from the first.");
        assertThat(ada.says("/session poll times:\"fri 8pm; sat 8pm\" sure:yes"))
                .startsWith("“Cataloguing Circle” is asked already");
        assertThat(ada.presses("Open the vote")).startsWith("When can Cataloguing Circle meet");
    }
}
