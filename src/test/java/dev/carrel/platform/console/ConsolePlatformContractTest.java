package dev.carrel.platform.console;

import dev.carrel.testkit.ChatPlatformContract;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;

final class ConsolePlatformContractTest extends ChatPlatformContract {
    @Override
    protected PlatformDriver driver(SampleBot bot) {
        return new ConsoleDriver(bot);
    }
}
