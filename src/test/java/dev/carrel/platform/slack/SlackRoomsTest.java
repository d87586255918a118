package dev.carrel.platform.slack;

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
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Private channels on Slack as rooms, and what goes wrong with them. */
@Timeout(60)
final class SlackRoomsTest {
    private static final SpaceId WORKSPACE = new SpaceId(Platform.SLACK, Workspace.TEAM);
    private static final PlaceId CHANNEL = new PlaceId(Platform.SLACK, Workspace.CHANNEL);
    private static final PersonId ADA = new PersonId(Platform.SLACK, "UADA");
    private static final PersonId BOB = new PersonId(Platform.SLACK, "UBOB");

    private final Running running = Running.stopped();
    private final WebApi web = running.workspace.web();
    private final PrivateRooms rooms = running.slack.privateRooms().orElseThrow();

    @AfterEach
    void stop() {
        running.close();
    }

    private PlaceId made(String name) throws NoRoom {
        return rooms.make(WORKSPACE, CHANNEL, name);
    }

    private static NoRoom refused(ThrowingCallable asked) {
        NoRoom refused = catchThrowableOfType(NoRoom.class, asked);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void is_a_private_channel_that_tells_who_is_in_it() throws NoRoom {
        PlaceId room = made("Room 1");
        assertThat(running.workspace.rooms().name(room.raw())).isEqualTo("room-1");
        assertThat(rooms.guests(WORKSPACE, room)).contains(Set.of());
        rooms.admit(WORKSPACE, room, ADA);
        rooms.admit(WORKSPACE, room, ADA);
        rooms.admit(WORKSPACE, room, BOB);
        running.workspace.rooms().othersInvite(room.raw(), "UEVE");
        assertThat(rooms.guests(WORKSPACE, room)).contains(Set.of(ADA, BOB, new PersonId(Platform.SLACK, "UEVE")));
        rooms.expel(WORKSPACE, room, ADA);
        rooms.expel(WORKSPACE, room, ADA);
        assertThat(rooms.guests(WORKSPACE, room)).contains(Set.of(BOB, new PersonId(Platform.SLACK, "UEVE")));
        rooms.close(WORKSPACE, room);
        rooms.close(WORKSPACE, room);
        assertThat(refused(() -> rooms.admit(WORKSPACE, room, ADA)).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void reads_a_long_list_to_its_end() throws NoRoom {
        PlaceId room = made("Room 1");
        for (int number = 0; number < 450; number++) {
            running.workspace.rooms().othersInvite(room.raw(), "U" + number);
        }
        assertThat(rooms.guests(WORKSPACE, room).orElseThrow()).hasSize(450);
    }

    @Test
    void gives_a_name_that_is_taken_a_number() throws NoRoom {
        assertThat(made("Room 1")).isNotEqualTo(made("Room 1"));
        assertThat(running.workspace.rooms().name(made("Room 1").raw())).isEqualTo("room-1-3");
        made("Room 1");
        made("Room 1");
        assertThat(refused(() -> made("Room 1")).reason()).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void fits_whatever_a_group_is_called() throws NoRoom {
        assertThat(running.workspace
                        .rooms()
                        .name(made("  Étude & @channel <!here> ÉTÉ ").raw()))
                .isEqualTo("étude-channel-here-été");
        assertThat(running.workspace.rooms().name(made("***").raw())).isEqualTo("room");
        HostileText texts = new HostileText(new Random(41));
        for (int number = 0; number < 50; number++) {
            String name = number + texts.next();
            made(name.substring(0, Math.min(name.length(), 80)));
        }
    }

    @Test
    void is_not_there_when_the_bot_is_not_in_it() throws NoRoom {
        PlaceId room = made("Room 1");
        running.workspace.rooms().remove(room.raw());
        assertThat(refused(() -> rooms.guests(WORKSPACE, room)).reason()).isEqualTo(Reason.MISSING);
        assertThat(refused(() -> rooms.guests(WORKSPACE, new PlaceId(Platform.SLACK, "GNONE")))
                        .reason())
                .isEqualTo(Reason.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "missing_scope, FORBIDDEN",
        "restricted_action, FORBIDDEN",
        "channel_not_found, MISSING",
        "is_archived, MISSING",
        "user_not_found, ABSENT",
        "user_is_ultra_restricted, ABSENT",
        "cant_invite, ABSENT",
        "token_revoked, LATER",
        "internal_error, LATER",
        "ratelimited, LATER",
        "something_new, FORBIDDEN"
    })
    void knows_what_a_refusal_means(String error, Reason reason) throws NoRoom {
        PlaceId room = made("Room 1");
        web.fail("conversations.invite", WebApi.Fault.refusal(error));
        assertThat(refused(() -> rooms.admit(WORKSPACE, room, ADA)).reason()).isEqualTo(reason);
    }

    @Test
    void takes_people_out_although_the_answer_is_lost() throws NoRoom {
        PlaceId room = made("Room 1");
        rooms.admit(WORKSPACE, room, ADA);
        web.fail("conversations.kick", WebApi.Fault.lost(true));
        rooms.expel(WORKSPACE, room, ADA);
        assertThat(rooms.guests(WORKSPACE, room)).contains(Set.of());
    }
}
