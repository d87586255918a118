package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A community on Discord and on Slack in New York, whose moderators choose channels for what is on in a week. It is a Wednesday. */
class DigestJourneyTest {
    private final Journey journey;
    private final Journey.Traveller mia;
    private final Journey.Traveller sol;
    private final Journey.Traveller bob;

    DigestJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.mia = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        this.sol = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        this.bob = journey.on(Platform.SLACK, "U1");
    }

    @BeforeEach
    void link() {
        journey.links(mia, sol);
        mia.says("/moderate setup zone:\"New York\"");
        mia.says("/profile timezone New York");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void posted(String title, String when) {
        mia.says("/event post sure:yes kind:webinar title:\"" + title + "\" when:\"" + when + "\"");
        assertThat(mia.words()).startsWith("Posted");
    }

    private void planned(String group, String privacy, String when) {
        mia.says("/group create name:\"" + group + "\" privacy:" + privacy);
        mia.says("/session schedule sure:yes group:\"" + group + "\" when:\"" + when + "\"");
        assertThat(mia.words()).as(group).startsWith("Scheduled");
    }

    private String redrawn(String words) {
        String drawn = "";
        while (!drawn.contains(words)) {
            journey.passes(Duration.ofSeconds(1));
            drawn = journey.slack.redrawn().words();
        }
        return drawn;
    }

    /** Monday, 08:00 in New York. */
    private void monday(String date) {
        journey.clock.set(Instant.parse(date + "T13:00:00Z"));
    }

    @Test
    void tells_a_channel_of_each_platform_on_monday_morning_once_and_nothing_of_private_groups() {
        assertThat(mia.says("/event digest")).startsWith("No channel is told what is on in a week.");
        assertThat(mia.says("/event digest channel:<#4711>"))
                .startsWith("4711 on Discord is told every Monday at 08:00 America/New_York what is on in the week");
        sol.says("/event digest channel:<#C024BE91L|events> as:message");
        posted("Archives webinar", "2026-12-01 19:00");
        posted("Next week", "2026-12-07 00:00");
        planned("Cataloguing Circle", "open", "2026-12-02 18:00");
        planned("Quiet Circle", "listed", "2026-12-02 18:00");
        planned("Secret Circle", "hidden", "2026-12-02 18:00");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();

        monday("2026-11-30");
        var letter = journey.discord.letter();
        assertThat(letter.to()).isEqualTo(new Recipient.Place(new PlaceId(Platform.DISCORD, "4711")));
        assertThat(letter.words())
                .startsWith("This week: 1 event and 1 session.")
                .contains("Tuesday 1 December", "Archives webinar", "Webinar")
                .contains("Wednesday 2 December", "Session of Cataloguing Circle")
                .doesNotContain("Quiet", "Secret", "Next week");
        assertThat(journey.slack.letter().words()).startsWith("This week: 1 event and 1 session.");
        journey.away(Duration.ofHours(2));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void says_nothing_in_a_week_in_which_nothing_is_on_and_nothing_on_wednesday() {
        mia.says("/event digest channel:<#4711>");
        posted("Far webinar", "2026-12-17 19:00");
        monday("2026-11-30");
        journey.away(Duration.ofDays(7).plusHours(2));
        journey.discord.open(false);
        monday("2026-12-14");
        journey.passes(Duration.ofHours(37));
        journey.discord.open(true);
        mia.says("/event cancel P1 sure:yes");
        posted("Later webinar", "2026-12-23 19:00");
        monday("2026-12-21");
        assertThat(journey.discord.letter().words())
                .startsWith("This week: 1 event.")
                .contains("Later webinar")
                .doesNotContain("Far webinar");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void keeps_one_card_a_week_true_while_events_are_posted_edited_cancelled_and_pass() {
        assertThat(sol.says("/event digest channel:<#C024BE91L|events> as:card"))
                .startsWith("C024BE91L on Slack gets a card of this week now");
        assertThat(journey.slack.letter().words())
                .startsWith("The week of Monday 23 November: nothing more is planned so far.");
        posted("Archives webinar", "2026-11-26 19:00");
        assertThat(redrawn("1 event ahead.")).contains("Thursday 26 November", "Archives webinar");
        mia.says("/event edit event:P1 title:\"Archives evening\"");
        redrawn("Archives evening");
        posted("Metadata morning", "2026-11-27 09:00");
        redrawn("2 events ahead.");
        mia.says("/event cancel P2 sure:yes");
        redrawn("1 event ahead.");
        journey.clock.set(Instant.parse("2026-11-27T01:00:01Z"));
        redrawn("nothing more is planned so far.");

        monday("2026-11-30");
        assertThat(journey.slack.letter().words()).startsWith("The week of Monday 30 November");
        redrawn("The week of Monday 23 November is over.");
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void shows_no_session_of_a_group_any_more_that_is_not_open_any_more() {
        planned("Cataloguing Circle", "open", "2026-11-26 18:00");
        sol.says("/event digest channel:<#C024BE91L|events> as:card");
        assertThat(journey.slack.letter().words()).contains("Session of Cataloguing Circle");
        assertThat(bob.says("/event week")).contains("Session of Cataloguing Circle");
        mia.says("/group edit group:\"Cataloguing Circle\" privacy:hidden");
        assertThat(bob.says("/event week"))
                .startsWith("Nothing more is planned for everybody until Sunday 29 November.");
        journey.passes(Duration.ofMinutes(10));
        assertThat(redrawn("nothing more is planned")).doesNotContain("Cataloguing");
    }

    @Test
    void says_when_a_card_has_ended_and_begins_another_one_when_it_is_wanted_again() {
        sol.says("/event digest channel:<#C024BE91L|events> as:card");
        journey.slack.letter();
        posted("Archives webinar", "2026-11-26 19:00");
        redrawn("1 event ahead.");
        assertThat(mia.says("/event digest")).contains("one card a week that changes with the plans");
        assertThat(mia.presses("Stop")).startsWith("#name of C024BE91L on Slack is not told any more");
        redrawn("is not shown in this channel any more");
        sol.says("/event digest channel:<#C024BE91L|events> as:card");
        assertThat(journey.slack.letter().words()).contains("1 event ahead.");
    }

    @Test
    void is_for_moderators_alone_and_takes_only_what_fits() {
        assertThat(bob.says("/event digest channel:<#C024BE91L|events>")).doesNotContain("is told every Monday");
        for (String line : new String[] {"channel:everywhere", "as:poem", "stop:0", "stop:99999999999999999999"}) {
            mia.says("/event digest " + line);
            assertThat(mia.reply()).as(line).isInstanceOf(Reply.Refuse.class);
        }
        assertThat(mia.says("/event digest stop:7")).startsWith("That channel is not told of a week");
        for (int number = 1; number <= 20; number++) {
            mia.says("/event digest channel:<#47" + number + ">");
        }
        assertThat(mia.says("/event digest channel:<#4799>")).startsWith("20 channels are told what is on in a week");
        assertThat(mia.says("/event digest channel:<#471> as:card")).contains("gets a card of this week now");
    }

    @Test
    void shows_titles_that_somebody_typed_as_they_are() {
        posted("@everyone **free** <https://evil.example.org>", "2026-11-26 19:00");
        bob.says("/event week");
        assertThat(bob.card().toString()).contains("@everyone **free** <https://evil.example.org>");
        assertThat(bob.words()).startsWith("This week: 1 event ahead.");
    }

    @Test
    void is_in_the_language_and_the_zone_of_the_community_on_both_platforms_and_for_who_asks_in_theirs() {
        mia.says("/moderate setup language:french zone:Paris");
        mia.says("/event digest channel:<#4711>");
        assertThat(sol.says("/event digest channel:<#C024BE91L|events> as:card"))
                .startsWith("C024BE91L on Slack gets a card of this week now");
        assertThat(journey.slack.letter().words())
                .startsWith("La semaine du lundi 23 novembre : rien d’autre n’est prévu pour le moment.");
        posted("Archives webinar", "2026-12-01 19:00");
        planned("Cataloguing Circle", "open", "2026-12-02 18:00");

        journey.clock.set(Instant.parse("2026-11-30T06:59:59Z"));
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.letter().words())
                .startsWith("Cette semaine : 1 événement et 1 séance.")
                .contains("mercredi 2 décembre", "Archives webinar", "Cataloguing Circle")
                .contains("Ceci arrive le lundi à 08:00 Europe/Paris. On y trouve les événements, et les séances des"
                        + " groupes ouverts.");
        assertThat(journey.slack.letter().words())
                .startsWith("La semaine du lundi 30 novembre : 1 événement et 1 séance à venir.")
                .contains("Cette fiche suit les changements ; une nouvelle arrive le lundi à 08:00 Europe/Paris.");
        mia.says("/profile language spanish");
        assertThat(mia.says("/event week"))
                .startsWith("Esta semana: 1 evento y 1 sesión por delante.")
                .contains("miércoles 2 de diciembre");
        assertThat(bob.says("/event week")).startsWith("This week: 1 event and 1 session ahead.");
    }
}
