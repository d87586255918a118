package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

/** Waits for what the gateway sees. */
final class Sessions {
    private Sessions() {}

    static void await(DiscordDouble discord, String began) {
        try {
            assertThat(discord.gateway.sessions.poll(20, TimeUnit.SECONDS)).isEqualTo(began);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
