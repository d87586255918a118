package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.FeedHost;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.ReadCalendar;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The term of a cohort that meets on Discord and on Slack. It is a Wednesday, 7 in the morning in New York. */
class CohortJourneyTest {
    private static final PlaceId DISCORD_HOME = new PlaceId(Platform.DISCORD, "100000000000000777");
    private static final PlaceId SLACK_HOME = new PlaceId(Platform.SLACK, "C0KENT2026");
    private static final Pattern ADDRESS =
            Pattern.compile("https://carrel\\.example\\.org/calendar/([A-Za-z0-9_-]{43})\\.ics");

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            X-WR-CALNAME:Spring term
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20270119
            SUMMARY:Classes begin
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART;VALUE=DATE:20270308
            DTEND;VALUE=DATE:20270313
            SUMMARY:Spring break @everyone
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTART;TZID=America/Chicago:20270507T170000
            SUMMARY:Papers due
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            DTSTART;VALUE=DATE:20270401
            END:VEVENT
            END:VCALENDAR
            """;

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;

    CohortJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.bob = journey.on(Platform.SLACK, "U1");
        ada.says("/profile timezone New York");
        bob.says("/profile timezone Los Angeles");
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
        ada.says("/group create name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\"");
        bob.says("/group join Kent, fall 2026");
        assertThat(journey.discord.letter().words()).startsWith("name of U1 on Slack has joined");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_added_on_discord_seen_on_slack_by_its_readers_clock_changed_and_taken_out() {
        assertThat(ada.says("/cohort add when:\"7 may 2027 5pm\" what:\"Papers due\""))
                .startsWith("Added: Papers due, Fri 7 May 2027, 17:00 America/New_York (UTC−4).");
        assertThat(bob.says("/cohort dates"))
                .startsWith("Kent, fall 2026: 1 date ahead.")
                .contains("Fri 7 May 2027, 17:00 America/New_York (UTC−4); for you Fri 7 May 2027 14:00 PDT")
                .doesNotContain("[Change]");
        assertThat(bob.says("/group show Kent, fall 2026")).contains("Papers due: Fri 7 May 2027, 17:00");
        assertThat(bob.says("/cohort remove Papers"))
                .startsWith("Only an organizer of “Kent, fall 2026” keeps its dates");

        ada.says("/cohort edit date:papers when:\"2027-05-10\"");
        assertThat(ada.words()).startsWith("Changed: Papers due, Mon 10 May 2027.");
        assertThat(ada.presses("Take it out")).startsWith("Taken out: Papers due, Mon 10 May 2027.");
        assertThat(ada.presses("Put it back")).startsWith("Added: Papers due, Mon 10 May 2027.");
        assertThat(bob.says("/cohort dates")).contains("Papers due");
    }

    @Test
    void is_pasted_shown_first_and_then_taken_in_as_a_whole() {
        assertThat(ada.says("/cohort import dates:\"2027-01-19, Classes begin\n2027-03-08, 2027-03-12, Spring break\""))
                .startsWith("Add 2 dates to Kent, fall 2026?")
                .contains("Mon 8 Mar 2027 – Fri 12 Mar 2027");
        assertThat(bob.says("/cohort dates")).startsWith("Kent, fall 2026: no dates of its term are ahead yet.");
        assertThat(ada.presses("Add them")).startsWith("Kent, fall 2026: 2 dates added.");
        assertThat(bob.says("/cohort dates")).startsWith("Kent, fall 2026: 2 dates ahead.");

        ada.says("/cohort import dates:\"2027-03-08, 2027-03-12, spring break\n2027-04-01, Advising\" replace:yes");
        assertThat(ada.words())
                .startsWith("Add 1 date to Kent, fall 2026 and take 1 out?")
                .contains("Taken out")
                .contains("There already");
        ada.presses("Do that");
        assertThat(bob.says("/cohort dates"))
                .contains("Advising")
                .contains("Spring break")
                .doesNotContain("Classes");
    }

    @Test
    void names_every_bad_line_loses_none_and_takes_nothing_in_half() {
        String lines = "2027-01-19, Classes begin\n3/4/2027, Papers due\nsome day, Party";
        assertThat(ada.says("/cohort import dates:\"" + lines + "\" sure:yes"))
                .startsWith("2 lines cannot be read; nothing was added to Kent, fall 2026.")
                .contains("Line 2: 3/4/2027, Papers due")
                .contains("2027-03-04, Papers due")
                .contains("Line 3: some day, Party")
                .contains("1 other line is good");
        assertThat(bob.says("/cohort dates")).startsWith("Kent, fall 2026: no dates");

        ada.presses("Correct the lines");
        assertThat(ada.reply())
                .isInstanceOfSatisfying(
                        Reply.Ask.class,
                        ask -> assertThat(ask.form().inputs())
                                .filteredOn(input -> input.name().equals("dates"))
                                .extracting(Form.Input::value)
                                .containsExactly(lines));
    }

    @Test
    void is_read_from_a_calendar_at_an_address_and_shown_again_when_that_has_changed_meanwhile() {
        try (FeedHost university = new FeedHost()) {
            URI calendar = university.publish("/term.ics", "text/calendar", CALENDAR);
            assertThat(ada.says("/cohort import link:" + calendar))
                    .startsWith("Add 3 dates to Kent, fall 2026?")
                    .contains("Mon 8 Mar 2027 – Fri 12 Mar 2027")
                    .contains("Fri 7 May 2027, 17:00 America/Chicago (UTC−5)")
                    .contains("1 date does not say what it is and is left out.");
            university.publish("/term.ics", "text/calendar", CALENDAR.replace("20270119", "20270120"));
            assertThat(ada.presses("Add them"))
                    .startsWith("What there is to do has changed since you looked. Add 3 dates")
                    .contains("Wed 20 Jan 2027");
            assertThat(ada.presses("Add them")).startsWith("Kent, fall 2026: 3 dates added.");
            assertThat(ada.says("/cohort import link:" + calendar))
                    .startsWith("Kent, fall 2026: all 3 dates are there already.");
        }
    }

    @Test
    void takes_nothing_from_an_address_that_is_no_calendar_or_nobody_answers() {
        try (FeedHost university = new FeedHost()) {
            URI page = university.publish("/page", "text/html", "<html><body>No dates</body></html>");
            assertThat(ada.says("/cohort import link:" + page)).startsWith("No dates were taken from " + page);
            assertThat(ada.says("/cohort import link:" + university.at("/gone.ics")))
                    .startsWith("No dates were taken from")
                    .contains("[Another address]");
        }
        assertThat(ada.says("/cohort import link:ftp://example.org/a")).contains("not the address of a page");
        assertThat(bob.says("/cohort dates")).startsWith("Kent, fall 2026: no dates");
    }

    @Test
    void opens_a_form_where_nothing_is_given_and_takes_a_thousand_characters_and_more() {
        ada.says("/cohort import");
        assertThat(ada.reply()).isInstanceOf(Reply.Ask.class);
        StringBuilder lines = new StringBuilder();
        for (int day = 10; day <= 28; day++) {
            lines.append("2027-02-").append(day).append(", Something with quite a long name of its own, and number ");
            lines.append(day).append('\n');
        }
        String quoted = lines.toString().replace("own, and", "own and");
        assertThat(quoted).hasSizeGreaterThan(1000);
        assertThat(ada.says("/cohort import dates:\"" + quoted + "\"")).startsWith("Add 19 dates");
        assertThat(ada.card().blocks())
                .filteredOn(Block.Listing.class::isInstance)
                .hasSize(1);
        assertThat(ada.presses("Add them")).startsWith("Kent, fall 2026: 19 dates added.");
    }

    @Test
    void asks_for_the_zone_once_where_nobody_knows_it() {
        Journey.Traveller cyd = journey.on(Platform.DISCORD, "3");
        cyd.says("/group create name:\"SJSU, spring 2027\" kind:cohort program:sjsu term:\"spring 2027\"");
        assertThat(cyd.says("/cohort add when:\"2027-05-07 17:00\" what:\"Papers due\""))
                .startsWith("By the clock of which time zone are the dates of SJSU, spring 2027?");
        assertThat(cyd.chooses("Los Angeles"))
                .startsWith("Added: Papers due, Fri 7 May 2027, 17:00 America/Los_Angeles (UTC−7).");
        assertThat(cyd.says("/cohort add when:\"2027-05-08 17:00\" what:\"Party\""))
                .startsWith("Added: Party, Sat 8 May 2027, 17:00 America/Los_Angeles");
    }

    @Test
    void stands_in_its_members_own_calendars() {
        ada.says(
                "/cohort import dates:\"2027-03-08, 2027-03-12, Spring break\n2027-05-07 17:00, Papers due\" sure:yes");

        String text = calendarOf(bob);
        ReadCalendar calendar = new ReadCalendar(text);
        assertThat(calendar.moments("Papers due", Instant.parse("2028-01-01T00:00:00Z")))
                .containsExactly(Instant.parse("2027-05-07T21:00:00Z"));
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20270308")
                .contains("DTEND;VALUE=DATE:20270313")
                .contains("DESCRIPTION:Kent\\, fall 2026");
        assertThat(calendarOf(journey.on(Platform.SLACK, "U7"))).doesNotContain("Spring break", "Kent");
    }

    private String calendarOf(Journey.Traveller who) {
        Matcher told = ADDRESS.matcher(who.says("/profile calendar on"));
        assertThat(told.find()).as(who.words()).isTrue();
        return journey.bot()
                .parts()
                .calendars()
                .find(told.group(1))
                .orElseThrow()
                .document();
    }

    private void home() {
        ada.says("/group edit group:\"Kent, fall 2026\" organizer:slack:U1");
        journey.on(Journey.SERVER, "1", Role.ORGANIZER)
                .says("/group edit group:\"Kent, fall 2026\" home:" + DISCORD_HOME.raw());
        journey.on(Journey.WORKSPACE, "U1", Role.ORGANIZER)
                .says("/group edit group:\"Kent, fall 2026\" home:" + SLACK_HOME.raw());
        assertThat(bob.says("/group show Kent, fall 2026")).contains(SLACK_HOME.raw());
    }

    @Test
    void is_told_once_a_day_before_in_the_home_on_each_platform_and_of_its_week_on_monday() {
        home();
        ada.says("/cohort import dates:\"2026-12-02, Add/drop ends\n2026-12-04 17:00, Papers due\" sure:yes");
        assertThat(ada.says("/cohort remind"))
                .contains("Of each date: 1 day before.")
                .contains("By the clock of America/New_York.");
        // Monday, 8 in the morning in New York, comes after five days and an hour.
        journey.passes(Duration.ofDays(5).plusMinutes(59));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
        journey.passes(Duration.ofMinutes(1));
        for (PostOffice office : List.of(journey.discord, journey.slack)) {
            PostOffice.Letter letter = office.letter();
            assertThat(letter.to())
                    .isEqualTo(new Recipient.Place(office == journey.discord ? DISCORD_HOME : SLACK_HOME));
            assertThat(letter.words())
                    .startsWith("This week in Kent, fall 2026:")
                    .contains("Add/drop ends: Wed 2 Dec 2026")
                    .contains("Papers due: Fri 4 Dec 2026, 17:00 America/New_York (UTC−5)");
        }
        journey.passes(Duration.ofHours(25));
        for (PostOffice office : List.of(journey.discord, journey.slack)) {
            assertThat(office.letter().words()).startsWith("Reminder: Add/drop ends, Wed 2 Dec 2026.");
        }
        ada.says("/cohort edit date:papers when:\"2026-12-05 17:00\"");
        journey.passes(Duration.ofHours(2 * 24 + 8));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
        journey.passes(Duration.ofHours(24));
        for (PostOffice office : List.of(journey.discord, journey.slack)) {
            assertThat(office.letter().words()).startsWith("Reminder: Papers due, Sat 5 Dec 2026, 17:00");
        }
        journey.passes(Duration.ofDays(21));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void says_nothing_of_a_date_that_is_taken_out_and_none_late_of_one_that_came_too_late() {
        home();
        ada.says("/cohort add when:2026-11-25 what:\"Too late for a reminder\"");
        ada.says("/cohort add when:2026-11-28 what:\"Taken out\"");
        ada.says("/cohort remove taken out");
        journey.passes(Duration.ofDays(4));

        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void comes_once_with_a_word_of_sorry_when_carrel_was_away() {
        home();
        ada.says("/cohort add when:\"2026-11-27 17:00\" what:\"Papers due\"");
        journey.away(Duration.ofHours(36));

        assertThat(journey.discord.letter().words())
                .startsWith("Reminder: Papers due, Fri 27 Nov 2026, 17:00")
                .contains("sorry, Carrel was away");
        assertThat(journey.slack.letter().words()).contains("sorry, Carrel was away");
        journey.away(Duration.ofDays(2));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void reminds_the_members_of_a_private_cohort_by_letters_and_nobody_else() {
        ada.says("/group edit group:\"Kent, fall 2026\" privacy:hidden");
        ada.says("/cohort add when:\"2026-11-27 17:00\" what:\"Papers due\"");
        ada.says("/cohort remind before:\"1 week, 1 day\"");
        journey.passes(Duration.ofHours(35));

        PostOffice.Letter letter = journey.discord.letter();
        assertThat(letter.to()).isInstanceOf(Recipient.Person.class);
        assertThat(letter.words()).startsWith("Reminder: Papers due");
        assertThat(journey.slack.letter().to()).isInstanceOf(Recipient.Person.class);
        journey.passes(Duration.ofDays(7));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void says_nothing_to_who_has_left_a_private_cohort_meanwhile() {
        ada.says("/group edit group:\"Kent, fall 2026\" privacy:hidden");
        ada.says("/cohort add when:\"2026-11-27 17:00\" what:\"Papers due\"");
        bob.says("/group leave group:\"Kent, fall 2026\" sure:yes");
        journey.passes(Duration.ofHours(35));

        assertThat(journey.discord.letter().words()).startsWith("Reminder: Papers due");
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void is_told_to_channels_in_the_language_of_the_community_and_to_members_in_their_own() {
        journey.on(Journey.SERVER, "9", Role.MODERATOR).says("/moderate setup language:french");
        bob.says("/profile language spanish");
        home();
        ada.says("/cohort add when:2026-12-02 what:\"Add/drop ends\"");
        assertThat(bob.says("/cohort dates"))
                .startsWith("Kent, fall 2026: 1 fecha por venir.")
                .contains("mié 2 dic 2026, dentro de 7 días");
        journey.passes(Duration.ofDays(5).plusHours(1));
        for (PostOffice office : List.of(journey.discord, journey.slack)) {
            assertThat(office.letter().words())
                    .startsWith("Cette semaine dans Kent, fall 2026 :")
                    .contains("Add/drop ends : mer. 2 déc. 2026", "[Toutes les dates]");
        }
        journey.passes(Duration.ofHours(25));
        for (PostOffice office : List.of(journey.discord, journey.slack)) {
            assertThat(office.letter().words())
                    .startsWith("Rappel : Add/drop ends, mer. 2 déc. 2026.")
                    .contains("Une date de Kent, fall 2026, demain.");
        }

        ada.says("/group edit group:\"Kent, fall 2026\" privacy:hidden");
        ada.says("/cohort add when:2026-12-04 what:\"Papers due\"");
        journey.passes(Duration.ofDays(2));
        assertThat(journey.discord.letter().words())
                .as("whose app is in English")
                .startsWith("Reminder: Papers due, Fri 4 Dec 2026.");
        assertThat(journey.slack.letter().words())
                .startsWith("Recordatorio: Papers due, vie 4 dic 2026.")
                .contains("Una fecha de Kent, fall 2026, mañana.");
    }

    @Test
    void says_in_french_what_is_wrong_with_a_line_and_what_works() {
        ada.says("/profile language french");
        assertThat(ada.says("/cohort import dates:\"2027-03-04, 2027-03-01, Papers due\n2027-04-01, Advising\""))
                .startsWith("1 ligne est illisible ; rien n’a été ajouté à Kent, fall 2026.")
                .contains("Ligne 1 : 2027-03-04, 2027-03-01, Papers due", "Cela finit avant de commencer.")
                .contains("2027-01-19, Début des cours", "1 autre ligne convient.");
        assertThat(ada.says("/cohort import dates:\"2027-01-19, Début des cours\""))
                .startsWith("Ajouter 1 date à Kent, fall 2026 ?");
        assertThat(ada.presses("Les ajouter")).startsWith("Kent, fall 2026 : 1 date ajoutée.");
        assertThat(ada.says("/cohort remind before:\"1 week, 1 day\""))
                .startsWith("C’est modifié. Quand Kent, fall 2026 est avertie de ses dates :")
                .contains("Pour chaque date : 1 semaine avant et 1 jour avant.");
    }

    @Test
    void is_for_cohorts_alone() {
        ada.says("/group create Archives");
        assertThat(ada.says("/cohort add when:2027-01-19 what:Lab group:Archives"))
                .startsWith("“Archives” is no cohort");
        assertThat(journey.on(Platform.DISCORD, "4").says("/cohort dates")).startsWith("You are in no cohort yet.");
    }
}
