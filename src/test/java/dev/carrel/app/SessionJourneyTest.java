package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.ReadCalendar;
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
        journey.links();
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
        assertThat(ada.says("/session schedule when:\"tue 7pm every week until 15 may\" sure:yes"))
                .as("pressed again")
                .startsWith("Scheduled already. Cataloguing Circle: Tue 1 Dec 2026, 19:00–20:00");
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
        assertThat(ada.says("/session show Cataloguing Circle")).contains("Going: name of U1 on Slack.");
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
    void is_planned_at_the_hour_at_which_most_can_come_which_says_of_nobody_when_they_are_free() {
        assertThat(ada.says("/session find-time"))
                .startsWith("Nobody in Cataloguing Circle has told their free hours yet.");
        assertThat(ada.presses("Tell my free hours")).startsWith("You have not told when you are free.");
        assertThat(bob.says("/profile free weekdays 3-6pm"))
                .startsWith("In an ordinary week you are free Mon, Tue, Wed, Thu, Fri 15:00–18:00.")
                .contains("By the clock of Los Angeles");
        assertThat(ada.says("/session find-time"))
                .startsWith("In Cataloguing Circle only 1 of 3 has told their free hours.")
                .doesNotContain("15:00");
        cyd.says("/profile timezone London");
        cyd.says("/profile free daily 21:00-02:00");

        assertThat(ada.says("/session find-time"))
                .startsWith("When Cataloguing Circle can meet for 1 hour, the best time first.")
                .contains("2 of 3 members have told their free hours.")
                .contains("Thu 26 Nov 2026, 18:00–19:00 America/New_York (UTC−5)")
                .contains("Wed 2 Dec 2026, 18:00–19:00")
                .contains("2 of 2 who told their hours can come; after 22:00 for 1.")
                .doesNotContain("U1", "London", "Los Angeles");
        assertThat(ada.presses("Schedule"))
                .startsWith("Cataloguing Circle meets on Thu 26 Nov 2026, 18:00–19:00 America/New_York (UTC−5)?");
        assertThat(ada.presses("Looks right")).startsWith("Scheduled. Cataloguing Circle: Thu 26 Nov 2026");

        assertThat(bob.says("/session find-time group:\"Cataloguing Circle\""))
                .startsWith("Only an organizer of “Cataloguing Circle” can plan its sessions.");
        assertThat(bob.says("/profile show")).contains("Free hours: Mon, Tue, Wed, Thu, Fri 15:00–18:00");
        bob.says("/profile free");
        assertThat(bob.presses("Forget the hours")).startsWith("You have not told when you are free.");
        assertThat(ada.says("/session find-time")).contains("only 1 of 3 has told");
        assertThat(bob.says("/profile free '; drop table member")).contains("tue,thu 18:00-21:00");
        for (String line : List.of("minutes:0", "minutes:1441", "weeks:0", "weeks:9", "group:99999999999999999999")) {
            ada.says("/session find-time " + line);
            assertThat(ada.reply()).as(line).isInstanceOf(Reply.Refuse.class);
        }
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
                .contains("Going: name of U1 on Slack.");

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
        assertThat(ada.presses("Move only this one"))
                .startsWith("Moved.")
                .contains("Moved from Tue 1 Dec 2026, 19:00.");
        assertThat(journey.slack.letter().words())
                .startsWith("Moved: Cataloguing Circle: Wed 2 Dec 2026, 20:00–21:00 America/New_York")
                .contains("It was to begin on Tue 1 Dec 2026, 16:00 America/Los_Angeles");
        ada.says("/session skip 1");
        assertThat(ada.presses("Skip it")).startsWith("Cataloguing Circle: skipped, not held on Wed 2 Dec");
        assertThat(journey.slack.letter().words()).startsWith("Cataloguing Circle: skipped, not held on Wed 2 Dec");
        assertThat(ada.says("/session cancel 2")).contains("and every session after it?");
        assertThat(ada.presses("End the series")).contains("The series ends before it.");
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

    @Test
    void
            is_moved_with_the_rest_of_its_series_and_cards_reminders_answers_and_calendars_agree_over_the_change_of_the_clocks() {
        ada.says("/group edit group:1 home:555");
        ada.says("/session schedule when:\"tue 7pm every week until 15 may\" capacity:1 sure:yes");
        assertThat(journey.discord.letter().words()).startsWith("Cataloguing Circle: Tue 1 Dec 2026, 19:00–20:00");
        assertThat(bob.says("/session rsvp going 3")).startsWith("You are going");
        assertThat(cyd.says("/session rsvp going 3")).contains("1st on the waitlist");
        bob.says("/session rsvp going 4");
        ada.says("/session skip session:5 sure:yes");
        String before = calendar(cyd);

        assertThat(ada.says("/session move session:3 when:\"wed 16 dec 10:30pm\""))
                .startsWith(
                        "Move Cataloguing Circle from Tue 15 Dec 2026, 19:00–20:00 America/New_York (UTC−5) to Wed 16"
                                + " Dec 2026, 22:30–23:30 America/New_York (UTC−5)?")
                .contains("It then meets every Wednesday at 22:30 until 12 May 2027 America/New_York.");
        assertThat(ada.presses("Move this and the rest"))
                .startsWith(
                        "Moved, this one and all after it. Those who come or might are told. Cataloguing Circle: Wed 16"
                                + " Dec 2026, 22:30–23:30");
        assertThat(List.of(
                        journey.slack.letter().words(), journey.slack.letter().words()))
                .allSatisfy(told -> assertThat(told)
                        .startsWith(
                                "Moved, this one and all after it: Cataloguing Circle: Wed 16 Dec 2026, 22:30–23:30")
                        .contains("This one was to begin on Tue 15 Dec 2026, ")
                        .contains("every Wednesday at 22:30 until 12 May 2027 America/New_York"));
        assertThat(journey.slack.waiting()).isZero();
        journey.passes(Duration.ofSeconds(1));
        assertThat(journey.discord.redrawn().words())
                .startsWith("Cataloguing Circle: Tue 1 Dec 2026")
                .contains("every Tuesday at 19:00 until 14 December 2026");
        assertThat(bob.says("/session show 4"))
                .contains("Wed 23 Dec 2026, 22:30–23:30")
                .contains("You are going.");
        assertThat(cyd.says("/session show 3")).contains("You are 1st on the waitlist.");
        assertThat(ada.says("/session show 5")).contains("skipped, not held on Wed 30 Dec 2026, 22:30");
        assertThat(ada.says("/session show 1")).contains("Session 1, every Tuesday at 19:00 until 14 December 2026");

        Instant spring = Instant.parse("2027-05-31T00:00:00Z");
        String document = calendar(bob);
        List<Instant> shown = new ReadCalendar(document).moments("Cataloguing Circle", spring);
        assertThat(new ReadCalendar(before).moments("Cataloguing Circle", spring))
                .hasSize(23);
        assertThat(shown)
                .hasSize(23)
                .startsWith(
                        Instant.parse("2026-12-02T00:00:00Z"),
                        Instant.parse("2026-12-09T00:00:00Z"),
                        Instant.parse("2026-12-17T03:30:00Z"),
                        Instant.parse("2026-12-24T03:30:00Z"),
                        Instant.parse("2027-01-07T03:30:00Z"))
                .contains(Instant.parse("2027-03-11T03:30:00Z"), Instant.parse("2027-03-18T02:30:00Z"))
                .endsWith(Instant.parse("2027-05-13T02:30:00Z"));
        assertThat(new ReadCalendar(document).events())
                .extracting(event ->
                        event.getUid().getValue() + " " + event.getSequence().getValue())
                .containsExactlyInAnyOrder("session-1@carrel 2", "session-2@carrel 0");
        assertThat(calendarOfSession("5"))
                .as("whoever was given the address of the series")
                .isEqualTo(shown);
        assertThat(calendarOfSession("1")).isEqualTo(shown);

        journey.clock.set(Instant.parse("2026-12-16T03:30:00Z"));
        assertThat(journey.slack.letter().words())
                .as("nothing about Tuesday the 15th")
                .startsWith("Reminder: Cataloguing Circle: Wed 16 Dec 2026, 22:30–23:30");
    }

    private String form() {
        Form form = ((Reply.Ask) ada.reply()).form();
        return "session " + form.submit().values().get("session") + ", when “"
                + form.inputs().getFirst().value() + "”";
    }

    private List<Instant> calendarOfSession(String number) {
        bob.says("/session show " + number);
        String page = bob.card().blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(Button.Open.class::isInstance)
                .map(button -> ((Button.Open) button).target().toString())
                .findFirst()
                .orElseThrow();
        Matcher told = Pattern.compile("/calendar/(.+)\\.ics").matcher(page);
        assertThat(told.find()).as(page).isTrue();
        return new ReadCalendar(journey.bot()
                        .parts()
                        .calendars()
                        .find(told.group(1))
                        .orElseThrow()
                        .document())
                .moments("Cataloguing Circle", Instant.parse("2027-05-31T00:00:00Z"));
    }

    @Test
    void repeats_otherwise_from_one_session_on_and_cards_reminders_answers_and_calendars_agree() {
        ada.says("/session schedule when:\"tue 7pm every week until 15 may\" sure:yes");
        journey.slack.letter();
        journey.slack.letter();
        bob.says("/session rsvp going 4");
        bob.says("/session rsvp going 7");
        cyd.says("/session rsvp going 8");
        ada.says("/session skip session:5 sure:yes");

        assertThat(ada.says("/session move session:3 when:\"every two weeks on monday\""))
                .startsWith("From this one on Cataloguing Circle meets every other Monday at 19:00 until 15 May 2027"
                        + " America/New_York (UTC−5) for 1 hour, 11 sessions?")
                .contains("Mon 14 Dec 2026, 19:00–20:00", "Mon 28 Dec 2026, 19:00–20:00")
                .contains("sessions without such a one are not held. Those before this one stay as they are.");
        assertThat(ada.presses("Move this and the rest"))
                .startsWith(
                        "Moved, this one and all after it. Those who come or might are told. Cataloguing Circle: Mon"
                                + " 14 Dec 2026, 19:00–20:00");
        assertThat(List.of(
                        journey.slack.letter().words(), journey.slack.letter().words()))
                .allSatisfy(told -> assertThat(told)
                        .startsWith("Cataloguing Circle meets every other Monday at 19:00 until 15 May 2027"
                                + " America/New_York from Mon 14 Dec 2026, 19:00–20:00")
                        .contains("This one was to begin on Tue 15 Dec 2026, "));
        assertThat(ada.says("/session move session:3 when:\"every two weeks on monday 7pm\" sure:yes"))
                .startsWith("It repeats so already.");
        assertThat(bob.says("/session show 7")).contains("Mon 11 Jan 2027, 19:00–20:00", "You are going.");
        assertThat(bob.says("/session show 4")).contains("cancelled, not held on Tue 22 Dec 2026");
        assertThat(cyd.says("/session show 8")).contains("cancelled, not held on Tue 19 Jan 2027");
        assertThat(ada.says("/session show 5")).contains("skipped, not held on Mon 28 Dec 2026");
        assertThat(ada.says("/session next")).startsWith("9 sessions of your groups are ahead.");

        Instant spring = Instant.parse("2027-05-31T00:00:00Z");
        String document = calendar(bob);
        List<Instant> shown = new ReadCalendar(document).moments("Cataloguing Circle", spring);
        assertThat(shown)
                .startsWith(
                        Instant.parse("2026-12-02T00:00:00Z"),
                        Instant.parse("2026-12-09T00:00:00Z"),
                        Instant.parse("2026-12-15T00:00:00Z"),
                        Instant.parse("2027-01-12T00:00:00Z"))
                .endsWith(Instant.parse("2027-05-03T23:00:00Z"))
                .hasSize(12);
        assertThat(new ReadCalendar(document).events())
                .extracting(event ->
                        event.getUid().getValue() + " " + event.getSequence().getValue())
                .containsExactlyInAnyOrder("session-1@carrel 2", "session-2@carrel 0");
        assertThat(calendarOfSession("1")).isEqualTo(shown);
        assertThat(calendarOfSession("7")).isEqualTo(shown);
        journey.clock.set(Instant.parse("2026-12-21T01:00:00Z"));
        journey.clock.set(Instant.parse("2027-01-11T00:00:00Z"));
        assertThat(bob.says("/session next")).contains("Mon 22 Mar 2027");
    }

    @Test
    void repeats_otherwise_from_its_first_session_on_and_becomes_a_series_when_it_was_none() {
        ada.says("/session schedule when:\"tuesdays 7pm for 6 times\" sure:yes");
        journey.slack.letter();
        journey.slack.letter();
        bob.says("/session rsvp going 3");
        assertThat(ada.says("/session move session:1 when:\"every other tuesday 7pm\" sure:yes"))
                .startsWith("Moved, this one and all after it.");
        assertThat(bob.says("/session next")).startsWith("6 sessions of your groups are ahead.");
        assertThat(bob.says("/session show 3")).contains("Tue 15 Dec 2026, 19:00–20:00", "You are going.");
        assertThat(bob.says("/session show 2")).contains("cancelled, not held on Tue 8 Dec 2026");
        String document = calendar(bob);
        assertThat(new ReadCalendar(document).moments("Cataloguing Circle", Instant.parse("2027-05-31T00:00:00Z")))
                .hasSize(6)
                .startsWith(Instant.parse("2026-12-02T00:00:00Z"), Instant.parse("2026-12-16T00:00:00Z"));
        assertThat(new ReadCalendar(document).events())
                .extracting(event ->
                        event.getUid().getValue() + " " + event.getSequence().getValue())
                .containsExactlyInAnyOrder("session-1@carrel 1", "session-2@carrel 0");
        assertThat(document).contains("STATUS:CANCELLED");

        ada.says("/session schedule when:\"thu 3 dec 6pm\" title:Once sure:yes");
        String once = ada.words();
        String number = once.replaceAll("(?s).*Session (\\d+).*", "$1");
        assertThat(ada.says("/session move session:" + number + " when:\"daily 6pm for 3 times\""))
                .startsWith("From this one on Once meets every day at 18:00, 3 times America/New_York");
        assertThat(ada.presses("Make it a series")).contains("Once: Mon 30 Nov 2026, 18:00–19:00");
        for (String wrong : List.of("every hour", "every 10 minutes", "every blursday", "every monday 8pm' or 1=1")) {
            ada.says("/session move session:3 when:\"" + wrong + "\" sure:yes");
            assertThat(ada.reply()).as(wrong).isNotInstanceOf(Reply.Show.class);
        }
        assertThat(bob.says("/session move session:3 when:\"every monday 8pm\" sure:yes"))
                .startsWith("Only an organizer");
    }

    @Test
    void takes_a_number_before_what_is_no_time_for_the_session_that_is_to_be_moved() {
        ada.says("/session schedule when:\"tuesdays 7pm for 5 times\" sure:yes");
        assertThat(ada.says("/session move 2 banana")).contains("These work: ");
        assertThat(form()).isEqualTo("session 2, when “banana”");
        assertThat(ada.says("/session move 2")).startsWith("A few more words are needed.");
        assertThat(form()).isEqualTo("session 2, when “”");
        assertThat(ada.says("/session move 2 thu 10 dec 8pm"))
                .startsWith(
                        "Move Cataloguing Circle from Tue 8 Dec 2026, 19:00–20:00 America/New_York (UTC−5) to Thu 10 Dec");
        assertThat(ada.says("/session move 9 pm"))
                .contains("from Tue 1 Dec 2026, 19:00")
                .contains("21:00–22:00");
        assertThat(ada.says("/session move 77 banana")).startsWith("There is no such session that you can see.");
        assertThat(ada.says("/session move 999999999999999999999 banana")).contains("These work: ");
        assertThat(bob.says("/session move 2 thu 10 dec 8pm rest:yes sure:yes")).startsWith("Only an organizer of");
        assertThat(ada.says("/session move 2 \u202e@everyone")).doesNotContain("“@everyone");
    }

    private String calendar(Journey.Traveller who) {
        Matcher told = TOKEN.matcher(who.says("/profile calendar on"));
        assertThat(told.find()).as(who.words()).isTrue();
        return journey.bot()
                .parts()
                .calendars()
                .find(told.group(1))
                .orElseThrow()
                .document();
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
    void takes_hostile_words_as_words_and_says_what_is_wrong_with_what_does_not_fit() {
        String hostile = "@everyone <script>alert(1)</script> *_`[x](http://evil.example) \u202e\u0000";
        ada.says("/session schedule when:\"tue 7pm\" title:\"" + hostile + "\" venue:\"" + hostile + "\" sure:yes");
        assertThat(ada.words()).startsWith("Scheduled. @everyone <script>");
        assertThat(journey.slack.letter().words()).contains("<script>alert(1)</script>");
        for (String line : List.of(
                "when:\"tue 7pm\" title:\"" + "x".repeat(101) + "\"",
                "when:\"tue 7pm\" title:\"\u200b\u200b\"",
                "when:\"tue 7pm\" capacity:0",
                "when:\"tue 7pm\" minutes:1441",
                "when:\"tue 7pm\" minutes:-1",
                "when:\"tue 7pm\" remind:\"now and then\"",
                "when:\"tue 7pm\" remind:\"9999 days\"",
                "when:\"tue 7pm\" remind:\"1 m, 2 m, 3 m, 4 m, 5 m, 6 m\"",
                "when:\"" + "9".repeat(301) + "\"",
                "when:\"every 10 minutes\"",
                "when:\"tue 7pm\" group:99999999999999999999")) {
            ada.says("/session schedule sure:yes " + line);
            assertThat(ada.reply()).as(line).isInstanceOf(Reply.Refuse.class);
        }
        for (String line :
                List.of("show 99999999999999999999", "show -1", "rsvp going 0", "skip '; drop table", "checkin #0")) {
            assertThat(ada.says("/session " + line)).as(line).startsWith("There is no such session that you can see.");
        }
        ada.says("/session notes session:1 text:\"" + "n".repeat(1001) + "\"");
        assertThat(ada.words()).contains("longer than 1000 characters");
        assertThat(ada.says("/session next")).startsWith("1 session of your groups is ahead.");
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
