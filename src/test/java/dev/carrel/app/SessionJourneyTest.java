package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ReadCalendar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group that meets, whose members are on Discord and on Slack. It is a Wednesday, 7 in the morning in New York. */
class SessionJourneyTest {
    private static final Pattern TOKEN = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller cyd;

    SessionJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "1", Role.ORGANIZER);
        this.bob = journey.on(Platform.SLACK, "U1");
        this.cyd = journey.on(Platform.SLACK, "U2");
    }

    @BeforeEach
    void link() {
        Journey.Traveller discord = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        discord.says("/moderate link-space");
        discord.presses("Get a code");
        slack.says("/moderate link-space code:" + CommunityDesk.code(discord.card()));
        slack.presses("Yes, join");
        journey.discord.letter();
        ada.says("/profile timezone New York");
        bob.says("/profile timezone Los Angeles");
        ada.says("/group create Cataloguing Circle");
        bob.says("/group join Cataloguing Circle");
        journey.discord.letter();
        cyd.says("/group join Cataloguing Circle");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void is_planned_on_discord_answered_on_slack_and_reminded_of_on_both() {
        assertThat(ada.says("/session schedule tue 7pm every week until 15 may"))
                .startsWith("Cataloguing Circle meets every Tuesday at 19:00 until 15 May 2027 America/New_York"
                        + " (UTC−5) for 1 hour, 24 sessions?")
                .contains("Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)")
                .contains("From Tue 16 Mar 2027, 19:00 on the clocks there show UTC−4");
        assertThat(ada.presses("Looks right"))
                .startsWith("Scheduled. Cataloguing Circle: Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)")
                .contains("Nobody going yet");
        assertThat(journey.slack.letter().words())
                .startsWith("A session is planned. Cataloguing Circle: Tue 1 Dec 2026, 19:00–20:00");
        journey.slack.letter();

        assertThat(bob.says("/session next"))
                .startsWith("8 sessions of your groups are ahead.")
                .contains("16:00 PST");
        bob.says("/session show");
        assertThat(bob.presses("Going"))
                .startsWith("You are going to Cataloguing Circle: Tue 1 Dec 2026")
                .contains("1 going");
        assertThat(ada.says("/session show Cataloguing Circle")).contains("Going: U1 on Slack.");
        cyd.says("/session rsvp no Cataloguing Circle");

        journey.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(journey.slack.letter().words())
                .startsWith("Reminder: Cataloguing Circle: Tue 1 Dec 2026, 19:00–20:00")
                .contains("in 24 hours");
        assertThat(journey.discord.letter().words()).contains("have joined");
        assertThat(journey.discord.letter().words()).startsWith("Reminder: ");
        journey.clock.set(Instant.parse("2026-12-01T23:45:00Z"));
        assertThat(journey.slack.letter().words()).startsWith("Reminder: ").contains("in 15 minutes");
        assertThat(bob.says("/session checkin")).startsWith("You are checked in.");
        assertThat(ada.says("/session attendance"))
                .startsWith("1 checked in; 1 going. Cataloguing Circle")
                .contains("going; was there")
                .contains("cannot come");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();

        journey.clock.set(Instant.parse("2026-12-08T00:00:00Z"));
        assertThat(journey.slack.letter().words()).startsWith("Reminder: Cataloguing Circle: Tue 8 Dec 2026");
        assertThat(bob.says("/board me"))
                .as("a session, and a promise that was kept")
                .contains("30 Nov: 20");
    }

    @Test
    void has_a_card_in_the_home_of_its_group_that_stays_true_and_is_drawn_at_most_once_a_second() {
        ada.says("/group edit group:1 home:555");
        ada.says("/session schedule when:\"tue 7pm\" capacity:30 sure:yes");
        assertThat(journey.discord.letter().words())
                .startsWith("Cataloguing Circle: Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)")
                .contains("Nobody going yet, 30 places left.");
        bob.says("/session rsvp going");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words())
                .contains("1 going, 29 places left.")
                .contains("Going: U1 on Slack.");

        for (int i = 10; i < 30; i++) {
            Journey.Traveller student = journey.on(Platform.SLACK, "U" + i);
            student.says("/group join Cataloguing Circle");
            student.says("/session rsvp going Cataloguing Circle");
        }
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words()).contains("21 going, 9 places left.");
        ada.says("/session move when:\"wed 2 dec 8pm\" sure:yes");
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words()).startsWith("Cataloguing Circle: Wed 2 Dec 2026, 20:00–21:00");
        assertThat(journey.discord.redrawings()).isZero();
    }

    @Test
    void has_one_place_and_offers_it_to_who_waits_when_it_is_given_back() {
        ada.says("/session schedule when:\"tue 7pm\" capacity:1 sure:yes");
        journey.slack.letter();
        journey.slack.letter();
        assertThat(bob.says("/session rsvp going")).startsWith("You are going").contains("full");
        assertThat(cyd.says("/session rsvp going"))
                .startsWith("It is full: you are 1st on the waitlist of Cataloguing Circle");
        assertThat(bob.says("/group leave group:1 sure:yes")).startsWith("You have left");

        assertThat(journey.slack.letter().words())
                .startsWith("A place has become free in Cataloguing Circle.")
                .contains("A place is kept for you until Wed 25 Nov 2026, 19:00 America/New_York (UTC−5)");
        cyd.says("/session show");
        assertThat(cyd.presses("Take the place")).startsWith("You are going to Cataloguing Circle");
    }

    @Test
    void is_moved_skipped_and_cancelled_and_those_who_come_are_told() {
        ada.says("/session schedule when:\"tuesdays 7pm for 3 times\" sure:yes");
        journey.slack.letter();
        journey.slack.letter();
        bob.says("/session rsvp going");
        ada.says("/session move when:\"wed 2 dec 8pm\"");
        assertThat(ada.presses("Move it")).startsWith("Moved.").contains("Moved from Tue 1 Dec 2026, 19:00.");
        assertThat(journey.slack.letter().words())
                .startsWith("Moved: Cataloguing Circle: Wed 2 Dec 2026, 20:00–21:00 America/New_York")
                .contains("It was to begin on Tue 1 Dec 2026, 16:00 America/Los_Angeles");
        ada.says("/session skip 1");
        assertThat(ada.presses("Skip it")).startsWith("Cataloguing Circle: skipped, not held on Wed 2 Dec");
        assertThat(journey.slack.letter().words()).startsWith("Cataloguing Circle: skipped, not held on Wed 2 Dec");
        ada.says("/session cancel 2");
        assertThat(ada.presses("Cancel it")).contains("The series ends before it.");
        assertThat(bob.says("/session next")).startsWith("No session of your groups is ahead.");
        journey.passes(Duration.ofDays(14));
        assertThat(bob.says("/session show 1")).contains("skipped");
    }

    @Test
    void is_in_the_calendars_of_those_who_are_in_its_group_and_of_nobody_else() {
        ada.says("/session schedule when:\"tuesdays 7pm for 4 times\" sure:yes");
        ada.says("/session move session:2 when:\"wed 9 dec 8pm\" sure:yes");
        ada.says("/session skip session:3 sure:yes");

        String document = calendar(bob);
        assertThat(new ReadCalendar(document).moments("Cataloguing Circle", Instant.parse("2027-12-31T00:00:00Z")))
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-12-02T00:00:00Z"),
                        Instant.parse("2026-12-10T01:00:00Z"),
                        Instant.parse("2026-12-23T00:00:00Z"));
        assertThat(document).contains("UID:session-1@carrel", "SEQUENCE:2", "RRULE:", "EXDATE", "RECURRENCE-ID");
        ada.says("/group edit group:1 privacy:listed");
        assertThat(bob.says("/session show 1")).doesNotContain("Add to calendar");
        assertThat(calendar(journey.on(Platform.SLACK, "U7"))).doesNotContain("Cataloguing");
    }

    private String calendar(Journey.Traveller who) {
        Matcher told = TOKEN.matcher(who.says("/profile calendar on"));
        assertThat(told.find()).as(who.words()).isTrue();
        return journey.bot().calendars().find(told.group(1)).orElseThrow().document();
    }

    @Test
    void is_reminded_of_late_while_it_runs_and_its_organizer_is_told_once_it_is_over() {
        ada.says("/session schedule when:\"thu 26 nov 8am\" title:Early minutes:30 sure:yes");
        ada.says("/session schedule when:\"thu 26 nov 9am\" title:Late sure:yes");
        for (int i = 0; i < 4; i++) {
            journey.slack.letter();
        }
        bob.says("/session rsvp going 1");
        bob.says("/session rsvp going 2");
        cyd.says("/session rsvp no 2");
        ada.says("/session rsvp no 2");

        journey.away(Duration.ofHours(26).plusMinutes(30));

        assertThat(journey.slack.letter().words())
                .startsWith("Reminder: Late: Thu 26 Nov 2026, 09:00–10:00")
                .contains("This was due on Thu 26 Nov 2026, 05:45 America/Los_Angeles")
                .contains("it has begun");
        assertThat(journey.discord.letter().words()).contains("have joined");
        assertThat(journey.discord.letter().words())
                .startsWith("People were not reminded of Early on Thu 26 Nov 2026, 08:00–08:30");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();
    }

    @Test
    void asks_for_the_time_that_is_not_clear_and_refuses_one_that_does_not_exist() {
        assertThat(ada.says("/session schedule")).isNotEmpty();
        assertThat(ada.says("/session schedule tuesday")).startsWith("At what time?");
        assertThat(ada.chooses("18:00")).startsWith("Cataloguing Circle meets on Tue 1 Dec 2026, 18:00–19:00");
        assertThat(ada.says("/session schedule 2027-03-14 2:30am"))
                .startsWith("There is no Sun 14 Mar 2027, 02:30 in America/New_York");
        assertThat(ada.chooses("03:00")).startsWith("Cataloguing Circle meets on Sun 14 Mar 2027, 03:00");
        assertThat(bob.says("/session schedule tue 7pm")).contains("you organize none yet");
        assertThat(bob.says("/session schedule when:\"tue 7pm\" group:\"Cataloguing Circle\""))
                .startsWith("Only an organizer of “Cataloguing Circle” can plan its sessions.");
    }
}
