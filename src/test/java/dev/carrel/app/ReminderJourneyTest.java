package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.testkit.PostOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders from the first word to the message that comes. It is a Wednesday, 7 in the morning in New York. */
class ReminderJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;

    ReminderJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private Journey.Traveller inNewYork() {
        ada.says("/profile timezone New York");
        return ada;
    }

    @Test
    void is_said_back_with_its_zone_before_it_is_set_and_comes_once() {
        inNewYork();
        assertThat(ada.says("/reminder set call Kent State tomorrow 9am"))
                .startsWith(
                        "Remind you of “call Kent State” on Thu 26 Nov 2026, 09:00 America/New_York (UTC−5), in 26 hours?");
        assertThat(ada.says("/reminder list")).startsWith("You have no reminders ahead.");

        ada.says("/reminder set call Kent State tomorrow 9am");
        assertThat(ada.presses("Set it"))
                .startsWith("Set. You will be reminded of “call Kent State” on Thu 26 Nov 2026, 09:00");
        assertThat(ada.says("/reminder list"))
                .contains("You have 1 reminder ahead, in 26 hours.")
                .contains("call Kent State");
        journey.passes(Duration.ofHours(26));

        PostOffice.Letter letter = journey.discord.letter();
        assertThat(letter.words()).startsWith("Reminder: call Kent State").doesNotContain("sorry");
        assertThat(ada.says("/reminder list")).startsWith("You have no reminders ahead.");
        journey.passes(Duration.ofDays(30));
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void counts_from_the_moment_of_pressing_what_is_counted_from_now() {
        ada.says("/reminder set drink water in 5 seconds");
        assertThat(ada.words()).contains("counted from the moment you press");
        journey.passes(Duration.ofSeconds(30));
        journey.passes(Duration.ofMillis(700));
        assertThat(ada.presses("Set it")).contains("in 5 seconds");
        journey.passes(Duration.ofSeconds(6));

        assertThat(journey.discord.letter().words()).startsWith("Reminder: drink water");
    }

    @Test
    void shows_what_is_counted_from_now_in_the_zone_of_who_asked() {
        assertThat(inNewYork().says("/reminder set stretch in 2 hours"))
                .startsWith("Remind you of “stretch” on Wed 25 Nov 2026, 09:00 America/New_York (UTC−5), in 2 hours?");
        ada.presses("Set it");
        journey.passes(Duration.ofHours(2));

        assertThat(journey.discord.letter().words())
                .contains("set for Wed 25 Nov 2026, 09:00 America/New_York (UTC−5)");
    }

    @Test
    void counts_through_the_hour_that_the_clocks_show_twice() {
        inNewYork();
        journey.passes(Duration.between(Instant.parse("2026-11-25T12:00:00Z"), Instant.parse("2027-11-07T05:50:00Z")));
        assertThat(ada.says("/reminder set stretch in 30 minutes"))
                .startsWith("Remind you of “stretch” on Sun 7 Nov 2027, 06:20 UTC, in 30 minutes?");
        ada.presses("Set it");
        journey.passes(Duration.ofMinutes(29));
        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofMinutes(1));

        assertThat(journey.discord.letter().words()).startsWith("Reminder: stretch");
    }

    @Test
    void asks_once_for_the_zone_of_who_has_told_none() {
        assertThat(ada.says("/reminder set renew the card friday noon"))
                .startsWith("In which time zone is “friday noon”?");
        assertThat(ada.chooses("New York"))
                .startsWith("Remind you of “renew the card” on Fri 27 Nov 2026, 12:00 America/New_York (UTC−5)");
        assertThat(ada.says("/reminder set renew the card friday noon")).startsWith("Remind you of");
    }

    @Test
    void asks_what_an_unclear_time_means() {
        inNewYork();
        assertThat(ada.says("/reminder set what:\"read chapter 3\" when:\"at 7\""))
                .contains("?");
        assertThat(ada.chooses("19:00")).startsWith("Remind you of “read chapter 3” on Wed 25 Nov 2026, 19:00");
    }

    @Test
    void asks_again_and_keeps_what_was_typed() {
        inNewYork();
        ada.says("/reminder set what:\"read chapter 3\" when:\"whenever\"");

        assertThat(ada.reply()).isInstanceOfSatisfying(Reply.Ask.class, ask -> {
            assertThat(ask.form().introduction().words()).contains("These work");
            assertThat(ask.form().inputs())
                    .extracting(input -> input.value())
                    .containsExactly("read chapter 3", "whenever");
        });
    }

    @Test
    void does_not_set_a_time_that_no_clock_shows() {
        inNewYork();
        ada.says("/reminder set what:\"wake up\" when:\"2027-03-14 02:30\"");

        assertThat(ada.words()).contains("There is no Sun 14 Mar 2027, 02:30 in America/New_York");
        assertThat(ada.chooses("03:00"))
                .startsWith("Remind you of “wake up” on Sun 14 Mar 2027, 03:00 America/New_York (UTC−4)");
    }

    @Test
    void keeps_the_hour_of_a_series_when_the_clocks_change() {
        inNewYork();
        journey.clock.set(Instant.parse("2027-03-12T12:00:00Z"));
        ada.says("/reminder set water the plants every day at 8am");
        ada.presses("Set it");
        String due = "";
        for (String moment : new String[] {"2027-03-12T13:00:00Z", "2027-03-13T13:00:00Z", "2027-03-14T12:00:00Z"}) {
            due = moment;
            journey.clock.set(Instant.parse(moment));
            assertThat(journey.discord.letter().words())
                    .contains("water the plants")
                    .doesNotContain("sorry");
        }
        assertThat(due).isNotEmpty();
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void can_be_put_off_changed_and_cancelled() {
        inNewYork();
        ada.says("/reminder set what:\"stretch\" when:\"in 1 hour\" sure:yes");
        journey.passes(Duration.ofHours(1));
        journey.discord.letter();

        assertThat(ada.says("/reminder snooze 1 10 minutes"))
                .contains("again on Wed 25 Nov 2026, 08:10 America/New_York");
        journey.passes(Duration.ofMinutes(10));
        assertThat(journey.discord.letter().words()).startsWith("Reminder: stretch");

        ada.says("/reminder set what:\"walk\" when:\"every day at 8am\" sure:yes");
        assertThat(ada.says("/reminder set number:2 when:\"every day at 9am\""))
                .startsWith("Reminder 2 becomes “walk”");
        assertThat(ada.presses("Change it so")).contains("every day at 09:00");
        ada.says("/reminder cancel 2");
        assertThat(ada.words()).startsWith("Cancel “walk” and all its times?");
        assertThat(ada.presses("Cancel it")).startsWith("Cancelled: “walk”.");
        assertThat(ada.says("/reminder list")).startsWith("You have no reminders ahead.");
    }

    @Test
    void belongs_to_who_set_it_alone() {
        inNewYork();
        ada.says("/reminder set what:\"secret\" when:\"in 1 hour\" sure:yes");
        Journey.Traveller bob = journey.on(Journey.SERVER, "2", Role.MODERATOR);

        assertThat(bob.says("/reminder list number:1")).startsWith("You have no reminder 1");
        assertThat(bob.says("/reminder cancel 1 sure:yes")).startsWith("You have no reminder 1");
        assertThat(bob.says("/reminder snooze 1 10 minutes")).startsWith("You have no reminder 1");
        assertThat(bob.says("/reminder list number:999")).startsWith("You have no reminder 999");
        assertThat(ada.says("/reminder list")).contains("secret");
    }

    @Test
    void stops_at_fifty() {
        for (int number = 1; number <= 50; number++) {
            ada.says("/reminder set what:\"no " + number + "\" when:\"in " + number + " hours\" sure:yes");
        }
        assertThat(ada.says("/reminder set what:\"more\" when:\"in 99 hours\" sure:yes"))
                .startsWith("You have 50 reminders ahead, which is the most.");
        assertThat(ada.says("/reminder list")).contains("You have 50 reminders ahead");
    }

    @Test
    void says_that_it_is_late_while_it_is_still_of_use() {
        inNewYork();
        ada.says("/reminder set what:\"call\" when:\"in 1 hour\" sure:yes");
        journey.away(Duration.ofHours(7));

        assertThat(journey.discord.letter().words())
                .startsWith("Reminder: call")
                .contains(
                        "This was due on Wed 25 Nov 2026, 08:00 America/New_York (UTC−5), 6 hours ago; sorry, Carrel was away.");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void tells_in_one_message_what_came_to_nothing_in_a_week_away() {
        inNewYork();
        ada.says("/reminder set what:\"one\" when:\"in 1 hour\" sure:yes");
        ada.says("/reminder set what:\"two\" when:\"in 2 hours\" sure:yes");
        ada.says("/reminder set what:\"daily\" when:\"every day at 8am\" sure:yes");
        journey.away(Duration.ofDays(7).plusHours(5));

        assertThat(journey.discord.letter().words())
                .startsWith("Reminder: daily")
                .contains("4 hours ago");
        Optional<PostOffice.Letter> told = Optional.empty();
        while (told.isEmpty()) {
            journey.passes(Duration.ofSeconds(1));
            told = journey.discord.letter(Duration.ofMillis(20));
        }
        assertThat(told.get().words())
                .startsWith("You were not reminded of these 2 in time")
                .contains("“one”, due on Wed 25 Nov 2026, 08:00")
                .contains("“two”");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void comes_once_when_discord_was_away_and_the_first_answer_was_lost() {
        inNewYork();
        ada.says("/reminder set what:\"call\" when:\"in 1 hour\" sure:yes");
        journey.discord.open(false);
        journey.passes(Duration.ofHours(7));
        journey.discord.next(new Outcome.Receipt(new PlaceId(Platform.DISCORD, "x"), "lost"));
        journey.discord.open(true);
        assertThat(journey.discord.letter().words()).contains("sorry, Carrel was away");
        journey.away(Duration.ofMinutes(10));
        journey.passes(Duration.ofMinutes(10));

        while (journey.discord.tries() < 2) {
            Thread.onSpinWait();
        }
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void a_deadline_becomes_a_reminder_that_names_its_source_again() {
        inNewYork();
        assertThat(ada.says("/program deadlines valdosta")).contains("Fall: 15 March");
        assertThat(ada.chooses("6 weeks before 15 March 2027"))
                .startsWith(
                        "Remind you of “Apply to Valdosta State University: a deadline is near” on Mon 1 Feb 2027, 09:00 America/New_York (UTC−5)");
        ada.presses("Set it");
        journey.clock.set(Instant.parse("2027-02-01T14:00:00Z"));

        assertThat(journey.discord.letter().words())
                .startsWith("Reminder: Apply to Valdosta State University")
                .contains("Fall: 15 March 2027, every year, as printed in 2022-2023")
                .contains("Dates change");
    }

    @Test
    void reminds_a_channel_only_for_organizers() {
        assertThat(ada.says("/reminder set what:\"meeting\" when:\"in 1 hour\" here:yes"))
                .startsWith("Only organizers and moderators remind a whole channel.");
        Journey.Traveller eve = journey.on(Journey.SERVER, "3", Role.ORGANIZER);
        assertThat(eve.says("/reminder set what:\"meeting\" when:\"in 1 hour\" here:yes"))
                .contains("everybody in");
        eve.presses("Set it");
        journey.passes(Duration.ofHours(1));

        PostOffice.Letter letter = journey.discord.letter();
        assertThat(letter.to().toString()).contains("Place").contains("general");
        assertThat(letter.words()).startsWith("Reminder: meeting").doesNotContain("In an hour");
    }

    @Test
    void is_said_back_and_told_in_the_language_of_whoever_set_it() {
        inNewYork().says("/profile language french");
        assertThat(ada.says("/reminder set read chapter 3 every other friday at noon"))
                .startsWith("Vous rappeler “read chapter 3” un vendredi sur deux à 12:00 America/New_York ?")
                .contains("ven. 27 nov. 2026, 12:00 America/New_York (UTC−5), dans 2 jours");
        assertThat(ada.presses("Le créer"))
                .startsWith("C’est noté. Carrel vous rappellera “read chapter 3” un vendredi sur deux à 12:00"
                        + " America/New_York ; prochaine fois le ven. 27 nov. 2026, 12:00");
        journey.passes(Duration.ofHours(53));

        assertThat(journey.discord.letter().words())
                .startsWith("Rappel : read chapter 3")
                .contains("un vendredi sur deux à 12:00 America/New_York ; prochaine fois le ven. 11 déc. 2026, 12:00")
                .contains("Dans une heure", "Ne plus répéter");
        assertThat(ada.says("/reminder list")).startsWith("Vous avez 1 rappel à venir, dans 14 jours.");
        assertThat(ada.says("/reminder list number:99"))
                .startsWith("Vous n’avez pas de rappel 99 ; il est peut-être passé ou annulé.");
    }

    @Test
    void speaks_to_a_channel_in_the_language_of_the_community_and_to_who_set_it_in_theirs() {
        journey.on(Journey.SERVER, "9", Role.MODERATOR).says("/moderate setup language:spanish");
        Journey.Traveller org = journey.on(Journey.SERVER, "8", Role.ORGANIZER);
        org.says("/profile timezone New York");
        assertThat(org.says("/reminder set here:yes what:\"library cards\" when:\"2026-11-26 09:00\" sure:yes"))
                .startsWith("Set. The channel is reminded of “library cards” on Thu 26 Nov 2026, 09:00");
        journey.passes(Duration.ofHours(26));

        PostOffice.Letter letter = journey.discord.letter();
        assertThat(letter.to()).isEqualTo(new Recipient.Place(org.origin().place()));
        assertThat(letter.words())
                .startsWith("Recordatorio: library cards")
                .contains("Recordatorio 1, previsto para el jue 26 nov 2026, 09:00");
    }

    @Test
    void says_in_spanish_what_was_missed_and_what_no_clock_shows() {
        inNewYork().says("/profile language spanish");
        ada.says("/reminder set sure:yes what:\"call Kent\" when:\"tomorrow 9am\"");
        journey.away(Duration.ofDays(3));
        Optional<PostOffice.Letter> told = Optional.empty();
        while (told.isEmpty()) {
            journey.passes(Duration.ofSeconds(1));
            told = journey.discord.letter(Duration.ofMillis(20));
        }
        assertThat(told.get().words())
                .startsWith("Esto no se le recordó a tiempo: Carrel no estaba, o no pudo localizarle. Disculpe.")
                .contains("“call Kent”, previsto para el jue 26 nov 2026, 09:00");
        assertThat(ada.says("/reminder set stretch 2027-03-14 02:30"))
                .startsWith("El dom 14 mar 2027, 02:30 no existe en America/New_York: los relojes se adelantan en ese"
                        + " momento. ¿Qué hora debe ser?");
        assertThat(ada.chooses("dom 14 mar 2027, 03:00"))
                .startsWith("¿Recordarle “stretch” el dom 14 mar 2027, 03:00 America/New_York (UTC−4), dentro de");
    }
}
