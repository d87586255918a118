package dev.carrel.platform.web;

import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.spi.CalendarFeeds;
import dev.carrel.chat.spi.Downloads;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Preview;
import dev.carrel.chat.spi.PublicEvents;
import dev.carrel.chat.spi.WebPage;
import dev.carrel.chat.spi.Webhook;
import dev.carrel.platform.discord.DiscordPreview;
import dev.carrel.platform.slack.SlackPreview;
import dev.carrel.testkit.SampleBot;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A web server on a free port of this machine, with a bot behind it. */
final class RunningWeb implements AutoCloseable {
    private static final List<Preview> PREVIEWS = List.of(new DiscordPreview(), new SlackPreview());

    final PlayClock clock;
    final WebPlatform platform;

    /** Repeats a header and the body. */
    private static final Map<String, Webhook> WEBHOOKS = Map.of(
            "/echo", call -> new Webhook.Reply(202, "text/plain", call.header().apply("x-sample") + " " + call.body()));

    /** One file. */
    private static final Downloads DOWNLOADS =
            token -> token.equals("known") ? Optional.of("zip".getBytes(StandardCharsets.US_ASCII)) : Optional.empty();

    /** One picture. */
    private static final Downloads PICTURES =
            token -> token.equals("known") ? Optional.of("png".getBytes(StandardCharsets.US_ASCII)) : Optional.empty();

    private static final Downloads REPORTS = token ->
            token.equals("known") ? Optional.of("What,People\r\n".getBytes(StandardCharsets.UTF_8)) : Optional.empty();

    /** One calendar. */
    private static final CalendarFeeds FEEDS = token -> token.equals("known")
            ? Optional.of(new CalendarFeeds.Feed("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "tag1"))
            : Optional.empty();

    /** Repeats a parameter and a cookie, and sets another one. */
    private static final Map<String, WebPage> PAGES = Map.of(
            "/sample/page",
            visit -> new WebPage.Shown(
                    200,
                    "A <b>page</b>",
                    List.of(
                            "It said " + visit.query().apply("q") + ".",
                            "It brought " + visit.cookie().apply("sample") + "."),
                    Optional.of(new WebPage.Way("Go on", URI.create("https://example.org/?a=1&b=2"))),
                    Optional.of(new WebPage.Cookie("sample", "baked", "/sample/", true, Duration.ofMinutes(10)))));

    private RunningWeb(PlayClock clock, CommandRouter router, boolean playground, List<PartHealth> parts) {
        this(clock, router, playground, parts, PublicEvents.none());
    }

    private RunningWeb(
            PlayClock clock, CommandRouter router, boolean playground, List<PartHealth> parts, PublicEvents events) {
        this.clock = clock;
        this.platform = new WebPlatform(
                new WebSettings("127.0.0.1", 0, playground),
                router,
                PREVIEWS,
                clock,
                () -> parts,
                () -> "carrel_up 1\n",
                WEBHOOKS,
                PAGES,
                FEEDS,
                DOWNLOADS,
                PICTURES,
                REPORTS,
                events);
        platform.start();
    }

    /** A playground whose bot knows the {@link PlaygroundCommands}. */
    static RunningWeb playground() {
        PlayClock clock = new PlayClock();
        return new RunningWeb(clock, SampleBot.of(PlaygroundCommands.all(clock)).router(), true, List.of());
    }

    /** A playground in front of this bot. */
    static RunningWeb of(SampleBot bot) {
        return of(bot.router());
    }

    /** A playground in front of this router. */
    static RunningWeb of(CommandRouter router) {
        return new RunningWeb(new PlayClock(), router, true, List.of());
    }

    /** A server without a playground, of a bot whose parts are so. */
    static RunningWeb withoutPlayground(PartHealth... parts) {
        PlayClock clock = new PlayClock();
        return new RunningWeb(clock, SampleBot.of(PlaygroundCommands.all(clock)).router(), false, List.of(parts));
    }

    /** A server without a playground, which shows these events to everybody. */
    static RunningWeb showing(PublicEvents events) {
        PlayClock clock = new PlayClock();
        return new RunningWeb(clock, SampleBot.of(PlaygroundCommands.all(clock)).router(), false, List.of(), events);
    }

    static PartHealth ready(String part) {
        return new PartHealth(part, Health.ready());
    }

    int port() {
        return platform.port();
    }

    /** {@code http://127.0.0.1:port}. */
    String address() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        platform.stop();
    }
}
