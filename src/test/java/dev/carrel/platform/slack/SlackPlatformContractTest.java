package dev.carrel.platform.slack;

import dev.carrel.testkit.DeliveryContract;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SlackPlatformContractTest extends DeliveryContract {
    @Override
    protected PlatformDriver driver(SampleBot bot) {
        return new SlackDriver(bot);
    }
}
