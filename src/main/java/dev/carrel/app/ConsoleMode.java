package dev.carrel.app;

import dev.carrel.app.logging.Logging;
import dev.carrel.config.Settings;
import dev.carrel.platform.console.ConsolePlatform;
import dev.carrel.platform.console.ConsoleSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Talks in the terminal, or plays a script from standard input. */
final class ConsoleMode {
    private ConsoleMode() {}

    static int run(Settings settings) {
        Logging.follow(settings);
        try (Lifecycle lifecycle = new Lifecycle()) {
            Bot bot = Bot.start(settings, InstantSource.system(), lifecycle);
            ConsoleSettings console =
                    ConsoleSettings.of(System.getenv(), Path.of(System.getProperty("user.home", ".")));
            ConsolePlatform terminal = new ConsolePlatform(bot.router(), console);
            bot.deliver(List.of(terminal.inbox()), lifecycle);
            return terminal.run();
        }
    }
}
