package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.RoomDouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hidden group of a community that is on Discord and on Slack, with rooms of its own. It is a Wednesday, 7 in the morning in New York. */
@Timeout(120)
class RoomJourneyTest {
    private final Journey journey;
    private final RoomDouble threads = new RoomDouble(Platform.DISCORD, false);
    private final RoomDouble channels = new RoomDouble(Platform.SLACK, true);
    private final Journey.Traveller mia;
    private final Journey.Traveller ada;
    private final Journey.Traveller dan;
    private final Journey.Traveller bob;
    private final Journey.Traveller cyd;

    RoomJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        journey.discord.offer(threads);
        journey.slack.offer(channels);
        this.mia = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        this.ada = journey.on(Platform.DISCORD, "1");
        this.dan = journey.on(Platform.DISCORD, "2");
        this.bob = journey.on(Platform.SLACK, "U1");
        this.cyd = journey.on(Platform.SLACK, "U2");
    }

    @BeforeEach
    void found() {
        Journey.Traveller slack = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        journey.links(mia, slack);
        ada.says("/profile timezone New York");
        assertThat(ada.says("/group create name:Recovery privacy:hidden")).startsWith("Created: Recovery.");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void invites(Journey.Traveller guest, PostOffice office) {
        ada.says("/group invite group:Recovery person:" + guest.origin().person());
        office.letter();
        guest.says("/group join Recovery");
        assertThat(guest.words()).startsWith("You are in Recovery.");
    }

    private void roomOnDiscord() {
        assertThat(ada.says("/group room Recovery"))
                .startsWith("Recovery has no room of its own here.")
                .contains("Manage Threads");
        assertThat(ada.presses("Make a room here"))
                .as("being made, or made already")
                .contains("oom of its own");
        assertThat(threads.step()).isEqualTo("make Room 1");
        assertThat(threads.step()).isEqualTo("admit 1");
        until(ada, "1 of its members was let in.");
    }

    /** The room says so, and is the group's home, which it becomes when the look is over that has made it so. */
    private void until(Journey.Traveller who, String words) {
        RoomDouble rooms = who.origin().person().platform() == Platform.DISCORD ? threads : channels;
        await(() -> who.says("/group room Recovery").contains(words));
        await(() -> who.says("/group show Recovery")
                .contains("A room of its own: " + rooms.room().raw()));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** The next thing that is told, while time goes by: what is to be posted in a room waits a moment for a look at who is in it. */
    private PostOffice.Letter soon(PostOffice office) {
        for (int i = 0; i < 40; i++) {
            var letter = office.letter(Duration.ofMillis(500));
            if (letter.isPresent()) {
                return letter.get();
            }
            journey.passes(Duration.ofSeconds(1));
        }
        return office.letter();
    }

    private void reads(RoomDouble rooms, PostOffice office, String person, String words) {
        while (rooms.heard(person).stream().noneMatch(card -> card.startsWith(words))) {
            soon(office);
        }
    }

    private void schedules(String when) {
        ada.says("/session schedule sure:yes group:Recovery when:\"" + when + "\"");
        assertThat(ada.words()).startsWith("Scheduled.");
    }

    @Test
    void is_made_on_both_platforms_told_once_in_each_and_left_before_anything_more_is_said() {
        roomOnDiscord();
        assertThat(threads.name(threads.room())).as("says nothing of the group").isEqualTo("Room 1");
        invites(bob, journey.slack);
        assertThat(journey.discord.letter().words()).contains("has joined Recovery");
        assertThat(bob.says("/group room group:Recovery on:yes")).startsWith("Only an organizer of “Recovery”");
        ada.says("/group edit group:Recovery organizer:slack:U1");
        assertThat(bob.says("/group room group:Recovery on:yes"))
                .as("being made, or made already")
                .contains("oom of its own");
        assertThat(channels.step()).isEqualTo("make Room 1");
        assertThat(channels.step()).isEqualTo("admit U1");
        until(bob, "1 of its members was let in.");
        invites(cyd, journey.slack);
        assertThat(channels.step()).isEqualTo("admit U2");
        until(bob, "2 of its members were let in.");

        schedules("tue 7pm");
        reads(threads, journey.discord, "1", "Recovery: Tue 1 Dec 2026, 19:00–20:00");
        reads(channels, journey.slack, "U2", "Recovery: Tue 1 Dec 2026, 19:00–20:00");
        assertThat(threads.heard("1")).as("once").hasSize(1);

        cyd.says("/group leave group:Recovery sure:yes");
        ada.says("/session move tue 8pm sure:yes");
        assertThat(channels.step()).as("first").isEqualTo("expel U2");
        ada.says("/session cancel sure:yes");
        schedules("wed 2 dec 7pm");
        journey.away(Duration.ofMinutes(6));
        reads(channels, journey.slack, "U1", "Recovery: Wed 2 Dec");
        reads(threads, journey.discord, "1", "Recovery: Wed 2 Dec");
        assertThat(channels.heard("U2")).noneMatch(card -> card.contains("Wed 2 Dec"));
    }

    @Test
    void leaves_nobody_in_who_is_out_however_often_that_fails() {
        roomOnDiscord();
        invites(dan, journey.discord);
        assertThat(threads.step()).isEqualTo("admit 2");
        until(ada, "2 of its members were let in.");
        threads.refuse("expel", Reason.LATER, Duration.ofSeconds(20));
        threads.loseAnswer("expel");
        dan.says("/group leave group:Recovery sure:yes");
        assertThat(threads.refusal()).isEqualTo("expel 2");
        schedules("tue 7pm");
        journey.passes(Duration.ofSeconds(5));
        assertThat(journey.discord
                        .letter(Duration.ofSeconds(2))
                        .map(PostOffice.Letter::words)
                        .filter(words -> words.startsWith("Recovery: ")))
                .as("nothing in the room while he is in it")
                .isEmpty();
        journey.away(Duration.ofMinutes(6));
        assertThat(threads.step()).isEqualTo("expel 2");
        PostOffice.Letter card = soon(journey.discord);
        while (!card.words().startsWith("Recovery: ")) {
            card = soon(journey.discord);
        }
        assertThat(card.to()).isEqualTo(new Recipient.Place(threads.room()));
        assertThat(threads.heard("2")).isEmpty();
        assertThat(threads.heard("1")).hasSize(1);
    }

    @Test
    void forgets_who_is_erased_when_they_are_out() {
        roomOnDiscord();
        invites(dan, journey.discord);
        assertThat(threads.step()).isEqualTo("admit 2");
        until(ada, "2 of its members were let in.");
        dan.says("/profile erase");
        dan.presses("Erase it");
        assertThat(dan.presses("Yes, erase it now")).startsWith("Erased.");
        assertThat(threads.step()).isEqualTo("expel 2");
        until(ada, "1 of its members was let in.");
        schedules("tue 7pm");
        assertThat(soon(journey.discord).words()).isNotBlank();
        assertThat(threads.heard("2")).isEmpty();
    }

    @Test
    void takes_out_whom_a_member_has_let_in_by_hand_and_fetches_nobody_back_who_walked_out() {
        invites(bob, journey.slack);
        invites(cyd, journey.slack);
        ada.says("/group edit group:Recovery organizer:slack:U1");
        bob.says("/group room group:Recovery on:yes");
        assertThat(channels.step()).isEqualTo("make Room 1");
        assertThat(List.of(channels.step(), channels.step())).containsExactlyInAnyOrder("admit U1", "admit U2");
        until(bob, "2 of its members were let in.");
        channels.othersAdmit(channels.room(), "U99");
        channels.walksOut(channels.room(), "U2");
        journey.passes(Duration.ofMinutes(3));
        schedules("tue 7pm");
        assertThat(channels.step()).isEqualTo("expel U99");
        PostOffice.Letter letter = soon(journey.slack);
        assertThat(channels.heard("U99")).isEmpty();
        until(bob, "1 of its members was let in.");
        journey.passes(Duration.ofMinutes(20));
        assertThat(channels.steps()).isEmpty();
        assertThat(letter.to()).isEqualTo(new Recipient.Place(channels.room()));
    }

    @Test
    void says_once_that_it_may_not_and_goes_on_by_itself_when_it_may() {
        threads.allow(false);
        assertThat(ada.says("/group room group:Recovery on:yes"))
                .startsWith("Carrel cannot keep a room of Recovery in your Discord server.")
                .contains("Create Private Threads");
        assertThat(journey.discord.letter().words())
                .startsWith("Carrel cannot keep a room of Recovery in your Discord server.");
        journey.passes(Duration.ofMinutes(10));
        journey.away(Duration.ofMinutes(10));
        assertThat(threads.steps()).isEmpty();
        threads.allow(true);
        journey.passes(Duration.ofMinutes(11));
        assertThat(threads.step()).isEqualTo("make Room 1");
        until(ada, "1 of its members was let in.");
        assertThat(journey.discord.waiting()).as("it was told once").isZero();
    }

    @Test
    void goes_back_to_direct_messages_and_loses_nothing_when_the_room_is_deleted() {
        roomOnDiscord();
        invites(dan, journey.discord);
        assertThat(threads.step()).isEqualTo("admit 2");
        until(ada, "2 of its members were let in.");
        journey.passes(Duration.ofMinutes(5));
        while (journey.discord.letter(Duration.ofSeconds(1)).isPresent()) {
            Thread.onSpinWait();
        }
        threads.delete(threads.room());
        schedules("tue 7pm");
        List<String> told =
                List.of(soon(journey.discord).words(), soon(journey.discord).words());
        assertThat(told)
                .anyMatch(words -> words.startsWith("Carrel cannot keep a room of Recovery"))
                .anyMatch(words -> words.startsWith("A session is planned. Recovery: Tue 1 Dec"));
        assertThat(ada.says("/group show Recovery")).doesNotContain("A room of its own:");
        ada.says("/group room Recovery");
        ada.presses("Try again");
        assertThat(threads.step()).isEqualTo("make Room 1");
        until(ada, "2 of its members were let in.");
        assertThat(mia.says("/moderate health")).doesNotContain("Recovery");
    }

    @Test
    void takes_a_refused_message_as_the_end_of_the_room_and_tells_it_otherwise() {
        roomOnDiscord();
        invites(dan, journey.discord);
        assertThat(threads.step()).isEqualTo("admit 2");
        until(ada, "2 of its members were let in.");
        while (journey.discord.letter(Duration.ofSeconds(1)).isPresent()) {
            Thread.onSpinWait();
        }
        journey.discord.next(new Outcome.Gone("Carrel may not write there"));
        schedules("tue 7pm");
        List<String> told =
                List.of(soon(journey.discord).words(), soon(journey.discord).words());
        assertThat(told)
                .anyMatch(words -> words.startsWith("Carrel cannot keep a room of Recovery"))
                .anyMatch(words -> words.startsWith("A session is planned. Recovery: Tue 1 Dec"));
        assertThat(mia.says("/moderate health")).as("no dead letter").doesNotContain("a channel on Discord");
    }

    @Test
    void asks_in_the_room_and_asks_those_by_themselves_who_are_in_none() {
        roomOnDiscord();
        invites(bob, journey.slack);
        ada.says("/session poll group:Recovery times:\"thu 6pm; fri 5pm\" sure:yes");
        assertThat(ada.words()).startsWith("Asked.");
        assertThat(journey.slack.letter().words()).contains("Recovery");
        PostOffice.Letter question = soon(journey.discord);
        while (!(question.to() instanceof Recipient.Place)) {
            question = soon(journey.discord);
        }
        assertThat(question.to()).isEqualTo(new Recipient.Place(threads.room()));
    }

    @Test
    void is_closed_by_its_organizers_alone_and_for_private_groups_alone() {
        roomOnDiscord();
        ada.says("/group room group:Recovery on:no");
        assertThat(ada.presses("Close it")).startsWith("The room of Recovery is being closed.");
        assertThat(threads.step()).isEqualTo("close " + threads.room().raw());
        assertThat(ada.says("/group room Recovery")).startsWith("Recovery has no room of its own here.");
        ada.says("/group create Open Archives");
        assertThat(ada.says("/group room group:\"Open Archives\" on:yes")).contains("Rooms are for private groups.");
        assertThat(mia.says("/group room group:Recovery on:yes"))
                .isEqualTo(mia.says("/group room group:Recovery on:yes"))
                .startsWith("There is no group called “Recovery”");
        for (String typed : List.of("maybe", "1e9", "@everyone")) {
            ada.says("/group room group:Recovery on:" + typed);
            assertThat(ada.reply()).isInstanceOf(Reply.Refuse.class);
        }
        threads.inTexts(false);
        assertThat(ada.says("/group room group:Recovery on:yes"))
                .startsWith("A room is a private thread below a text channel.");
    }

    @Test
    void goes_with_the_space_that_leaves_with_those_who_go_along() {
        roomOnDiscord();
        invites(bob, journey.slack);
        Journey.Traveller sol = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
        sol.says("/moderate link-space leave:discord:100");
        sol.presses("Take it out");
        journey.passes(Duration.ofMinutes(15));
        assertThat(ada.says("/group mine")).contains("Recovery");
        assertThat(ada.says("/group room Recovery")).startsWith("Recovery has a room of its own here");
        ada.says("/session schedule sure:yes group:Recovery when:\"tue 7pm\"");
        PostOffice.Letter card = soon(journey.discord);
        while (!(card.to() instanceof Recipient.Place)) {
            card = soon(journey.discord);
        }
        assertThat(card.to()).isEqualTo(new Recipient.Place(threads.room()));
        assertThat(bob.says("/group room Recovery")).startsWith("Recovery has no room of its own here.");
    }
}
