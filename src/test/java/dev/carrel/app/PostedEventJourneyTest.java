package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.CommunityDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A community on Discord and on Slack, with a channel for announcements on each, whose organizers post events. It is a Wednesday. */
class PostedEventJourneyTest {
    private static final Pattern TOKEN = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");
    private static final String POST =
            "/event post when:\"tue 7pm\" title:\"Archives webinar\" kind:webinar page:https://example.org/room";

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller cyd;
    private final Journey.Traveller dee;

    PostedEventJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "1", Role.ORGANIZER);
        this.bob = journey.on(Platform.SLACK, "U1");
        this.cyd = journey.on(Platform.SLACK, "U2");
        this.dee = journey.on(Platform.SLACK, "U3");
    }

    @BeforeEach
    void link() {
        Journey.Traveller discord = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        journey.links(discord, slack);
        discord.says("/moderate setup channel:<#4711>");
        slack.says("/moderate setup channel:<#C024BE91L|events>");
        ada.says("/profile timezone New York");
        bob.says("/profile timezone Los Angeles");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    /** Posts the webinar, and takes both announcements. */
    private void post(String more) {
        ada.says(POST + " sure:yes " + more);
        assertThat(ada.words()).startsWith("Posted and announced. Archives webinar");
        journey.discord.letter();
        journey.slack.letter();
    }

    /** Nothing else has come than what was asked for meanwhile. */
    private void nothingElseComes() {
        bob.says("/reminder set the kettle in 1 minute");
        bob.presses("Set it");
        journey.passes(Duration.ofMinutes(1));
        assertThat(journey.slack.letter().words()).contains("the kettle");
        assertThat(journey.slack.waiting() + journey.discord.waiting()).isZero();
    }

    /** The card in the channel as soon as it says this; what was true in between may have been drawn before. */
    private String redrawn(String words) {
        String drawn = "";
        while (!drawn.contains(words)) {
            journey.passes(Duration.ofSeconds(1));
            drawn = journey.discord.redrawn().words();
        }
        return drawn;
    }

    @Test
    void is_announced_on_both_answered_on_slack_redrawn_on_discord_and_reminded_of() {
        assertThat(ada.says(POST + " hide:yes"))
                .startsWith("Post Archives webinar on Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)?");
        assertThat(ada.presses("Looks right")).startsWith("Posted and announced. Archives webinar: Tue 1 Dec 2026");
        assertThat(ada.says(POST + " hide:yes sure:yes"))
                .as("pressed again")
                .startsWith("Posted already. Archives webinar: Tue 1 Dec 2026");
        var onDiscord = journey.discord.letter();
        assertThat(onDiscord.to()).isEqualTo(new Recipient.Place(new PlaceId(Platform.DISCORD, "4711")));
        assertThat(onDiscord.words())
                .startsWith("Archives webinar: Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)")
                .contains("Nobody going yet.", "Whoever is going sees its link.")
                .doesNotContain("example.org");
        assertThat(journey.slack.letter().words()).startsWith("Archives webinar: Tue 1 Dec 2026");

        assertThat(bob.says("/event list"))
                .startsWith("1 event or post.")
                .contains("Webinar · posted here · Nobody going yet.");
        bob.says("/event show archives");
        assertThat(bob.card().toString()).doesNotContain("example.org");
        assertThat(bob.presses("Going"))
                .startsWith("You are going to Archives webinar")
                .contains("1 going");
        assertThat(bob.card().toString()).contains("https://example.org/room");
        assertThat(cyd.says("/event rsvp maybe archives")).startsWith("Noted that you might come");
        assertThat(cyd.card().toString()).doesNotContain("https://example.org/room");
        assertThat(redrawn("1 going, 1 maybe.")).doesNotContain("example.org");

        journey.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        List<String> reminders =
                List.of(journey.slack.letter().words(), journey.slack.letter().words());
        assertThat(reminders)
                .allSatisfy(words ->
                        assertThat(words).startsWith("Reminder: Archives webinar: Tue 1 Dec 2026, 19:00–20:00"));
    }

    @Test
    void speaks_to_channels_in_the_communitys_language_and_to_each_in_theirs() {
        journey.on(Journey.SERVER, "9", Role.MODERATOR).says("/moderate setup language:french");
        bob.says("/profile language spanish");
        cyd.says("/profile language english");
        ada.says(POST + " sure:yes region:online cost:free");
        assertThat(ada.words()).startsWith("Posted and announced.").contains("Online", "Free");
        assertThat(journey.discord.letter().words())
                .contains("En ligne", "Gratuit", "Événement P1, publié ici. Genre : Webinaire.");
        assertThat(journey.slack.letter().words()).contains("Événement P1, publié ici. Genre : Webinaire.");

        assertThat(bob.says("/event list kind:webinar region:online"))
                .startsWith("1 evento o anuncio.")
                .contains("Seminario web · evento publicado aquí");
        bob.says("/event show P1");
        assertThat(bob.presses("Voy a ir")).startsWith("Usted va a ir a Archives webinar");
        assertThat(cyd.says("/event rsvp going P1")).startsWith("You are going to Archives webinar");

        ada.says("/event cancel P1 sure:yes");
        assertThat(List.of(
                        journey.slack.letter().words(), journey.slack.letter().words()))
                .anySatisfy(words -> assertThat(words).startsWith("Archives webinar: cancelado, no se celebra el "))
                .anySatisfy(words -> assertThat(words).startsWith("Archives webinar: cancelled, not held on "));
        assertThat(redrawn("annulé")).startsWith("Archives webinar : annulé, n’a pas lieu le ");
    }

    @Test
    void is_changed_and_cancelled_in_the_same_card_and_those_who_come_are_told() {
        post("");
        bob.says("/event rsvp going P1");
        redrawn("1 going");
        ada.says("/event edit event:P1 when:\"wed 2 dec 8pm\" title:\"Archives evening\"");
        assertThat(ada.presses("Move it"))
                .startsWith(
                        "Changed. Those who come or might are told of the new time. Archives evening: Wed 2 Dec 2026");
        assertThat(journey.slack.letter().words())
                .startsWith("Moved: Archives evening: Wed 2 Dec 2026, 20:00–21:00 America/New_York")
                .contains("It was to begin on Tue 1 Dec 2026, 16:00 America/Los_Angeles");
        assertThat(redrawn("Archives evening: Wed 2 Dec 2026")).contains("1 going");

        ada.says("/event cancel P1");
        assertThat(ada.presses("Cancel it")).startsWith("Archives evening: cancelled, not held on Wed 2 Dec 2026");
        assertThat(journey.slack.letter().words()).startsWith("Archives evening: cancelled, not held on");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words()).startsWith("Archives evening: cancelled");
        assertThat(bob.says("/event list")).startsWith("Nothing is ahead.");
        assertThat(bob.says("/event rsvp going P1")).contains("is not held");
        journey.passes(Duration.ofDays(14));
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void offers_the_place_that_is_given_back_or_added_to_who_waits() {
        post("capacity:1");
        bob.says("/event rsvp going P1");
        assertThat(cyd.says("/event rsvp going P1")).startsWith("It is full: you are 1st on the waitlist");
        assertThat(ada.says("/event edit event:P1 capacity:2")).startsWith("Changed.");
        assertThat(journey.slack.letter().words()).startsWith("A place has become free at Archives webinar.");
        cyd.says("/event show P1");
        assertThat(cyd.presses("Take the place")).startsWith("You are going to Archives webinar");
    }

    @Test
    void says_who_speaks_where_and_at_what_cost_and_is_found_by_it() {
        post(
                "speakers:\"Grace Hopper\" topics:\"archives , metadata,,archives\" region:virtual cost:gratis language:English");
        assertThat(ada.words())
                .contains("Speakers: Grace Hopper", "Topics: archives, metadata", "Region: Online", "Cost: Free");
        ada.says(
                "/event post sure:yes when:\"2026-12-02 19:00\" title:\"Fair of jobs\" kind:fair venue:\"Hall 3, Boston\"");
        assertThat(bob.says("/event list")).startsWith("2 events and posts").contains("Online · Free · English");
        for (String found :
                List.of("kind:webinar", "topic:Metadata", "region:online", "hopper", "no-cost:yes english")) {
            assertThat(bob.says("/event list " + found))
                    .as(found)
                    .startsWith("1 event or post.")
                    .contains("Archives webinar");
        }
        assertThat(bob.says("/event list region:boston"))
                .startsWith("1 event or post.")
                .contains("Fair of jobs");
        assertThat(bob.says("/event list no-cost:yes kind:fair"))
                .startsWith("Nothing ahead is said to be like that.")
                .contains("1 more might be: its kind or cost is not said.");
        assertThat(bob.presses("Show all")).startsWith("2 events and posts");
        assertThat(bob.says("/event list kind:conference"))
                .startsWith("Nothing ahead")
                .doesNotContain("might be");

        assertThat(ada.says("/event edit event:P1 more:yes")).contains("A few more words are needed.");
        Reply.Ask asked = (Reply.Ask) ada.reply();
        assertThat(asked.form().inputs())
                .hasSizeLessThanOrEqualTo(5)
                .extracting(Form.Input::value)
                .contains("Grace Hopper");
        ada.submits(
                Map.of("speakers", "Ada Lovelace", "topics", "", "region", "Online", "cost", "$10", "language", ""));
        assertThat(ada.words())
                .startsWith("Changed. ")
                .contains("Speakers: Ada Lovelace", "Cost: $10")
                .doesNotContain("Topics");
        assertThat(redrawn("Ada Lovelace")).contains("Cost: $10").doesNotContain("Grace Hopper");
        assertThat(ada.says("/event edit event:P1 cost:none"))
                .doesNotContain("Cost:")
                .contains("Region: Online");
    }

    @Test
    void shows_the_link_to_those_who_go_and_nowhere_else() {
        ada.says(POST + " hide:yes sure:yes about:\"See you there\" region:online");
        Matcher told = TOKEN.matcher(cyd.says("/profile calendar on"));
        assertThat(told.find()).isTrue();
        bob.says("/event rsvp going P1");
        cyd.says("/event rsvp maybe P1");
        List<String> seen = new ArrayList<>();
        seen.add(String.valueOf(journey.discord.letter()));
        seen.add(String.valueOf(journey.slack.letter()));
        seen.add(journey.bot()
                .parts()
                .calendars()
                .find(told.group(1))
                .orElseThrow()
                .document());
        for (String line : List.of(
                "/event list",
                "/event list example.org",
                "/event list room",
                "/event list topic:room",
                "/event list region:example",
                "/event show P1",
                "/event show room",
                "/event rsvp maybe P1",
                "/event edit event:P1 page:https://example.org/room",
                "/event rsvp no P1",
                "/export")) {
            cyd.says(line);
            seen.add(cyd.card().toString());
        }
        for (String typed : List.of("", "P1", "arch", "room", "https")) {
            for (String command : List.of("show", "rsvp", "edit", "cancel")) {
                seen.add(journey.bot()
                        .router()
                        .suggest(cyd.origin(), List.of("event", command), "event", typed)
                        .toString());
            }
        }
        seen.add(redrawn("1 going"));
        assertThat(seen).allSatisfy(words -> assertThat(words).doesNotContain("example.org/room"));
        bob.says("/event show P1");
        assertThat(bob.card().toString()).contains("https://example.org/room");
        bob.says("/event rsvp no P1");
        assertThat(bob.card().toString()).doesNotContain("example.org/room");
    }

    @Test
    void tells_those_who_come_once_that_it_begins_with_the_link_also_over_a_restart() {
        post("hide:yes remind:none");
        bob.says("/event rsvp going P1");
        cyd.says("/event rsvp maybe P1");
        journey.clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        var begun = journey.slack.letter();
        assertThat(begun.words())
                .startsWith("Starting now: Archives webinar: Tue 1 Dec 2026")
                .doesNotContain("was due");
        assertThat(begun.words()).contains("https://example.org/room");
        ada.says("/event edit event:P1 title:\"Archives webinar, part 1\"");
        journey.away(Duration.ofMinutes(20));
        nothingElseComes();
    }

    @Test
    void says_late_that_it_has_begun_and_nothing_of_what_is_over_or_moved_or_what_nobody_comes_to() {
        post("");
        ada.says("/event post sure:yes when:\"2026-12-01 19:00\" title:Nobody");
        journey.discord.letter();
        journey.slack.letter();
        bob.says("/event rsvp going P1");
        ada.says("/event rsvp going P2");
        ada.says("/event rsvp no P2");
        journey.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        journey.slack.letter();
        journey.away(Duration.ofHours(24).plusMinutes(10));
        assertThat(journey.slack.letter().words())
                .startsWith("Starting now: Archives webinar")
                .contains("This was due on Tue 1 Dec 2026, 16:00 America/Los_Angeles");
        nothingElseComes();
    }

    @Test
    void thanks_those_who_came_and_tells_who_posted_it_how_it_was_for_them() {
        post("hide:yes remind:none");
        bob.says("/event rsvp going P1");
        cyd.says("/event rsvp going P1");
        dee.says("/event rsvp maybe P1");
        assertThat(bob.says("/event feedback P1")).startsWith("It is not over yet.");
        assertThat(ada.says("/event recording event:P1 page:https://example.org/tape"))
                .contains("has not begun");
        journey.clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        journey.slack.letter();
        journey.slack.letter();
        journey.clock.set(Instant.parse("2026-12-02T01:30:00Z"));
        for (int letter = 0; letter < 2; letter++) {
            assertThat(journey.slack.letter().words())
                    .startsWith("Thank you for coming to Archives webinar.")
                    .contains("Worth my time", "In part", "Not for me");
        }

        bob.says("/event feedback P1");
        assertThat(bob.presses("Worth my time")).startsWith("Thank you. Noted of Archives webinar: Worth my time.");
        bob.presses("Add words");
        assertThat(bob.submits(Map.of("mark", "good", "words", "Slower, please @everyone", "signed", "no")))
                .contains("Your words, without your name: Slower, please @everyone");
        cyd.says("/event feedback event:P1 mark:poor words:\"Too early\" signed:yes");
        assertThat(dee.says("/event feedback event:P1 mark:good")).startsWith("Whoever was going to it");
        assertThat(ada.says("/event feedback event:P1 mark:good")).startsWith("You have posted it");
        assertThat(bob.says("/event heard P1")).contains("is for organizers");
        Journey.Traveller moderator = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        assertThat(moderator.says("/event heard P1"))
                .startsWith("Fewer than 5 have said how Archives webinar was")
                .doesNotContain("Slower", "Too early", "Worth my time");

        assertThat(ada.says("/event recording event:P1 page:https://example.org/tape"))
                .startsWith("Kept. Those who came are told");
        for (int letter = 0; letter < 2; letter++) {
            var recorded = journey.slack.letter();
            assertThat(recorded.words()).startsWith("The recording of Archives webinar is there.");
            assertThat(recorded.words()).contains("https://example.org/tape");
        }
        ada.says("/event recording event:P1 page:none");
        ada.says("/event recording event:P1 page:https://example.org/better");
        dee.says("/event show P1");
        assertThat(dee.card().toString()).doesNotContain("example.org/better", "example.org/room");
        bob.says("/event show P1");
        assertThat(bob.card().toString()).contains("https://example.org/better");

        journey.passes(Duration.ofDays(1));
        String heard = journey.discord.letter().words();
        assertThat(heard)
                .startsWith("2 people have said how Archives webinar was.")
                .contains("Slower, please @everyone", "Too early", "Somebody");
        journey.away(Duration.ofDays(1));
        nothingElseComes();
    }

    @Test
    void keeps_what_somebody_said_of_it_who_becomes_one_member_with_another_account_and_forgets_it_with_them() {
        post("remind:none");
        bob.says("/event rsvp going P1");
        journey.clock.set(Instant.parse("2026-12-02T01:30:00Z"));
        bob.says("/event feedback event:P1 mark:partly words:Mine signed:no");
        Journey.Traveller other = journey.on(Journey.SERVER, "77", Role.STUDENT);
        bob.says("/profile link");
        other.says("/profile link sure:yes code:" + CommunityDesk.code(bob.card()));
        assertThat(ada.says("/event heard P1")).startsWith("1 person has said").contains("Mine");
        assertThat(other.says("/event feedback event:P1 mark:good")).contains("Worth my time", "Mine");
        assertThat(ada.says("/event heard P1")).startsWith("1 person has said");
        other.says("/profile erase");
        other.presses("Erase it");
        other.presses("Yes, erase it now");
        assertThat(ada.says("/event heard P1")).startsWith("Nobody has said");
    }

    @Test
    void repeats_in_one_line_of_the_list_and_is_announced_time_by_time() {
        assertThat(
                        ada.says(
                                "/event post when:\"tuesdays 7pm until 31 dec\" remind:none title:\"Office hour\" hide:yes page:https://example.org/room"))
                .startsWith(
                        "Post Office hour, every Tuesday at 19:00 until 31 December 2026 America/New_York (UTC−5) for 1 hour, 5 times?");
        assertThat(ada.presses("Looks right"))
                .startsWith("Posted and announced. Office hour: Tue 1 Dec 2026, 19:00–20:00");
        assertThat(journey.discord.letter().words())
                .contains("every Tuesday at 19:00")
                .doesNotContain("example.org");
        journey.slack.letter();
        assertThat(bob.says("/event list")).startsWith("1 event or post.").contains("every Tuesday at 19:00");
        assertThat(journey.bot().router().suggest(bob.origin(), List.of("event", "show"), "event", "office"))
                .hasSize(5)
                .extracting(suggestion -> suggestion.label())
                .contains("Office hour, Tue 8 Dec 2026, 19:00");

        bob.says("/event rsvp going P2");
        ada.says("/event skip P2");
        assertThat(ada.presses("Skip it")).startsWith("Office hour: skipped, not held on Tue 8 Dec 2026");
        assertThat(journey.slack.letter().words()).startsWith("Office hour: skipped, not held on Tue 8 Dec 2026");
        bob.says("/event rsvp going P3");
        ada.says("/event edit event:P3 when:\"wed 16 dec 8pm\" title:\"Open office\"");
        assertThat(ada.presses("Move it"))
                .startsWith(
                        "Changed. Those who come or might are told of the new time. Open office: Wed 16 Dec 2026, 20:00");
        assertThat(journey.slack.letter().words()).startsWith("Moved: Open office: Wed 16 Dec 2026, 20:00");
        assertThat(ada.says("/event edit event:P1 about:\"Bring questions\""))
                .startsWith("Changed, for all of the series that are ahead. Open office: Tue 1 Dec 2026, 19:00");
        assertThat(bob.says("/event show P4")).contains("Open office: Tue 22 Dec 2026, 19:00", "Bring questions");
        Matcher told = TOKEN.matcher(bob.says("/profile calendar on"));
        assertThat(told.find()).isTrue();
        assertThat(journey.bot()
                        .parts()
                        .calendars()
                        .find(told.group(1))
                        .orElseThrow()
                        .document())
                .contains("RRULE:FREQ=WEEKLY", "EXDATE", "20261208T190000", "20261216T200000")
                .doesNotContain("example.org/room");

        journey.clock.set(Instant.parse("2026-12-02T01:30:00Z"));
        assertThat(journey.discord.letter().words()).startsWith("Open office: Wed 16 Dec 2026, 20:00");
        journey.slack.letter();
        ada.says("/event cancel P4");
        assertThat(ada.presses("Cancel it"))
                .startsWith("Open office: cancelled, not held on Tue 22 Dec 2026")
                .contains("The series ends before it.");
        assertThat(bob.says("/event show P5")).contains("cancelled, not held on");
        assertThat(bob.says("/event list")).startsWith("1 event or post.");
        nothingElseComes();
    }

    @Test
    void is_in_the_calendars_of_members_without_a_link_for_those_who_go() {
        post("hide:yes");
        Matcher told = TOKEN.matcher(bob.says("/profile calendar on"));
        assertThat(told.find()).as(bob.words()).isTrue();
        assertThat(journey.bot()
                        .parts()
                        .calendars()
                        .find(told.group(1))
                        .orElseThrow()
                        .document())
                .contains("SUMMARY:Archives webinar", "UID:event-p1@carrel")
                .doesNotContain("example.org/room");
    }

    @Test
    void is_posted_by_organizers_alone_and_takes_only_what_fits() {
        assertThat(bob.says(POST)).doesNotContain("Looks right");
        assertThat(bob.reply()).isInstanceOf(Reply.Refuse.class);
        for (String line : List.of(
                "page:javascript:alert(1)",
                "page:ftp://example.org/a",
                "page:https://ada:secret@example.org/",
                "kind:party",
                "capacity:0",
                "minutes:1441",
                "when:\"every 10 minutes\"",
                "title:\"\u200b\u200b\"",
                "speakers:\"" + "x".repeat(201) + "\"",
                "topics:\"\u202e\"",
                "region:\"" + "x".repeat(61) + "\"",
                "cost:\"\u200b\"",
                "title:\"" + "x".repeat(101) + "\"",
                "when:\"every hour\"")) {
            String typed = line.startsWith("when") ? line + " title:Talk" : "when:\"tue 7pm\" " + line;
            ada.says("/event post sure:yes " + (typed.contains("title:") ? typed : typed + " title:Talk"));
            assertThat(ada.reply()).as(line).isInstanceOf(Reply.Refuse.class);
        }
        for (String name : List.of("P0", "p99999999999999999999", "P-1", "'; drop table")) {
            assertThat(bob.says("/event rsvp going " + name))
                    .as(name)
                    .startsWith("There is no such event that was posted here.");
        }
        assertThat(bob.says("/event list")).startsWith("Nothing is ahead.");
    }
}
