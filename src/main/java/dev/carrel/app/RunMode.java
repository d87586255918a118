package dev.carrel.app;

import dev.carrel.app.logging.Logging;
import dev.carrel.config.Settings;
import dev.carrel.platform.web.WebPlatform;
import dev.carrel.platform.web.WebSettings;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the web page and every platform that has a token, until somebody asks it to stop. */
final class RunMode {
    private static final Logger log = LoggerFactory.getLogger(RunMode.class);

    /** A supervisor kills after ten seconds; half of that is ours. */
    private static final Duration STOP_BUDGET = Duration.ofSeconds(5);

    private RunMode() {}

    static int run(Settings settings) {
        StopSignal stop = new StopSignal();
        stop.listen();
        serve(settings, running -> {
            stop.await();
            StopSignal.haltAfter(STOP_BUDGET);
        });
        return Modes.DONE;
    }

    /** What runs, for whoever waits beside it. */
    record Running(Bot bot, int port) {}

    /** Starts, lets {@code meanwhile} wait for the end, and stops. */
    static void serve(Settings settings, Consumer<Running> meanwhile) {
        Logging.follow(settings);
        try (Lifecycle lifecycle = new Lifecycle()) {
            boolean alone =
                    settings.discord().token().isEmpty() && !settings.slack().isOn();
            PlaygroundClock clock = new PlaygroundClock(InstantSource.system(), alone);
            Bot bot = Bot.start(settings, clock, lifecycle);
            bot.connect(settings, lifecycle);
            WebPlatform web = new WebPlatform(
                    new WebSettings(
                            settings.http().host(),
                            settings.http().port(),
                            settings.http().servesPlayground()),
                    bot.router(),
                    Bot.previews(),
                    clock,
                    bot.parts().condition()::readiness,
                    bot::metrics,
                    bot.platforms().webhooks(),
                    bot.platforms().pages(),
                    bot.parts().calendars(),
                    bot.parts().downloads(),
                    bot.parts().pictures()::find,
                    bot.parts().reports(),
                    bot.parts().publicEvents());
            lifecycle.onStop("web", web::stop);
            web.start();
            if (alone && settings.http().servesPlayground()) {
                bot.servedAt(URI.create("http://" + settings.http().host() + ":" + web.port() + "/"));
            }
            bot.deliver(List.of(web), lifecycle);
            Duration took = sinceLaunch();
            bot.started(took);
            OldGeneration.ofThisJvm().ifPresent(memory -> lifecycle.onStop("memory", memory.watch()));
            log.info(
                    "Ready after {} ms: {} on http://{}:{}/",
                    took.toMillis(),
                    settings.http().servesPlayground() ? "the playground" : "health and metrics",
                    settings.http().host(),
                    web.port());
            meanwhile.accept(new Running(bot, web.port()));
            log.info("Stopping");
        }
        log.info("Stopped");
    }

    private static Duration sinceLaunch() {
        Instant launch =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Duration.between(launch, InstantSource.system().instant());
    }
}
