package dev.carrel.platform.web;

import dev.carrel.chat.Platform;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.spi.CalendarFeeds;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Downloads;
import dev.carrel.chat.spi.Health;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.chat.spi.Preview;
import dev.carrel.chat.spi.PublicEvents;
import dev.carrel.chat.spi.WebPage;
import dev.carrel.chat.spi.Webhook;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser as a chat system: the playground where it is on, and always what operators ask for. */
public final class WebPlatform implements ChatPlatform {
    private static final Logger log = LoggerFactory.getLogger(WebPlatform.class);
    private static final long LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_CALL = 1024 * 1024;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

    private final WebSettings settings;
    private final Map<String, Webhook> webhooks;
    private final ChatLog entries = new ChatLog();
    private final Assets assets = new Assets();
    private final Pages pages = new Pages(assets);
    private final Guard guard;
    private final PlaygroundPages playground;
    private final OperatorPages operators;
    private final CalendarPages calendars;
    private final PlatformPages platformPages;
    private final DownloadPages downloads;
    private final DownloadPages pictures;
    private final DownloadPages reports;
    private final EventsPages events;
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Javalin server;

    /**
     * A server that does not listen yet.
     *
     * @param previews how Discord and Slack would draw an answer; one that is missing is said to be
     * @param readiness how each part is, asked on every call of {@code /readyz}; must not block
     * @param metrics everything that is counted, in Prometheus' text format
     * @param webhooks who else is called over HTTP, by path; each checks its requests itself
     * @param platformPages what other platforms show to people with a browser, by path
     * @param calendars what calendar applications fetch
     * @param downloads what members fetch at an address of their own
     * @param pictures what messages show that was drawn for them
     * @param reports what moderators fetch of their community
     * @param events what communities show to everybody
     */
    public WebPlatform(
            WebSettings settings,
            CommandRouter router,
            List<Preview> previews,
            MovableClock clock,
            Supplier<List<PartHealth>> readiness,
            Supplier<String> metrics,
            Map<String, Webhook> webhooks,
            Map<String, WebPage> platformPages,
            CalendarFeeds calendars,
            Downloads downloads,
            Downloads pictures,
            Downloads reports,
            PublicEvents events) {
        this.settings = settings;
        this.webhooks = Map.copyOf(webhooks);
        this.guard = new Guard(settings.host(), this::port, new Tokens(random));
        this.calendars = new CalendarPages(calendars, clock);
        this.platformPages = new PlatformPages(platformPages, pages, clock);
        this.downloads = DownloadPages.exports(downloads, clock);
        this.pictures = DownloadPages.pictures(pictures, clock);
        this.reports = DownloadPages.reports(reports, clock);
        this.events = new EventsPages(events, pages, assets, clock);
        this.operators = new OperatorPages(readiness, metrics);
        this.playground = new PlaygroundPages(
                new Playground(router, previews, clock, entries),
                router,
                entries,
                new LiveFeed(entries, clock, randomName()),
                clock,
                guard,
                assets,
                pages);
        this.server = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = LONGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(ctx -> {
            if (CalendarPages.isOne(ctx)
                    || downloads.isOne(ctx)
                    || pictures.isOne(ctx)
                    || reports.isOne(ctx)
                    || EventsPages.isPart(ctx)
                    || platformPages.isOne(ctx)) {
                guard.harden(ctx);
            } else if (!webhooks.containsKey(ctx.path())) {
                guard.check(ctx);
            }
        });
        webhooks.forEach((path, webhook) -> config.routes.post(path, ctx -> called(ctx, webhook)));
        platformPages.byPath().forEach((path, page) -> config.routes.get(path, ctx -> platformPages.show(ctx, page)));
        config.routes.get(CalendarPages.PATH, calendars::fetch);
        config.routes.head(CalendarPages.PATH, calendars::fetch);
        config.routes.get(downloads.path(), downloads::fetch);
        config.routes.get(pictures.path(), pictures::fetch);
        config.routes.get(reports.path(), reports::fetch);
        config.routes.get(EventsPages.PAGE, events::show);
        config.routes.head(EventsPages.PAGE, events::show);
        config.routes.get(EventsPages.FILE, events::file);
        config.routes.head(EventsPages.FILE, events::file);
        config.routes.get("/healthz", operators::alive);
        config.routes.get("/readyz", operators::ready);
        config.routes.get("/metrics", operators::metrics);
        config.routes.get("/assets/*", assets::serve);
        if (settings.playground()) {
            config.routes.get("/", playground::show);
            config.routes.get("/playground/events", playground::events);
            config.routes.get("/playground/complete", playground::complete);
            config.routes.post("/playground/say", playground::say);
            config.routes.post("/playground/press", playground::press);
            config.routes.post("/playground/submit", playground::submit);
            config.routes.post("/playground/clock", playground::moveClock);
        } else {
            config.routes.get("/", ctx -> notice(ctx, Notices.playgroundIsOff()));
        }
        config.routes.exception(Refused.class, (why, ctx) -> notice(ctx, why));
        config.routes.exception(HttpResponseException.class, (why, ctx) -> notice(ctx, Notices.of(why.getStatus())));
        config.routes.exception(Exception.class, (bug, ctx) -> {
            String reference = randomName();
            log.error("{} {} failed, reference {}", ctx.method(), ctx.path(), reference, bug);
            notice(ctx, Notices.broken(reference));
        });
    }

    private static void called(Context ctx, Webhook webhook) throws IOException {
        byte[] body = ctx.bodyInputStream().readNBytes(LONGEST_CALL + 1);
        Webhook.Reply reply = body.length > LONGEST_CALL
                ? new Webhook.Reply(413, "text/plain", "")
                : webhook.receive(new Webhook.Call(
                        name -> Optional.ofNullable(ctx.header(name)).orElse(""),
                        new String(body, StandardCharsets.UTF_8)));
        ctx.status(reply.status()).contentType(reply.contentType()).result(reply.body());
    }

    private void notice(Context ctx, Refused why) {
        pages.notice(ctx, why, settings.playground());
    }

    private String randomName() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public Platform platform() {
        return Platform.WEB;
    }

    @Override
    public void start() {
        try {
            server.start();
        } catch (JavalinBindException taken) {
            throw new PortTaken(settings.host(), settings.port(), taken);
        }
        running.set(true);
    }

    /** The port it listens on; the one that was asked for until it does. */
    public int port() {
        return running.get() ? server.port() : settings.port();
    }

    @Override
    public Outcome deliver(Outgoing message) {
        return playground.deliver(message);
    }

    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        return playground.redraw(sent, message);
    }

    @Override
    public Health health() {
        return running.get() ? Health.ready() : Health.unready("the web server is not listening");
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            // Streams and answers end by themselves, so that nothing is interrupted inside the database.
            playground.stop(LONGEST_STOP);
            server.stop();
        }
    }
}
