package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.spi.NotScheduled.Reason;
import dev.carrel.testkit.CalendarDouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A community on Discord and on Slack, whose moderators show posted events in Discord's own calendar. It is a Wednesday. */
class MirrorJourneyTest {
    private final Journey journey;
    private final CalendarDouble calendar = new CalendarDouble(3);
    private final Journey.Traveller mia;
    private final Journey.Traveller sol;
    private final Journey.Traveller bob;

    MirrorJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        journey.discord.keep(calendar);
        this.mia = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        this.sol = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        this.bob = journey.on(Platform.DISCORD, "1");
    }

    @BeforeEach
    void link() {
        journey.links(mia, sol);
        sol.says("/profile timezone New York");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    /** Posted on Slack. */
    private void posted(String title, String when, String more) {
        sol.says("/event post sure:yes title:\"" + title + "\" when:\"" + when + "\" " + more);
        assertThat(sol.words()).startsWith("Posted");
        journey.passes(Duration.ofSeconds(2));
    }

    private void switchOn() {
        assertThat(mia.says("/event mirror on:yes")).startsWith("Posted events are shown in Discord’s own calendar");
    }

    /** What bob has said to P1, as soon as it is this; interest is written down a moment after it was told. */
    private void shows(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!bob.says("/event show P1").contains(words)) {
            assertThat(System.nanoTime()).as(bob.words()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void clicks(String person, String title, boolean interested) {
        journey.bot()
                .parts()
                .happenings()
                .take(new ChatEvent.Interested(
                        "click",
                        Journey.SERVER,
                        new PersonId(Platform.DISCORD, person),
                        journey.clock.instant(),
                        calendar.id(title),
                        interested));
    }

    @Test
    void is_made_changed_and_cancelled_there_as_it_is_here_without_hidden_links_and_sessions() {
        posted(
                "Archives webinar",
                "tue 7pm",
                "kind:webinar page:https://example.org/room hide:yes about:\"Bring questions.\"");
        assertThat(calendar.steps()).as("it is off").isEmpty();
        assertThat(mia.says("/event mirror")).startsWith("Posted events are not shown in Discord’s own calendar");
        mia.presses("Show them there");
        assertThat(calendar.step()).isEqualTo("make Archives webinar");
        ScheduledEvent shown = calendar.shown().getFirst();
        assertThat(shown)
                .isEqualTo(new ScheduledEvent(
                        1,
                        "Archives webinar",
                        "Bring questions.",
                        "",
                        Instant.parse("2026-12-02T00:00:00Z"),
                        Instant.parse("2026-12-02T01:00:00Z")));
        sol.says("/group create name:Circle privacy:hidden");
        sol.says("/session schedule sure:yes group:Circle when:\"tue 7pm\"");
        sol.says("/group create name:\"Open Circle\" privacy:open");
        sol.says("/session schedule sure:yes group:\"Open Circle\" when:\"tue 7pm\"");
        sol.says("/event edit event:P1 sure:yes when:\"wed 2 dec 8pm\" venue:\"Room 204\" title:\"Archives evening\"");
        journey.passes(Duration.ofSeconds(2));
        assertThat(calendar.step()).isEqualTo("change Archives evening");
        assertThat(calendar.shown()).singleElement().satisfies(event -> {
            assertThat(event.where()).isEqualTo("Room 204");
            assertThat(event.start()).isEqualTo(Instant.parse("2026-12-03T01:00:00Z"));
        });
        sol.says("/event cancel P1 sure:yes");
        journey.passes(Duration.ofSeconds(2));
        assertThat(calendar.step()).isEqualTo("cancel Archives evening");
        assertThat(calendar.shown()).isEmpty();
        assertThat(calendar.steps()).isEmpty();
    }

    @Test
    void is_made_once_although_the_answer_is_lost_and_the_bot_is_started_again() {
        switchOn();
        calendar.loseAnswer();
        posted("Archives webinar", "tue 7pm", "");
        assertThat(calendar.step()).isEqualTo("make Archives webinar");
        journey.away(Duration.ofMinutes(6));
        assertThat(calendar.step()).as("what it says there is not known").isEqualTo("change Archives webinar");
        calendar.refuse(Reason.LATER, Duration.ofSeconds(30));
        posted("Metadata webinar", "wed 2 dec 7pm", "");
        assertThat(calendar.step()).isEqualTo("make Metadata webinar");
        journey.away(Duration.ofMinutes(6));
        assertThat(calendar.step()).isEqualTo("make Metadata webinar");
        assertThat(calendar.shown()).hasSize(2);
    }

    @Test
    void says_once_that_it_may_not_and_goes_on_by_itself_when_it_may() {
        calendar.allow(false);
        assertThat(mia.says("/event mirror on:yes"))
                .startsWith("Carrel may not make events in this server yet")
                .contains("Create Events");
        posted("Archives webinar", "tue 7pm", "");
        var letter = journey.discord.letter();
        assertThat(letter.words()).startsWith("Carrel may not make events in your Discord server any more");
        assertThat(mia.says("/moderate health")).startsWith("Discord’s own calendar: not kept true");
        journey.passes(Duration.ofMinutes(10));
        journey.away(Duration.ofMinutes(10));
        assertThat(calendar.steps()).isEmpty();
        calendar.allow(true);
        mia.says("/event mirror");
        mia.presses("Look again");
        assertThat(calendar.step()).isEqualTo("make Archives webinar");
        assertThat(journey.discord.waiting()).as("it was told once").isZero();
    }

    @Test
    void shows_the_next_ones_that_there_is_room_for_and_says_how_many_wait() {
        calendar.othersMake();
        switchOn();
        posted("Third", "2026-12-03 19:00", "");
        assertThat(calendar.step()).isEqualTo("make Third");
        posted("Second", "2026-12-02 19:00", "");
        assertThat(calendar.step()).isEqualTo("make Second");
        posted("First", "2026-12-01 19:00", "");
        assertThat(calendar.step()).isEqualTo("cancel Third");
        assertThat(calendar.step()).isEqualTo("make First");
        awaitHealth("2 events shown, 1 later ones wait for room");
        sol.says("/event cancel P3 sure:yes");
        journey.passes(Duration.ofSeconds(2));
        assertThat(calendar.step()).isEqualTo("cancel First");
        assertThat(calendar.step()).isEqualTo("make Third");
    }

    private void awaitHealth(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!mia.says("/moderate health").contains(words)) {
            assertThat(System.nanoTime()).as(mia.words()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void does_not_make_again_what_somebody_took_away_there_and_takes_everything_away_when_it_is_off() {
        switchOn();
        posted("Archives webinar", "tue 7pm", "");
        assertThat(calendar.step()).isEqualTo("make Archives webinar");
        calendar.othersRemove("Archives webinar");
        sol.says("/event edit event:P1 title:\"Archives evening\"");
        posted("Metadata webinar", "wed 2 dec 7pm", "");
        assertThat(calendar.step()).isEqualTo("make Metadata webinar");
        assertThat(calendar.shown()).hasSize(1);
        assertThat(mia.says("/event mirror on:no")).startsWith("What Carrel has made");
        mia.says("/event mirror on:no");
        assertThat(mia.says("/moderate audit kind:setup"))
                .startsWith("2 acts")
                .containsSubsequence(
                        "9 on Discord lets Carrel show no events any more in the calendar of",
                        "9 on Discord lets Carrel show events in the calendar of");
        assertThat(calendar.step()).isEqualTo("cancel Metadata webinar");
        assertThat(calendar.steps()).isEmpty();
    }

    @Test
    void takes_interest_for_a_maybe_of_members_alone_and_never_over_a_place() {
        switchOn();
        posted("Archives webinar", "tue 7pm", "capacity:5");
        assertThat(calendar.step()).isEqualTo("make Archives webinar");
        shows("Nobody going yet");
        clicks("1", "Archives webinar", true);
        shows("1 maybe");
        clicks("1", "Archives webinar", false);
        shows("Nobody going yet, 5 places left.");
        bob.says("/event rsvp going P1");
        clicks("1", "Archives webinar", true);
        clicks("1", "Archives webinar", false);
        clicks("77777", "Archives webinar", true);
        clicks("9", "Archives webinar", true);
        shows("1 going, 4 places left, 1 maybe");
        assertThat(bob.words()).contains("You are going.");
    }

    @Test
    void takes_interest_that_was_pressed_or_taken_back_while_the_bot_was_away() {
        switchOn();
        posted("Archives webinar", "tue 7pm", "capacity:5");
        assertThat(calendar.step()).isEqualTo("make Archives webinar");
        shows("Nobody going yet");
        PersonId person = new PersonId(Platform.DISCORD, "1");
        calendar.press("Archives webinar", person, true);
        calendar.press("Archives webinar", new PersonId(Platform.DISCORD, "77777"), true);
        journey.away(Duration.ofMinutes(6));
        connects();
        shows("1 maybe");
        assertThat(bob.words()).contains("5 places left");
        calendar.press("Archives webinar", person, false);
        journey.away(Duration.ofMinutes(6));
        connects();
        shows("Nobody going yet, 5 places left.");
        bob.says("/event rsvp going P1");
        calendar.press("Archives webinar", person, true);
        calendar.press("Archives webinar", new PersonId(Platform.DISCORD, "9"), true);
        connects();
        shows("1 going, 4 places left, 1 maybe");
        assertThat(bob.words()).contains("You are going.");
    }

    /** A session begins, as it does not where one is resumed. */
    private void connects() {
        journey.bot().parts().happenings().missed(Journey.SERVER);
    }

    @Test
    void is_for_moderators_on_discord() {
        assertThat(bob.says("/event mirror on:yes")).doesNotStartWith("Posted events are shown");
        assertThat(bob.reply()).isInstanceOf(Reply.Refuse.class);
        assertThat(sol.says("/event mirror on:yes")).startsWith("Only Discord has a calendar of events of its own.");
        assertThat(List.of("maybe", "1e9", "@everyone")).allSatisfy(typed -> {
            mia.says("/event mirror on:" + typed);
            assertThat(mia.reply()).isInstanceOf(Reply.Refuse.class);
        });
    }

    @Test
    void goes_with_a_server_that_leaves_the_community_whose_events_are_taken_away_there() {
        switchOn();
        posted("Archives webinar", "tue 7pm", "");
        assertThat(calendar.step()).isEqualTo("make Archives webinar");
        sol.says("/moderate link-space leave:discord:100");
        sol.presses("Take it out");
        journey.passes(Duration.ofMinutes(15));
        assertThat(calendar.step()).isEqualTo("cancel Archives webinar");
    }
}
