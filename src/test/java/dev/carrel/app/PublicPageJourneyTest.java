package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.FeedHost;
import dev.carrel.testkit.ReadCalendar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of communities on pages for everybody, from the switch to what a stranger sees. It is a Wednesday. */
class PublicPageJourneyTest {
    private static final Pattern ADDRESS = Pattern.compile("https://carrel\\.example\\.org(/events/[A-Za-z0-9_-]{22})");

    private final FeedHost host = new FeedHost();
    private final Journey journey;
    private final Journey.Traveller discord;
    private final Journey.Traveller slack;
    private final Journey.Traveller ada;
    private JourneyWeb web;

    PublicPageJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.discord = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        this.slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.web = new JourneyWeb(journey.bot(), journey.clock);
        discord.says("/profile timezone New York");
    }

    @AfterEach
    void end() {
        web.close();
        journey.close();
        host.close();
    }

    private HttpResponse<String> fetch(String path) throws Exception {
        return web.text(path);
    }

    private static String address(Journey.Traveller who, String said) {
        Matcher told = ADDRESS.matcher(said);
        assertThat(told.find()).as(who.words()).isTrue();
        return told.group(1);
    }

    private String turnOn(Journey.Traveller who) {
        who.says("/event page on");
        return address(who, who.presses("Show them"));
    }

    private void post(String more) {
        discord.says("/event post sure:yes when:\"tue 7pm\" " + more);
        assertThat(discord.words()).startsWith("Posted");
    }

    @Test
    void is_off_until_a_moderator_switches_it_on_and_gone_for_good_when_it_is_off_again() throws Exception {
        assertThat(ada.says("/event page"))
                .startsWith("The events of this community are on no page for everybody.")
                .contains("Moderators can switch one on.");
        assertThat(ada.says("/event page on sure:yes")).contains("Moderators alone decide");
        assertThat(ada.reply()).isInstanceOf(Reply.Refuse.class);
        assertThat(discord.says("/event page on name:\"The library school\""))
                .startsWith("Show the events of this community to everybody on the web?");
        String page = address(discord, discord.presses("Show them"));
        assertThat(fetch(page).body()).contains("<h1>The library school</h1>", "No event is ahead.");
        assertThat(discord.says("/event post when:\"2027-01-12 19:00\" title:Talk zone:UTC"))
                .startsWith("Post Talk on ")
                .contains("It would be on the public page too, which everybody on the web can read");
        assertThat(address(ada, ada.says("/event page"))).isEqualTo(page);
        assertThat(ada.words()).doesNotContain("Switch it off");
        assertThat(discord.says("/event page name:\"Our events\"")).startsWith("Its name is changed.");
        assertThat(fetch(page).body()).contains("<h1>Our events</h1>");

        assertThat(discord.presses("Switch it off")).startsWith("Switch the page off?");
        assertThat(fetch(page).statusCode()).isEqualTo(200);
        discord.says("/event page off");
        assertThat(discord.presses("Switch it off")).startsWith("Switched off.");
        for (String file : List.of("", "/calendar.ics", "/feed.xml")) {
            HttpResponse<String> gone = fetch(page + file);
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(gone.body())
                    .isEqualTo(fetch("/events/" + "x".repeat(22) + file).body());
        }
        assertThat(turnOn(discord)).isNotEqualTo(page);
        assertThat(discord.says("/event page off sure:yes")).startsWith("Switched off.");
        assertThat(discord.says("/event page off")).contains("on no page for everybody");
        assertThat(discord.says("/moderate audit"))
                .contains(
                        "switched the page for everybody off",
                        "showed the events to everybody on a page called Our events");
    }

    @Test
    void shows_what_all_may_see_and_neither_people_nor_groups_nor_hidden_links() throws Exception {
        String page = turnOn(discord);
        post(
                "title:\"Archives webinar\" kind:webinar page:https://example.org/open speakers:\"Ada Member\" topics:archives"
                        + " about:\"Ask at https://zoom.example.org/j/1?pwd=secret or zoom.us/j/2 now\"");
        post("title:\"Guest evening\" kind:guest-lecture page:https://example.org/concealed hide:yes"
                + " venue:\"https://rooms.example.org/kept\" capacity:7");
        discord.says("/group create \"Secret circle\" visibility:hidden");
        discord.says("/session schedule group:\"Secret circle\" when:\"tue 8pm\" title:\"Secret session\" sure:yes");
        ada.says("/event rsvp going P1");
        journey.passes(Duration.ofSeconds(11));

        String calendar = fetch(page + "/calendar.ics").body();
        List<String> all =
                List.of(fetch(page).body(), calendar, fetch(page + "/feed.xml").body());
        assertThat(all)
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "Archives webinar", "Guest evening", "https://example.org/open", "(a link for members)")
                        .doesNotContain(
                                "concealed",
                                "kept",
                                "Secret",
                                "pwd",
                                "zoom.us",
                                "going",
                                "7 places",
                                "event-p",
                                "Ada"));
        assertThat(all.getFirst()).contains("Tue 1 Dec 2026, 19:00–20:00, New York (UTC−5)");
        ReadCalendar read = new ReadCalendar(calendar);
        assertThat(read.events()).hasSize(2);
        Matcher one =
                Pattern.compile("href=\"(/events/[^\"]+/[0-9a-f]{20}\\.ics)\"").matcher(all.getFirst());
        assertThat(one.find()).isTrue();
        assertThat(new ReadCalendar(fetch(one.group(1)).body()).events()).hasSize(1);
    }

    @Test
    void says_at_once_that_an_event_is_cancelled_and_no_more_when_it_is_over() throws Exception {
        String page = turnOn(discord);
        post("title:\"Archives webinar\" kind:webinar");
        discord.says("/event cancel P1");
        discord.says("/event cancel P1 sure:yes");
        journey.passes(Duration.ofSeconds(11));
        assertThat(fetch(page).body()).contains("<span class=\"off\">Cancelled:</span> Archives webinar");
        assertThat(fetch(page + "/calendar.ics").body()).contains("STATUS:CANCELLED");
        journey.passes(Duration.ofDays(7));
        assertThat(fetch(page).body()).contains("No event is ahead.");
    }

    @Test
    void is_in_the_language_of_the_community_soon_after_that_is_chosen() throws Exception {
        String page = turnOn(discord);
        post(
                "title:\"Archives webinar\" kind:guest-lecture topics:archives about:\"See https://zoom.example.org/j/1\"");
        journey.passes(Duration.ofSeconds(11));
        assertThat(fetch(page).body()).contains("<h1>Upcoming events</h1>", "Guest lecture");
        discord.says("/moderate setup language:french");
        journey.passes(Duration.ofSeconds(11));

        assertThat(fetch(page).body())
                .contains(
                        "<html lang=\"fr\">",
                        "<h1>Événements à venir</h1>",
                        "mar. 1 déc. 2026, 19:00–20:00",
                        "(un lien pour les membres)",
                        "Archives webinar")
                .doesNotContain("Guest lecture", "Topics:");
        assertThat(fetch(page + "/calendar.ics").body()).contains("X-WR-CALNAME:Événements à venir");
    }

    @Test
    void shows_each_time_of_a_series_that_is_ahead() throws Exception {
        String page = turnOn(discord);
        discord.says("/event post sure:yes when:\"every tuesday 7pm for 3 times\" title:\"Reading hour\"");
        assertThat(discord.words()).startsWith("Posted");
        journey.passes(Duration.ofDays(7));
        assertThat(fetch(page).body())
                .contains("2 events", "Tue 8 Dec 2026, 19:00", "Tue 15 Dec 2026, 19:00")
                .doesNotContain("Tue 1 Dec 2026");
        assertThat(fetch(page + "/calendar.ics").body()).contains("RRULE:");
    }

    @Test
    void shows_of_feeds_what_moderators_have_approved() throws Exception {
        String page = turnOn(slack);
        URI feed = host.publish("/events.ics", "text/calendar", """
                BEGIN:VCALENDAR
                X-WR-CALNAME:State Library
                BEGIN:VEVENT
                UID:a
                SUMMARY:Metadata Conference
                DTSTART;VALUE=DATE:20261204
                DTEND;VALUE=DATE:20261206
                LOCATION:Boston
                URL:https://library.example.org/a
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                SUMMARY:Not looked over
                DTSTART:20261205T190000Z
                END:VEVENT
                END:VCALENDAR
                """);
        slack.says("/event feed add " + feed);
        journey.passes(Duration.ofSeconds(11));
        assertThat(fetch(page).body()).contains("No event is ahead.");
        slack.says("/event review");
        slack.presses("Approve");
        journey.passes(Duration.ofSeconds(11));
        assertThat(fetch(page + "?kind=conference&online=no").body())
                .contains("Metadata Conference", "Fri 4 Dec 2026 to Sat 5 Dec 2026", "From State Library")
                .doesNotContain("Not looked over");
    }

    @Test
    void of_two_communities_that_become_one_each_keeps_its_address_but_nothing_is_shown_that_only_one_had_decided()
            throws Exception {
        String page = turnOn(slack);
        discord.says("/event post sure:yes when:\"tue 7pm\" title:\"Of the server alone\"");
        journey.links(discord, slack);
        assertThat(fetch(page).statusCode()).isEqualTo(404);
        assertThat(ada.says("/event page")).contains("on no page for everybody");
        assertThat(slack.says("/event page")).startsWith("The page for everybody shows nothing since");
        slack.presses("Show it again");
        assertThat(slack.words()).startsWith("Show the events of both communities");
        assertThat(address(slack, slack.presses("Show them"))).isEqualTo(page);
        assertThat(fetch(page).body()).contains("Of the server alone");
    }

    @Test
    void goes_on_when_both_communities_had_decided_and_after_a_restart() throws Exception {
        String one = turnOn(slack);
        String other = turnOn(discord);
        post("title:\"Archives webinar\"");
        journey.links(discord, slack);
        journey.passes(Duration.ofSeconds(11));
        for (String page : List.of(one, other)) {
            assertThat(fetch(page).body()).contains("Archives webinar");
        }
        web.close();
        journey.away(Duration.ofHours(1));
        web = new JourneyWeb(journey.bot(), journey.clock);
        assertThat(fetch(one).body()).contains("Archives webinar");
        discord.says("/event page off sure:yes");
        assertThat(fetch(one).statusCode()).isEqualTo(404);
        assertThat(fetch(other).statusCode()).isEqualTo(404);
    }
}
