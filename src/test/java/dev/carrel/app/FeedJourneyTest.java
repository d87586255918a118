package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.testkit.FeedHost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calendar that a community follows, from its address to the announcement. */
class FeedJourneyTest {
    private final FeedHost host = new FeedHost();
    private final Journey journey;
    private final Journey.Traveller moderator;

    FeedJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.moderator = journey.on(Journey.SERVER, "1", Role.MODERATOR);
    }

    @AfterEach
    void end() {
        journey.close();
        host.close();
    }

    private static String event(String uid, String title, String start, String more) {
        return """
                BEGIN:VEVENT
                UID:%s
                SUMMARY:%s
                DTSTART;TZID=America/Denver:%s
                DURATION:PT1H
                LOCATION:Online
                URL:https://library.example.org/%s
                %s
                END:VEVENT
                """.formatted(uid, title, start, uid, more.isEmpty() ? "X-NOTHING:1" : more);
    }

    private URI calendar(String... events) {
        return host.publish(
                "/events.ics",
                "text/calendar",
                "BEGIN:VCALENDAR\nX-WR-CALNAME:State Library\n" + String.join("", events) + "END:VCALENDAR\n");
    }

    /** A community of both platforms, with a channel for announcements on each. */
    private void announcesOnBoth() {
        Journey.Traveller other = journey.on(Journey.WORKSPACE, "U1", Role.MODERATOR);
        journey.links(moderator, other);
        moderator.says("/moderate setup channel:<#4711>");
        other.says("/moderate setup channel:<#C024BE91L|events>");
    }

    @Test
    void is_previewed_followed_looked_over_and_announced_once_on_both_platforms() {
        announcesOnBoth();
        URI address = calendar(
                event("a", "Archives Webinar", "20261201T190000", ""), event("b", "Job Fair", "20261203T100000", ""));

        assertThat(moderator.says("/event feed preview " + address))
                .startsWith("State Library, iCalendar, with 2 entries ahead or new.")
                .contains("Archives Webinar: Tue 1 Dec 2026 19:00");
        assertThat(moderator.presses("Follow it")).startsWith("Followed from now on: State Library");
        assertThat(moderator.presses("Look over 2"))
                .startsWith("2 entries wait for you.")
                .contains("Archives Webinar", "Where: Online");
        assertThat(moderator.presses("Approve"))
                .startsWith("Archives Webinar is announced. 1 entry waits for you.")
                .contains("Job Fair");
        var onDiscord = journey.discord.letter();
        assertThat(onDiscord.words()).startsWith("Archives Webinar").contains("Online", "State Library");
        assertThat(onDiscord.to()).isEqualTo(new Recipient.Place(new PlaceId(Platform.DISCORD, "4711")));
        assertThat(journey.slack.letter().words()).isEqualTo(onDiscord.words());
        assertThat(moderator.presses("Dismiss")).startsWith("Job Fair is shown to nobody. Nothing else waits for you.");

        Journey.Traveller ada = journey.on(Platform.DISCORD, "2");
        assertThat(ada.says("/event list"))
                .startsWith("1 event or post.")
                .contains("Archives Webinar")
                .doesNotContain("Job Fair");
        assertThat(ada.says("/event show archives"))
                .startsWith("Archives Webinar")
                .contains("Tue 1 Dec 2026 19:00");
    }

    @Test
    void announces_by_itself_what_comes_later_once_it_is_trusted_also_over_a_restart() {
        announcesOnBoth();
        String[] known = {
            event("1", "One", "20261201T190000", ""), event("2", "Two", "20261202T190000", ""),
            event("3", "Three", "20261203T190000", ""), event("4", "Four", "20261204T190000", ""),
            event("5", "Five", "20261205T190000", "")
        };
        moderator.says("/event feed add " + calendar(known));
        moderator.says("/event review");
        for (String title : List.of("One", "Two", "Three", "Four", "Five")) {
            assertThat(moderator.presses("Approve")).startsWith(title + " is announced.");
            assertThat(journey.discord.letter().words()).startsWith(title);
            assertThat(journey.slack.letter().words()).startsWith(title);
        }
        List<String> more = new ArrayList<>(List.of(known));
        more.set(0, event("1", "One", "20261201T190000", "STATUS:CANCELLED"));
        more.set(1, event("2", "Two, moved", "20261209T190000", ""));
        more.add(event("6", "Six", "20261206T190000", ""));
        calendar(more.toArray(String[]::new));
        journey.passes(Duration.ofHours(2));

        List<String> told = Stream.of(journey.discord.letter(), journey.discord.letter())
                .map(letter -> letter.words().lines().findFirst().orElseThrow())
                .toList();
        assertThat(told).containsExactlyInAnyOrder("Six", "Cancelled: One");
        journey.slack.letter();
        journey.slack.letter();
        journey.away(Duration.ofHours(2));
        journey.passes(Duration.ofHours(2));
        Journey.Traveller ada = journey.on(Platform.SLACK, "U2");
        assertThat(ada.says("/event list")).contains("Six", "Two, moved\n   Wed 9 Dec 2026 19:00", "Cancelled: One");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void redraws_what_it_announced_when_that_is_edited_moved_or_cancelled_and_announces_nothing_again() {
        announcesOnBoth();
        moderator.says("/event feed add " + calendar(event("a", "Archives Webinar", "20261201T190000", "")));
        moderator.says("/event review");
        moderator.presses("Approve");
        journey.discord.letter();
        journey.slack.letter();
        moderator.says("/profile timezone Denver");
        moderator.says("/reminder set the kettle in 1 minute");
        moderator.presses("Set it");
        journey.passes(Duration.ofMinutes(1));
        assertThat(journey.discord.letter().words()).contains("the kettle");

        calendar(event("a", "Archives *Evening* @everyone", "20261208T200000", ""));
        journey.passes(Duration.ofHours(2));
        for (var office : List.of(journey.discord, journey.slack)) {
            assertThat(office.redrawn().words())
                    .startsWith("Archives *Evening* @everyone")
                    .contains("Tue 8 Dec 2026 20:00")
                    .doesNotContain("Tue 1 Dec");
        }
        journey.away(Duration.ofMinutes(1));
        calendar(event("a", "Archives *Evening* @everyone", "20261208T200000", "STATUS:CANCELLED"));
        journey.passes(Duration.ofHours(2));
        for (var office : List.of(journey.discord, journey.slack)) {
            assertThat(office.letter().words()).startsWith("Cancelled: Archives *Evening* @everyone");
            assertThat(office.redrawn().words()).startsWith("Cancelled: Archives *Evening* @everyone");
            assertThat(office.waiting()).isZero();
        }
    }

    @Test
    void is_for_moderators_and_shows_nobody_else_what_waits() {
        moderator.says("/event feed add " + calendar(event("a", "Secret plans", "20261201T190000", "")));
        Journey.Traveller ada = journey.on(Platform.DISCORD, "2");
        for (String line : List.of(
                "/event feed add https://example.org/",
                "/event feed list",
                "/event feed remove x",
                "/event review approve:1",
                "/event feed preview https://example.org/")) {
            assertThat(ada.says(line)).contains("is for moderators");
        }
        assertThat(ada.says("/event list")).startsWith("Nothing is ahead.");
        assertThat(ada.says("/event show 1")).startsWith("There is no event 1 here.");
        assertThat(ada.says("/event show secret")).startsWith("There is no event called “secret” here.");
    }
}
