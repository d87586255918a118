package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.spi.NoRoom;
import dev.carrel.chat.spi.NoRoom.Reason;
import dev.carrel.chat.spi.PrivateRooms;
import dev.carrel.testkit.HostileText;
import dev.carrel.testkit.SampleBot;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Private threads on Discord as rooms, and what goes wrong with them. */
@Timeout(60)
final class DiscordRoomsTest {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, DiscordDouble.GUILD);
    private static final PlaceId CHANNEL = new PlaceId(Platform.DISCORD, DiscordDouble.CHANNEL);
    private static final PersonId ADA = new PersonId(Platform.DISCORD, "7000000000000000001");
    private static final PersonId BOB = new PersonId(Platform.DISCORD, "7000000000000000002");
    private static final long CREATE_PRIVATE_THREADS = 1L << 36;
    private static final long SEND_IN_THREADS = 1L << 38;

    private final DiscordDouble discord = new DiscordDouble();
    private final SampleBot bot = SampleBot.fresh();
    private final DiscordPlatform platform = new DiscordPlatform(
            discord.settings(),
            bot.router(),
            bot.tree().declarations(),
            space -> true,
            event -> {},
            InstantSource.system());
    private final PrivateRooms rooms = platform.privateRooms().orElseThrow();

    @AfterEach
    void stop() {
        platform.stop();
        discord.close();
    }

    private void connect(long permissions) {
        discord.everybodyMay |= permissions;
        platform.start();
        Sessions.await(discord, "identified");
        Sessions.awaitReady(platform);
    }

    private PlaceId made() throws NoRoom {
        connect(CREATE_PRIVATE_THREADS | SEND_IN_THREADS);
        return rooms.make(SERVER, CHANNEL, "Room 1");
    }

    private static NoRoom refused(ThrowingCallable asked) {
        NoRoom refused = catchThrowableOfType(NoRoom.class, asked);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void is_a_private_thread_into_which_only_the_bot_lets_people() throws NoRoom {
        PlaceId room = made();
        assertThat(rooms.below(SERVER, CHANNEL)).contains(CHANNEL);
        assertThat(rooms.below(SERVER, new PlaceId(Platform.DISCORD, "31")))
                .as("a voice channel")
                .isEmpty();
        assertThat(rooms.below(SERVER, new PlaceId(Platform.DISCORD, "9000000000000000009")))
                .as("direct messages")
                .isEmpty();
        assertThat(discord.threads.of(room.raw()).path("name").asText()).isEqualTo("Room 1");
        assertThat(rooms.guests(SERVER, room)).as("Discord does not tell").isEmpty();
        rooms.admit(SERVER, room, ADA);
        rooms.admit(SERVER, room, ADA);
        rooms.admit(SERVER, room, BOB);
        rooms.expel(SERVER, room, ADA);
        rooms.expel(SERVER, room, ADA);
        assertThat(discord.threads.in(room.raw())).containsExactly(BOB.raw());
        rooms.close(SERVER, room);
        rooms.close(SERVER, room);
        assertThat(discord.threads.isArchived(room.raw())).isTrue();
    }

    @Test
    void takes_people_out_of_a_thread_that_has_fallen_asleep() throws NoRoom {
        PlaceId room = made();
        rooms.admit(SERVER, room, ADA);
        discord.threads.state(room.raw(), "archived");
        rooms.expel(SERVER, room, ADA);
        assertThat(discord.threads.in(room.raw())).isEmpty();
        assertThat(discord.threads.isArchived(room.raw())).isFalse();
    }

    @Test
    void lets_nobody_in_who_is_not_on_the_server() throws NoRoom {
        PlaceId room = made();
        discord.leave(ADA.raw());
        assertThat(refused(() -> rooms.admit(SERVER, room, ADA)).reason()).isEqualTo(Reason.ABSENT);
        assertThat(refused(() -> rooms.admit(SERVER, room, new PersonId(Platform.DISCORD, "../../@me")))
                        .reason())
                .isEqualTo(Reason.ABSENT);
        rooms.expel(SERVER, room, ADA);
    }

    @Test
    void says_what_it_may_not_before_it_asks() {
        connect(SEND_IN_THREADS);
        assertThat(rooms.isAllowed(SERVER, CHANNEL)).isFalse();
        assertThat(rooms.permission(SERVER).orElseThrow().toString())
                .contains("permissions=" + (1L << 10 | 1L << 11 | 1L << 16 | SEND_IN_THREADS | CREATE_PRIVATE_THREADS))
                .contains("guild_id=" + DiscordDouble.GUILD);
        assertThat(refused(() -> rooms.make(SERVER, CHANNEL, "Room 1")).reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void notices_that_a_thread_is_gone_or_locked() throws NoRoom {
        PlaceId room = made();
        discord.threads.state(room.raw(), "locked");
        assertThat(refused(() -> rooms.guests(SERVER, room)).reason()).isEqualTo(Reason.FORBIDDEN);
        discord.threads.delete(room.raw());
        assertThat(refused(() -> rooms.guests(SERVER, room)).reason()).isEqualTo(Reason.MISSING);
        assertThat(refused(() -> rooms.expel(SERVER, room, ADA)).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void fits_whatever_a_group_is_called() throws NoRoom {
        connect(CREATE_PRIVATE_THREADS | SEND_IN_THREADS);
        HostileText texts = new HostileText(new Random(41));
        for (int number = 0; number < 50; number++) {
            String name = "x" + texts.next();
            PlaceId room = rooms.make(SERVER, CHANNEL, name.substring(0, Math.min(name.length(), 80)));
            assertThat(discord.threads.of(room.raw()).path("name").asText()).startsWith("x");
        }
    }

    @ParameterizedTest
    @CsvSource({"403, 50013, FORBIDDEN", "403, 50001, FORBIDDEN", "404, 10003, MISSING", "400, 160006, FORBIDDEN"})
    void knows_what_a_refusal_means(int status, int code, Reason reason) throws NoRoom {
        PlaceId room = made();
        discord.fail(new DiscordDouble.Fault(
                line -> line.startsWith("DELETE"), false, status, "{\"message\":\"refused\",\"code\":" + code + "}"));
        assertThat(refused(() -> rooms.expel(SERVER, room, ADA)).reason()).isEqualTo(reason);
    }

    @Test
    void waits_for_a_connection() {
        NoRoom refused = refused(() -> rooms.make(SERVER, CHANNEL, "Room 1"));
        assertThat(refused.reason()).isEqualTo(Reason.LATER);
        assertThat(refused.after()).isEqualTo(Duration.ZERO);
    }
}
