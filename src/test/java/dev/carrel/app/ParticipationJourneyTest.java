package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.testkit.CommunityDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do on Discord and on Slack, and what they are shown of it. */
class ParticipationJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final AtomicInteger number = new AtomicInteger();

    ParticipationJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.bob = journey.on(Platform.SLACK, "U1");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_shown_to_who_took_part_on_either_platform_and_to_nobody_else() {
        assertThat(ada.says("/board me")).startsWith("Nothing is counted of you yet.");
        posts(ada, 3);
        posts(bob, 2);
        journey.bot().intake().take(reaction(ada, bob));
        journey.bot().intake().flush();

        assertThat(ada.says("/board me"))
                .startsWith("You have 4 points this week.")
                .contains("Messages: 3")
                .contains("Reactions given: 1")
                .contains("Only you see this.");
        assertThat(bob.says("/board me")).startsWith("You have 2 points this week.");
    }

    @Test
    void goes_from_thanks_to_a_board_to_being_counted_no_more() {
        Journey.Traveller mod = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        assertThat(ada.says("/board show")).startsWith("There is no board this week yet: it takes 5");
        ada.presses("Show me too");
        assertThat(ada.words()).contains("your points are on the boards of this community");
        for (int i = 2; i < 6; i++) {
            Journey.Traveller other = journey.on(Platform.DISCORD, Integer.toString(i));
            other.says("/profile participation choice:board");
            posts(other, i);
            assertThat(other.says("/peer thanks person:1 what:\"the notes\""))
                    .startsWith(i + " on Discord thanks 1 on Discord.")
                    .contains("the notes");
            assertThat(other.says("/peer thanks 1")).contains("Once a day is what counts");
        }
        assertThat(ada.says("/peer thanks 1")).startsWith("That is you.");
        assertThat(ada.says("/peer thanks 404")).startsWith("Carrel has not met 404 on Discord here.");
        posts(bob, 5);
        journey.bot().intake().flush();
        journey.passes(Duration.ofMinutes(1));

        ada.says("/board show");
        assertThat(ada.says("/board show"))
                .startsWith("Most points this week: 1 on Discord, 20.")
                .contains("2. 5 on Discord: 5 points")
                .doesNotContain("2 on Discord:")
                .contains("2 more take part.");
        assertThat(mod.says("/moderate report"))
                .startsWith("5 people took part in these four weeks, nobody in the four before.")
                .contains("Messages: People few");
        assertThat(ada.says("/moderate report")).contains("is for moderators");

        ada.says("/profile participation");
        ada.presses("Do not count me");
        assertThat(mod.says("/board show")).doesNotContain("1 on Discord");
        posts(ada, 3);
        journey.bot().intake().flush();
        assertThat(ada.says("/board me")).contains("Thanks received: 4").doesNotContain("Messages");
        ada.says("/profile participation");
        assertThat(ada.presses("Delete what was counted")).startsWith("Delete everything that was counted of you?");
        assertThat(ada.presses("Delete it")).startsWith("Deleted: nothing is counted of you up to now.");
        assertThat(ada.says("/board me")).doesNotContain("Thanks received");
    }

    @Test
    void adds_up_when_two_accounts_become_one() {
        Journey.Traveller discord = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        discord.says("/moderate link-space");
        discord.presses("Get a code");
        slack.says("/moderate link-space code:" + CommunityDesk.code(discord.card()));
        slack.presses("Yes, join");
        posts(ada, 3);
        posts(bob, 2);
        journey.bot().intake().flush();

        ada.says("/profile link");
        bob.says("/profile link " + CommunityDesk.code(ada.card()));
        bob.presses("Yes, make us one");
        posts(bob, 1);
        journey.bot().intake().flush();

        assertThat(bob.says("/board me")).startsWith("You have 6 points this week.");
        assertThat(ada.says("/board me")).contains("Messages: 6");
    }

    @Test
    void lasts_over_weeks_and_restarts() {
        posts(ada, 1);
        journey.away(Duration.ofDays(7));
        posts(ada, 1);
        journey.away(Duration.ofDays(7));

        assertThat(ada.says("/board me"))
                .startsWith("You have 0 points this week, and have taken part 2 weeks in a row.");
    }

    private void posts(Journey.Traveller who, int times) {
        for (int i = 0; i < times; i++) {
            journey.bot()
                    .intake()
                    .take(new ChatEvent.MessagePosted(
                            "m" + number.incrementAndGet(),
                            who.origin().space(),
                            who.origin().person(),
                            journey.clock.instant(),
                            false));
        }
    }

    private ChatEvent reaction(Journey.Traveller who, Journey.Traveller author) {
        return new ChatEvent.Reacted(
                "r" + number.incrementAndGet(),
                who.origin().space(),
                who.origin().person(),
                journey.clock.instant(),
                Optional.of(author.origin().person()));
    }
}
