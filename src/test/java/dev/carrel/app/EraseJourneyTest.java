package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.testkit.CommunityDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody on Discord and on Slack who wants to be forgotten, while others go on with the private group they organized. */
class EraseJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller adaOnSlack;
    private final Journey.Traveller bob;

    EraseJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "71000");
        this.adaOnSlack = journey.on(Platform.SLACK, "UADA71");
        this.bob = journey.on(Platform.SLACK, "UBOB72");
    }

    @BeforeEach
    void link() {
        journey.links();
        ada.says("/profile link");
        adaOnSlack.says("/profile link " + CommunityDesk.code(ada.card()));
        adaOnSlack.presses("Yes, make us one");
        journey.discord.letter();
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_asked_twice_forgotten_on_both_platforms_and_the_group_goes_on() {
        ada.says("/group create name:\"Night Owls\" privacy:hidden");
        ada.says("/group invite group:\"Night Owls\" person:slack:UBOB72");
        journey.slack.letter();
        assertThat(bob.says("/group join Night Owls")).startsWith("You are in Night Owls.");
        journey.discord.letter();
        ada.says("/group create name:\"Diary\" privacy:hidden");
        ada.says("/reminder set call the archive in 2 hours");

        assertThat(adaOnSlack.says("/profile erase"))
                .startsWith("Erase everything that Carrel keeps of you here?")
                .contains("All of your linked accounts go: name of 71000 on Discord and UADA71 on Slack.")
                .contains("Diary ends for good: nobody else is in it.")
                .contains("Night Owls goes on: UBOB72 on Slack, who is in it for longest, organizes it then.");
        assertThat(adaOnSlack.presses("Erase it")).startsWith("Really erase it now? It cannot be undone.");
        assertThat(ada.says("/group mine")).contains("2 groups");
        String erased = adaOnSlack.presses("Yes, erase it now");

        assertThat(erased).startsWith("Erased. Carrel knows nothing of you here any more.");
        assertThat(journey.slack.letter().words()).startsWith("You organize Night Owls now");
        assertThat(bob.says("/group show Night Owls"))
                .contains("you organize it")
                .contains("1 member");
        assertThat(bob.words()).doesNotContain("71000", "UADA71");
        assertThat(journey.discord.forgotten()).containsExactly(new PersonId(Platform.DISCORD, "71000"));
        assertThat(journey.slack.forgotten()).containsExactly(new PersonId(Platform.SLACK, "UADA71"));
        journey.passes(Duration.ofHours(3));
        journey.away(Duration.ofHours(1));
        assertThat(ada.says("/reminder list")).startsWith("You have no reminders ahead");
        assertThat(ada.says("/group mine")).startsWith("You are in no group yet.");
        assertThat(ada.says("/profile show")).doesNotContain("UADA71");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void leaves_the_sessions_of_a_group_that_goes_on() {
        ada.says("/group create name:\"Night Owls\"");
        bob.says("/group join Night Owls");
        ada.says("/profile timezone Europe/London");
        ada.says("/session schedule when:\"tomorrow 7pm\" group:\"Night Owls\" title:\"Owls read\" sure:yes");

        ada.says("/profile erase");
        ada.presses("Erase it");
        assertThat(ada.presses("Yes, erase it now")).startsWith("Erased.");

        assertThat(bob.says("/session next")).contains("Owls read");
    }

    @Test
    void is_asked_again_when_what_the_question_said_is_no_longer_so() {
        ada.says("/group create name:\"Night Owls\"");
        ada.says("/profile erase");
        ada.presses("Erase it");
        bob.says("/group join Night Owls");

        assertThat(ada.presses("Yes, erase it now")).startsWith("Something has changed since you were asked.");
        assertThat(ada.says("/group mine")).contains("Night Owls");
        assertThat(ada.says("/profile erase sure:yes word:guessed")).startsWith("Something has changed since");
        assertThat(ada.says("/profile erase sure:yes")).startsWith("Really erase it now?");
        assertThat(ada.presses("No, keep it")).startsWith("You are a student here");
    }

    @Test
    void cannot_be_done_by_somebody_else_with_the_same_words() {
        ada.says("/profile erase");
        ada.presses("Erase it");
        String word = CommunityDesk.buttons(ada.card()).stream()
                .map(button -> button.action().values().getOrDefault("word", ""))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(bob.says("/profile erase sure:yes word:" + word)).startsWith("Something has changed since");
        assertThat(List.of(ada.says("/profile show"), adaOnSlack.says("/profile show")))
                .allSatisfy(shown -> assertThat(shown).contains("71000", "UADA71"));
    }
}
