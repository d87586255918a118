package dev.carrel.platform.web;

import dev.carrel.testkit.ChatPlatformContract;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;

final class WebPlatformContractTest extends ChatPlatformContract {
    @Override
    protected PlatformDriver driver(SampleBot bot) {
        return new WebDriver(bot);
    }
}
