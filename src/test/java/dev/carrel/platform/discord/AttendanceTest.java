package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.EventSink;
import dev.carrel.testkit.SampleBot;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether somebody is on a Discord server: asked without any intent. */
@Timeout(60)
final class AttendanceTest {
    private static final SpaceId SERVER = new SpaceId(Platform.DISCORD, DiscordDouble.GUILD);
    private static final PersonId ADA = new PersonId(Platform.DISCORD, "7000000000000000001");
    private static final PersonId BOB = new PersonId(Platform.DISCORD, "7000000000000000002");

    private final DiscordDouble discord = new DiscordDouble();
    private final SampleBot bot = SampleBot.fresh();
    private final DiscordPlatform platform = new DiscordPlatform(
            discord.settings(),
            bot.router(),
            bot.tree().declarations(),
            space -> true,
            EventSink.none(),
            InstantSource.system());

    @AfterEach
    void stop() {
        platform.stop();
        discord.close();
    }

    @Test
    void is_told_of_who_is_there_and_who_has_left_and_of_nobody_where_discord_does_not_say() {
        assertThat(platform.presence(SERVER, ADA)).isEqualTo(Presence.UNKNOWN);
        platform.start();
        Sessions.await(discord, "identified");
        Sessions.awaitReady(platform);
        discord.leave(BOB.raw());

        assertThat(platform.presence(SERVER, ADA)).isEqualTo(Presence.THERE);
        assertThat(platform.presence(SERVER, BOB)).isEqualTo(Presence.GONE);
        assertThat(platform.presence(new SpaceId(Platform.DISCORD, "42"), BOB)).isEqualTo(Presence.UNKNOWN);
        assertThat(platform.presence(SERVER, new PersonId(Platform.DISCORD, "no-number")))
                .isEqualTo(Presence.UNKNOWN);
    }
}
