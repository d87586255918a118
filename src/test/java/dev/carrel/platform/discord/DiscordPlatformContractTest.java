package dev.carrel.platform.discord;

import dev.carrel.testkit.DeliveryContract;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;

/** Real JDA on a Discord of our own. */
final class DiscordPlatformContractTest extends DeliveryContract {
    @Override
    protected PlatformDriver driver(SampleBot bot) {
        return new DiscordDriver(bot);
    }
}
