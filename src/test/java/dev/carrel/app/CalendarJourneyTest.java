package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.community.Seat;
import dev.carrel.testkit.ReadCalendar;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a reminder to what a calendar application makes of it. It is a Wednesday, 7 in the morning in New York. */
class CalendarJourneyTest {
    private static final Pattern ADDRESS =
            Pattern.compile("https://carrel\\.example\\.org(/calendar/[A-Za-z0-9_-]{43}\\.ics)");

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller eve;
    private final JourneyWeb web;

    CalendarJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.eve = journey.on(Platform.SLACK, "2");
        this.web = new JourneyWeb(journey.bot());
    }

    @AfterEach
    void end() {
        web.close();
        journey.close();
    }

    private String turnOn(Journey.Traveller who) {
        Matcher told = ADDRESS.matcher(who.says("/profile calendar on"));
        assertThat(told.find()).as(who.words()).isTrue();
        return told.group(1);
    }

    private ReadCalendar calendar(String path) throws Exception {
        return new ReadCalendar(web.text(path).body());
    }

    @Test
    void a_calendar_shows_a_series_when_it_reminds_over_the_change_of_the_clocks() throws Exception {
        ada.says("/profile timezone New York");
        ada.says("/reminder set what:\"read; write, rest\" when:\"every Sunday at 2:30am\" sure:yes");
        eve.says("/reminder set what:\"mine alone\" when:\"in 3 hours\" sure:yes");
        String path = turnOn(ada);

        List<Instant> shown = calendar(path).moments("read; write, rest", Instant.parse("2027-03-29T00:00:00Z"));
        assertThat(shown)
                .hasSize(18)
                .startsWith(Instant.parse("2026-11-29T07:30:00Z"))
                .contains(Instant.parse("2027-03-14T07:00:00Z"))
                .endsWith(Instant.parse("2027-03-28T06:30:00Z"));
        assertThat(ada.says("/reminder list")).contains("next on Sun 29 Nov 2026, 02:30 America/New_York");
        assertThat(web.text(path).body()).doesNotContain("mine alone");

        for (Instant moment : shown) {
            journey.passes(Duration.between(journey.clock.instant(), moment));
            assertThat(journey.discord.letter().words()).startsWith("Reminder: read; write, rest");
        }
    }

    @Test
    void says_a_changed_time_with_a_new_tag_and_the_same_uid() throws Exception {
        ada.says("/profile timezone New York");
        ada.says("/reminder set what:\"call\" when:\"tomorrow 9am\" sure:yes");
        String path = turnOn(ada);
        HttpResponse<String> before = web.text(path);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(web.text(path).body()).isEqualTo(before.body());
        assertThat(web.text(path, "If-None-Match", tag).statusCode()).isEqualTo(304);

        journey.passes(Duration.ofMinutes(1));
        ada.says("/reminder list number:1");
        ada.presses("Put off by a day");
        HttpResponse<String> after = web.text(path, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        var was = new ReadCalendar(before.body()).events().getFirst();
        var is = new ReadCalendar(after.body()).events().getFirst();
        assertThat(is.getUid().getValue()).isEqualTo(was.getUid().getValue());
        assertThat(is.getSequence().getValue()).isEqualTo(1);
        assertThat(was.getSequence().getValue()).isZero();
    }

    @Test
    void an_address_that_was_taken_back_is_as_unknown_as_one_that_never_was() throws Exception {
        String first = turnOn(ada);
        assertThat(web.text(first).statusCode()).isEqualTo(200);
        assertThat(ada.says("/profile calendar on"))
                .startsWith("Your calendar can be fetched")
                .doesNotContain(".ics");
        assertThat(ada.presses("New address")).startsWith("Make a new address?");
        Matcher told = ADDRESS.matcher(ada.presses("Make a new address"));
        assertThat(told.find()).isTrue();
        String second = told.group(1);
        assertThat(web.text(second).statusCode()).isEqualTo(200);
        assertThat(ada.presses("Turn off")).startsWith("Turn the calendar off?");
        assertThat(ada.presses("Turn it off")).startsWith("Turned off.");

        List<String> bodies = new ArrayList<>();
        for (String gone :
                List.of(first, second, "/calendar/" + "x".repeat(43) + ".ics", "/calendar/.ics", "/calendar/1")) {
            HttpResponse<String> answer = web.text(gone);
            assertThat(answer.statusCode()).as(gone).isEqualTo(404);
            bodies.add(answer.body());
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
    }

    @Test
    void addresses_of_two_accounts_both_show_everything_once_they_are_one_member() throws Exception {
        Journey.Traveller bob = journey.on(Journey.SERVER, "3", Role.STUDENT);
        ada.says("/reminder set what:\"hers\" when:\"in 3 hours\" sure:yes");
        bob.says("/reminder set what:\"his\" when:\"in 4 hours\" sure:yes");
        String one = turnOn(ada);
        String other = turnOn(bob);
        assertThat(web.text(one).body()).contains("SUMMARY:hers").doesNotContain("SUMMARY:his");

        Seat adas = seat(ada);
        Seat bobs = seat(bob);
        var links = journey.bot().parts().communities().links();
        links.join(bobs, new PersonId(Platform.DISCORD, "3"), links.issue(adas).text());
        for (String path : List.of(one, other)) {
            assertThat(web.text(path).body()).contains("SUMMARY:hers").contains("SUMMARY:his");
        }
    }

    private Seat seat(Journey.Traveller who) {
        return Seat.of(journey.bot().parts().communities().callerOf(who.origin()));
    }
}
