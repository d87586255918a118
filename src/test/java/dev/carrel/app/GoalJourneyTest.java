package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals from the first word to the check-in that comes. It is a Wednesday, 7 in the morning in New York. */
class GoalJourneyTest {
    private static final Pattern NUMBER = Pattern.compile("Goal (\\d+)\\.");

    private static final Duration UNTIL_SUNDAY = Duration.ofHours(4 * 24 + 11);

    private final Journey journey;
    private final Journey.Traveller ada;

    GoalJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        ada.says("/profile timezone New York");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private String set(String words) {
        Matcher number = NUMBER.matcher(ada.says("/goal set " + words));
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private String points() {
        return ada.says("/board me");
    }

    @Test
    void is_set_done_and_counted_once_however_often_it_is_opened_again() {
        String number = set("finish chapter 3");
        assertThat(ada.says("/goal list")).startsWith("You have 1 goal open.").contains("finish chapter 3");

        assertThat(ada.says("/goal done " + number)).startsWith("Done: “finish chapter 3”.");
        assertThat(points()).startsWith("You have 10 points this week").contains("Goals done: 1");
        ada.says("/goal done " + number);
        assertThat(ada.presses("Not done after all")).startsWith("“finish chapter 3” is open again, this week.");
        ada.says("/goal done " + number);

        assertThat(points()).contains("Goals done: 1");
        assertThat(ada.says("/goal list")).startsWith("You have got 1 goal done this week.");
    }

    @Test
    void comes_back_every_week_and_tells_of_weeks_in_a_row() {
        set("read one article weekly:yes");
        for (int week = 1; week <= 3; week++) {
            ada.says("/goal done");
            ada.chooses("read one article");
            assertThat(ada.says("/goal list")).startsWith("You have got 1 goal done this week.");
            journey.passes(Duration.ofDays(7));
        }

        assertThat(ada.says("/goal list"))
                .startsWith("You have 1 goal open. You have got something done 3 weeks in a row.");
        journey.passes(Duration.ofDays(14));
        assertThat(ada.says("/goal list")).startsWith("You have 1 goal open.").doesNotContain("in a row");
    }

    @Test
    void asks_nobody_who_has_not_asked_for_it() {
        set("finish chapter 3");
        journey.passes(Duration.ofDays(30));

        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void asks_once_a_week_at_the_time_that_was_chosen_with_the_reason_and_what_is_open() {
        set("finish chapter 3");
        assertThat(ada.presses("Ask me on Sundays at 18:00"))
                .startsWith("You are asked how your week went on Sundays at 18:00 America/New_York.");
        ada.says("/goal why I want to run a town archive");
        journey.passes(UNTIL_SUNDAY.minusMinutes(1));
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofMinutes(1));

        assertThat(journey.discord.letter().words())
                .startsWith("How did it go with “finish chapter 3”?")
                .contains("I want to run a town archive")
                .contains("[Done]")
                .contains("[Carry over]")
                .contains("[Let it go]")
                .contains("[Stop these]");
        journey.passes(Duration.ofDays(7));
        assertThat(journey.discord.letter().words()).contains("finish chapter 3");

        assertThat(ada.says("/goal set check-in:off")).startsWith("You are not asked about your goals any more.");
        journey.passes(Duration.ofDays(21));
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void waits_until_quiet_hours_are_over_and_speaks_of_the_week_that_was() {
        set("finish chapter 3");
        ada.says("/profile hours 5pm 7am");
        ada.says("/goal set check-in:\"sunday 18:00\"");
        journey.passes(UNTIL_SUNDAY.plusHours(12));
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofHours(1));

        assertThat(journey.discord.letter().words()).startsWith("How did it go with “finish chapter 3”?");
    }

    @Test
    void asks_once_after_weeks_away() {
        set("finish chapter 3");
        ada.says("/goal set check-in:\"sunday 18:00\"");
        journey.away(UNTIL_SUNDAY.plusDays(15));

        assertThat(journey.discord.letter().words()).contains("finish chapter 3");
        journey.passes(Duration.ofDays(5));
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void says_nothing_to_who_wants_no_reminders() {
        set("finish chapter 3");
        ada.says("/goal set check-in:\"sunday 18:00\"");
        ada.says("/profile notifications kind:reminder way:nowhere");
        journey.passes(UNTIL_SUNDAY.plusDays(1));

        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void carries_over_what_is_open_once_and_lets_go_after_asking() {
        String number = set("finish chapter 3");
        assertThat(ada.says("/goal done " + number + " instead:carry-over week:2026-11-23"))
                .startsWith("“finish chapter 3” is for the week of 30 Nov now.");
        assertThat(ada.says("/goal done " + number + " instead:carry-over week:2026-11-23"))
                .startsWith("Nothing is left to carry over.");

        assertThat(ada.says("/goal done " + number + " instead:let-go")).startsWith("Let “finish chapter 3” go?");
        assertThat(ada.presses("Let it go")).startsWith("You let “finish chapter 3” go.");
        assertThat(ada.says("/goal list")).startsWith("You have no goals this week.");
    }

    @Test
    void is_nobody_elses() {
        String number = set("finish chapter 3");
        Journey.Traveller bob = journey.on(Platform.DISCORD, "2");

        assertThat(bob.says("/goal list")).startsWith("You have no goals this week.");
        for (String line :
                new String[] {"done " + number, "done " + number + " instead:let-go sure:yes", "why number:" + number
                }) {
            assertThat(bob.says("/goal " + line)).startsWith("You have no open goal " + number + ".");
        }
        assertThat(ada.says("/goal list")).contains("finish chapter 3");
    }

    @Test
    void takes_ten_and_no_more_and_none_that_is_too_long() {
        for (int chapter = 1; chapter <= 10; chapter++) {
            set("finish chapter " + chapter);
        }
        assertThat(ada.says("/goal set finish chapter 11")).startsWith("You have 10 goals open, which is the most.");
        assertThat(ada.says("/goal set finish chapter 10")).startsWith("Your goal: “finish chapter 10”");
        assertThat(ada.says("/goal set goal:\"" + "a".repeat(201) + "\"")).contains("200 characters");
    }

    @Test
    void asks_in_spanish_who_chose_it_and_in_french_who_did() {
        ada.says("/profile language spanish");
        assertThat(ada.says("/goal set finish chapter 3"))
                .startsWith("Su meta: “finish chapter 3”, esta semana.")
                .contains("Nadie más la ve.");
        assertThat(ada.says("/goal set check-in:\"sunday 18:00\""))
                .startsWith("Se le pregunta cómo fue su semana los domingos a las 18:00 America/New_York.");
        journey.passes(UNTIL_SUNDAY);
        assertThat(journey.discord.letter().words())
                .startsWith("¿Cómo le fue con “finish chapter 3”?")
                .contains("Trasladar", "Esto llega los domingos a las 18:00 America/New_York, como pidió.");

        ada.says("/profile language french");
        assertThat(ada.says("/goal list")).startsWith("Vous avez 1 objectif en cours.");
        ada.says("/goal done");
        assertThat(ada.chooses("finish chapter 3")).startsWith("Fait : “finish chapter 3”.");
        assertThat(ada.presses("Pas fait, finalement"))
                .startsWith("“finish chapter 3” est de nouveau en cours, cette semaine.");
        assertThat(ada.says("/goal done instead:carry-over"))
                .startsWith("“finish chapter 3” est maintenant pour la semaine du 30 novembre.");
    }
}
