package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.spi.Health;
import java.util.concurrent.TimeUnit;

/** Waits for what the gateway sees. */
final class Sessions {
    private Sessions() {}

    /** A connection becomes ready by itself: looked at until it is so. */
    static void awaitReady(DiscordPlatform platform) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!platform.health().equals(Health.ready())) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    static void await(DiscordDouble discord, String began) {
        try {
            assertThat(discord.gateway.sessions.poll(20, TimeUnit.SECONDS)).isEqualTo(began);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
