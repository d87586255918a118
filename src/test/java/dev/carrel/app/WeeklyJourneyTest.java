package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.testkit.CommunityDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary that comes on Mondays. It is a Wednesday, 7 in the morning in New York. */
class WeeklyJourneyTest {
    private static final Duration UNTIL_MONDAY = Duration.ofHours(5 * 24 + 1);

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final AtomicInteger number = new AtomicInteger();

    WeeklyJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.bob = journey.on(Platform.SLACK, "U1");
        ada.says("/profile timezone New York");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void comes_on_monday_morning_with_numbers_goals_and_why_and_is_silent_of_a_week_without_any() {
        ada.says("/goal set read chapter 3");
        ada.says("/goal why I want to run a town archive");
        assertThat(ada.says("/board weekly on"))
                .startsWith("You get a summary of your week every Monday, first on Mon 30 Nov 2026, 08:00"
                        + " America/New_York (UTC−5).");
        posts(ada, 3);
        journey.passes(UNTIL_MONDAY.minusMinutes(1));
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofMinutes(1));

        assertThat(journey.discord.letter().words())
                .startsWith("Last week came to 3 points.")
                .contains(
                        "Messages: 3",
                        "- read chapter 3",
                        "I want to run a town archive",
                        "The week from 23 Nov to 29 Nov.")
                .contains("[Stop these]");
        journey.passes(Duration.ofDays(7));
        assertThat(journey.discord.waiting()).isZero();
        posts(ada, 1);
        journey.passes(Duration.ofDays(7));
        assertThat(journey.discord.letter().words()).startsWith("Last week came to 1 point.");

        posts(ada, 1);
        assertThat(ada.says("/board weekly off")).startsWith("You get no summary of your week any more.");
        journey.passes(Duration.ofDays(14));
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void comes_in_the_language_of_its_reader_also_where_the_community_speaks_another_one() {
        journey.on(Journey.SERVER, "9", Role.MODERATOR).says("/moderate setup language:french");
        ada.says("/profile language spanish");
        assertThat(ada.says("/board weekly on")).startsWith("Recibirá un resumen de su semana cada lunes");
        posts(ada, 3);
        journey.passes(UNTIL_MONDAY);

        assertThat(journey.discord.letter().words())
                .startsWith("La semana pasada le dio 3 puntos.")
                .contains("Mensajes: 3", "La semana del 23 de noviembre al 29 de noviembre.", "[No recibir más]");
    }

    @Test
    void comes_to_nobody_who_has_not_asked_for_it_nor_wants_reminders() {
        posts(ada, 3);
        posts(bob, 3);
        bob.says("/board weekly on");
        bob.says("/profile notifications kind:reminder way:nowhere");
        journey.passes(Duration.ofDays(8));

        assertThat(journey.discord.waiting()).isZero();
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void waits_until_quiet_hours_are_over() {
        ada.says("/profile hours 10pm 10am");
        ada.says("/board weekly on");
        posts(ada, 2);
        journey.passes(UNTIL_MONDAY.plusMinutes(119));
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofMinutes(1));

        assertThat(journey.discord.letter().words()).startsWith("Last week came to 2 points.");
    }

    @Test
    void follows_a_member_to_another_zone_and_comes_once_for_a_week() {
        ada.says("/board weekly on");
        posts(ada, 2);
        ada.says("/profile timezone Los Angeles");
        journey.passes(UNTIL_MONDAY);
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofHours(3));
        assertThat(journey.discord.letter().words()).startsWith("Last week came to 2 points.");
        ada.says("/board weekly off");
        ada.says("/board weekly on");
        journey.passes(Duration.ofDays(1));
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void comes_once_after_an_outage() {
        ada.says("/board weekly on");
        journey.away(UNTIL_MONDAY.plusDays(1));
        posts(ada, 4);
        journey.away(Duration.ofDays(7));

        assertThat(journey.discord.letter().words()).contains("Last week came to 4 points.");
        journey.passes(Duration.ofDays(1));
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void comes_once_to_two_accounts_that_have_become_one() {
        Journey.Traveller discord = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        discord.says("/moderate link-space");
        discord.presses("Get a code");
        slack.says("/moderate link-space code:" + CommunityDesk.code(discord.card()));
        slack.presses("Yes, join");
        ada.says("/board weekly on");
        bob.says("/board weekly on");
        ada.says("/profile link");
        bob.says("/profile link " + CommunityDesk.code(ada.card()));
        bob.presses("Yes, make us one");
        posts(ada, 1);
        posts(bob, 2);
        journey.passes(UNTIL_MONDAY);

        String words = journey.discord.letter().words();
        while (!words.startsWith("Last week")) {
            words = journey.discord.letter().words();
        }
        assertThat(words).startsWith("Last week came to 3 points.");
        journey.passes(Duration.ofDays(1));
        assertThat(journey.discord.waiting()).isZero();
        while (journey.slack.waiting() > 0) {
            assertThat(journey.slack.letter().words()).doesNotContain("Last week");
        }
    }

    @Test
    void comes_no_more_after_erasing() {
        ada.says("/board weekly on");
        posts(ada, 1);
        ada.says("/profile erase");
        ada.presses("Erase it");
        assertThat(ada.presses("Yes, erase it now")).startsWith("Erased.");
        journey.passes(Duration.ofMinutes(1));
        posts(ada, 1);
        journey.passes(Duration.ofDays(8));

        assertThat(journey.discord.waiting()).isZero();
        assertThat(ada.says("/board weekly")).startsWith("You get no summary of your week.");
    }

    private void posts(Journey.Traveller who, int times) {
        for (int i = 0; i < times; i++) {
            journey.bot()
                    .parts()
                    .intake()
                    .take(new ChatEvent.MessagePosted(
                            "m" + number.incrementAndGet(),
                            who.origin().space(),
                            who.origin().person(),
                            journey.clock.instant(),
                            false));
        }
        journey.bot().parts().intake().flush();
    }
}
