package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.RoomDouble;
import java.nio.file.Path;
import java.time.Duration;
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
        mia.says("/moderate link-space");
        mia.presses("Get a code");
        slack.says("/moderate link-space code:" + CommunityDesk.code(mia.card()));
        slack.presses("Yes, join");
        journey.discord.letter();
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
        assertThat(ada.presses("Make a room here")).startsWith("A room of its own is being made for Recovery.");
        assertThat(threads.step()).isEqualTo("make Room 1");
        assertThat(threads.step()).isEqualTo("admit 1");
        until(ada, "1 of its members was let in.");
    }

    private void until(Journey.Traveller who, String words) {
        await(() -> who.says("/group room Recovery").contains(words));
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
                .startsWith("A room of its own is being made for Recovery.");
        assertThat(channels.step()).isEqualTo("make Room 1");
        assertThat(channels.step()).isEqualTo("admit U1");
        until(bob, "1 of its members was let in.");
        invites(cyd, journey.slack);
        assertThat(channels.step()).isEqualTo("admit U2");
        until(bob, "2 of its members were let in.");

        schedules("tue 7pm");
        PostOffice.Letter thread = soon(journey.discord);
        assertThat(thread.to()).isEqualTo(new Recipient.Place(threads.room()));
        assertThat(thread.words()).startsWith("Recovery: Tue 1 Dec 2026, 19:00–20:00");
        PostOffice.Letter channel = soon(journey.slack);
        assertThat(channel.to()).isEqualTo(new Recipient.Place(channels.room()));

        cyd.says("/group leave group:Recovery sure:yes");
        ada.says("/session move tue 8pm sure:yes");
        assertThat(channels.step()).as("first").isEqualTo("expel U2");
        ada.says("/session cancel sure:yes");
        schedules("wed 2 dec 7pm");
        journey.away(Duration.ofMinutes(6));
        assertThat(soon(journey.slack).to()).isEqualTo(new Recipient.Place(channels.room()));
        assertThat(channels.heard("U2")).as("one card").hasSize(1);
        assertThat(channels.heard("U1")).anyMatch(card -> card.startsWith("Recovery: Wed 2 Dec"));
        assertThat(threads.heard("1")).anyMatch(card -> card.startsWith("Recovery: Wed 2 Dec"));
    }
}
