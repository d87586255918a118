package dev.carrel.platform.web;

import dev.carrel.chat.Sha256;
import dev.carrel.chat.spi.CalendarFeeds;
import dev.carrel.chat.spi.PublicEvents;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The events that communities show to everybody: a page without scripts, a calendar, a calendar file of each event, and a feed for readers. They
 * are asked for by whatever name a proxy has. GET and HEAD.
 */
final class EventsPages {
    static final String PAGE = "/events/{slug}";
    static final String FILE = "/events/{slug}/{file}";
    static final String CALENDAR = "calendar.ics";
    static final String FEED = "feed.xml";

    private static final String FOLDER = "/events/";
    private static final String ICS = ".ics";
    private static final String MISSING = "There is nothing at this address, or no more.";

    /** Everybody behind one proxy counts as one: 400 a second. */
    private static final int MOST_OF_HOST = 24_000;

    private final PublicEvents events;
    private final Pages pages;
    private final Assets assets;
    private final InstantSource clock;
    private final Throttle hosts;

    EventsPages(PublicEvents events, Pages pages, Assets assets, InstantSource clock) {
        this.events = events;
        this.pages = pages;
        this.assets = assets;
        this.clock = clock;
        this.hosts = new Throttle(clock, MOST_OF_HOST, Duration.ofMinutes(1));
    }

    /** Whether this is one, or what they are drawn with, which is the same for everybody. */
    static boolean isPart(Context ctx) {
        return ctx.path().startsWith(FOLDER) || ctx.path().startsWith(Assets.FOLDER);
    }

    void show(Context ctx) {
        admit(ctx);
        PublicEvents.Page page = events.find(ctx.pathParam("slug")).orElseThrow(Notices::notFound);
        EventFilter filter = filter(ctx);
        String html = page.language()
                .speaking(() -> pages.events(EventsView.of(assets.frame(page.name()), page, filter, clock.instant())));
        answer(ctx, "text/html; charset=utf-8", html, Sha256.hex(html));
    }

    void file(Context ctx) {
        admit(ctx);
        String slug = ctx.pathParam("slug");
        String file = ctx.pathParam("file");
        if (file.equals(FEED)) {
            Instant now = clock.instant();
            String xml = events.find(slug)
                    .map(page -> page.language().speaking(() -> EventFeed.write(page, filter(ctx), now)))
                    .orElse("");
            answer(ctx, "application/rss+xml; charset=utf-8", xml, Sha256.hex(xml));
            return;
        }
        Optional<CalendarFeeds.Feed> calendar = file.equals(CALENDAR)
                ? events.calendar(slug)
                : file.endsWith(ICS)
                        ? events.calendar(slug, file.substring(0, file.length() - ICS.length()))
                        : Optional.empty();
        calendar.ifPresent(found -> ctx.header(
                "Content-Disposition",
                (file.equals(CALENDAR) ? "inline" : "attachment") + "; filename=\"carrel.ics\""));
        answer(
                ctx,
                "text/calendar; charset=utf-8",
                calendar.map(CalendarFeeds.Feed::document).orElse(""),
                calendar.map(CalendarFeeds.Feed::tag).orElse(""));
    }

    private static EventFilter filter(Context ctx) {
        return EventFilter.of(name -> Optional.ofNullable(ctx.queryParam(name)).orElse(""));
    }

    private void admit(Context ctx) {
        if (!hosts.admits(ctx.req().getRemoteAddr())) {
            ctx.header("Retry-After", "60");
            throw Notices.tooOften();
        }
    }

    /** Nothing is an empty text. */
    private static void answer(Context ctx, String type, String text, String mark) {
        if (text.isEmpty()) {
            ctx.status(404).contentType("text/plain; charset=utf-8").result(MISSING + "\n");
            return;
        }
        // Asked for again each time: a page that is switched off is gone at once, whoever kept a copy.
        if (!EntityTag.of(mark).isKnown(ctx, "no-cache")) {
            ctx.contentType(type).result(text);
        }
    }
}
