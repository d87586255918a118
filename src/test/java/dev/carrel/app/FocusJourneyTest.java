package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sprints in a channel on Discord and in one on Slack, both homes of one group. It is a Wednesday, 7 in the morning in New York. */
class FocusJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller cyd;

    FocusJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "1", Role.ORGANIZER);
        this.bob = journey.on(Platform.SLACK, "U1");
        this.cyd = journey.on(Platform.SLACK, "U2");
    }

    @BeforeEach
    void link() {
        journey.links();
        ada.says("/group create Cataloguing Circle");
        bob.says("/group join Cataloguing Circle");
        journey.discord.letter();
        Seat adas = Seat.of(journey.bot().parts().communities().callerOf(ada.origin()));
        for (SpaceId space : List.of(Journey.SERVER, Journey.WORKSPACE)) {
            PlaceId general = new PlaceId(space.platform(), "general");
            journey.bot().parts().groups().keeping().home(adas, new GroupId(1), space, Optional.of(general));
        }
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_started_and_joined_on_both_platforms_told_of_once_on_each_and_counted_for_each_alone() {
        assertThat(ada.says("/focus start read chapter 3"))
                .startsWith("Begun: 25 minutes for “read chapter 3”. Ends: 12:25 UTC")
                .contains("1 is in it. Then a break of 5 minutes.");
        assertThat(journey.discord.letter().words())
                .startsWith("Focus: 25 minutes for “read chapter 3”. Ends: 12:25 UTC")
                .contains("1 is in it, each on their own work.");
        assertThat(journey.slack.letter().words()).startsWith("Focus: 25 minutes for “read chapter 3”.");

        journey.passes(Duration.ofMinutes(10));
        assertThat(bob.says("/focus join")).startsWith("You are in: 25 minutes for “read chapter 3”.");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words()).contains("2 are in it");
        assertThat(journey.slack.redrawn().words()).contains("2 are in it").doesNotContain("U1");
        assertThat(bob.says("/focus join")).startsWith("You are in it already");
        assertThat(cyd.says("/focus start")).contains("It was started by somebody else, and you can join it.");

        journey.passes(Duration.ofMinutes(15));
        assertThat(journey.discord.letter().words())
                .startsWith("Time is up: 25 minutes for “read chapter 3”. 2 took part. Now a break of 5 minutes.");
        assertThat(journey.slack.letter().words()).startsWith("Time is up: ");
        journey.passes(Duration.ofSeconds(2));
        assertThat(journey.discord.redrawn().words()).startsWith("Over: 25 minutes for “read chapter 3”. 2 took part.");
        assertThat(journey.slack.redrawn().words()).startsWith("Over: ");
        assertThat(ada.says("/board me")).contains("Focus minutes: 25");
        assertThat(bob.says("/board me")).contains("Focus minutes: 15");
        assertThat(cyd.says("/board me")).doesNotContain("Focus minutes");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
        assertThat(ada.says("/focus stop")).startsWith("You are in no sprint.");
    }

    @Test
    void ends_while_the_bot_is_away_and_is_told_of_only_while_it_is_news() {
        ada.says("/focus start minutes:30");
        journey.discord.letter();
        journey.away(Duration.ofMinutes(33));
        assertThat(journey.discord.letter().words()).startsWith("Time is up: 30 minutes. 1 took part.");
        journey.passes(Duration.ofSeconds(2));
        assertThat(journey.discord.redrawn().words()).startsWith("Over: 30 minutes.");
        ada.says("/focus start minutes:30");
        journey.discord.letter();
        journey.away(Duration.ofHours(5));
        assertThat(journey.discord.redrawn().words()).startsWith("Over: 30 minutes.");
        assertThat(journey.discord.waiting()).isZero();
        assertThat(ada.says("/board me")).contains("Focus minutes: 60");
    }

    @Test
    void is_left_by_who_has_joined_and_ended_for_all_only_by_who_has_started_it() {
        bob.says("/focus start write");
        journey.slack.letter();
        cyd.says("/focus join");
        assertThat(cyd.says("/focus stop everyone:yes")).startsWith("You have left after 0 minutes, and it goes on.");
        cyd.says("/focus join");
        journey.passes(Duration.ofMinutes(7));
        assertThat(bob.says("/focus stop")).startsWith("You have started this, and 1 other is in it.");
        assertThat(bob.presses("Only leave")).startsWith("You have left after 7 minutes");
        assertThat(bob.presses("Join again")).startsWith("You are in: ");
        bob.says("/focus stop");
        assertThat(bob.presses("End it for all")).startsWith("Ended after 0 minutes: 25 minutes for “write”.");
        assertThat(journey.slack.letter().words()).startsWith("Stopped after 7 minutes by who has started it: ");
        assertThat(cyd.says("/focus join")).startsWith("No sprint is running here.");
        assertThat(cyd.says("/board me")).contains("Focus minutes: 7");
        assertThat(bob.says("/board me")).contains("Focus minutes: 7");
        cyd.says("/focus start alone");
        assertThat(cyd.says("/focus stop")).startsWith("Ended after 0 minutes");
    }

    @Test
    void stays_one_when_two_accounts_become_one_and_forgets_who_is_erased() {
        ada.says("/focus start");
        bob.says("/focus join");
        var links = journey.bot().parts().communities().links();
        Seat adas = Seat.of(journey.bot().parts().communities().callerOf(ada.origin()));
        Seat bobs = Seat.of(journey.bot().parts().communities().callerOf(bob.origin()));
        links.join(bobs, new PersonId(Platform.SLACK, "U1"), links.issue(adas).text());
        assertThat(ada.says("/focus start")).startsWith("You are in it already").contains("1 is in it.");
        cyd.says("/focus join");
        ada.says("/profile erase");
        ada.presses("Erase it");
        assertThat(ada.presses("Yes, erase it now")).startsWith("Erased.");
        assertThat(cyd.says("/focus join")).startsWith("You are in it already").contains("1 is in it.");
    }

    @Test
    void goes_on_for_both_when_the_workspace_leaves_and_is_told_of_once_on_each() {
        ada.says("/focus start read chapter 3");
        bob.says("/focus join");
        journey.discord.letter();
        journey.slack.letter();
        journey.passes(Duration.ofMinutes(10));
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        slack.says("/moderate link-space leave:slack:T1");
        slack.presses("Take it out");
        assertThat(bob.says("/focus start")).startsWith("You are in it already").contains("1 is in it.");
        assertThat(ada.says("/focus start")).startsWith("You are in it already").contains("1 is in it.");

        journey.passes(Duration.ofMinutes(15));
        assertThat(journey.discord.letter().words()).startsWith("Time is up: ").contains("1 took part.");
        assertThat(journey.slack.letter().words()).startsWith("Time is up: ").contains("1 took part.");
        journey.away(Duration.ofMinutes(1));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
        assertThat(ada.says("/board me")).contains("Focus minutes: 25");
        assertThat(bob.says("/board me")).contains("Focus minutes: 25");
    }

    @Test
    void ends_and_is_counted_where_the_bot_was_removed_meanwhile() {
        bob.says("/focus start read chapter 3");
        ada.says("/focus join");
        journey.discord.letter();
        journey.slack.letter();
        journey.slack.next(new Outcome.Gone("the bot is not in the workspace any more"));
        journey.passes(Duration.ofMinutes(25));
        assertThat(journey.discord.letter().words()).startsWith("Time is up: ").contains("2 took part.");
        journey.away(Duration.ofMinutes(1));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
        assertThat(bob.says("/board me")).contains("Focus minutes: 25");
        assertThat(ada.says("/board me")).contains("Focus minutes: 25");
    }

    @Test
    void takes_hostile_words_as_words_and_says_what_is_wrong_with_what_does_not_fit() {
        assertThat(ada.says("/focus start goal:\"@everyone <b>*x*</b> \u202e\u0000\""))
                .startsWith("Begun: ");
        assertThat(journey.discord.letter().words()).contains("@everyone <b>*x*</b>");
        for (String line : List.of(
                "minutes:4", "minutes:121", "minutes:-25", "break:31", "minutes:soon", "x".repeat(101), "break:-1")) {
            bob.says("/focus start " + line);
            assertThat(bob.reply()).as(line).isInstanceOf(Reply.Refuse.class);
        }
        assertThat(bob.says("/focus stop everyone:perhaps")).contains("yes");
    }

    @Test
    void is_shown_in_the_language_of_the_community_and_answered_in_that_of_each() {
        journey.on(Journey.SERVER, "9", Role.MODERATOR).says("/moderate setup language:french");
        bob.says("/profile language spanish");
        assertThat(ada.says("/focus start read chapter 3")).startsWith("Begun: 25 minutes for “read chapter 3”.");
        assertThat(journey.discord.letter().words())
                .startsWith("Sprint : 25 minutes pour “read chapter 3”. Fin : ")
                .contains("1 participant ; chacun fait son propre travail. Ensuite, une pause de 5 minutes.");
        assertThat(journey.slack.letter().words()).startsWith("Sprint : 25 minutes pour “read chapter 3”.");

        assertThat(bob.says("/focus join"))
                .startsWith("Participa: 25 minutos para “read chapter 3”. Termina: ")
                .contains("2 participantes. Después, un descanso de 5 minutos.");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.slack.redrawn().words()).contains("2 participants ; chacun fait son propre travail.");
        assertThat(bob.says("/focus stop")).startsWith("Salió a los 0 minutos y el sprint sigue.");
        journey.passes(Duration.ofMinutes(25));
        assertThat(journey.discord.letter().words())
                .startsWith("Le temps est écoulé : 25 minutes pour “read chapter 3”. 2 personnes y ont participé."
                        + " Maintenant, une pause de 5 minutes. Fin : ");
    }
}
