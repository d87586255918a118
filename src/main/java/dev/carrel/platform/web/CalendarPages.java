package dev.carrel.platform.web;

import dev.carrel.chat.spi.CalendarFeeds;
import io.javalin.http.Context;
import java.time.InstantSource;

/** Calendars for calendar applications, which know nothing but an address. */
final class CalendarPages {
    static final String PATH = "/calendar/{file}";

    private static final String FOLDER = "/calendar/";

    /** An application asks every few minutes at most; a household or a proxy may hide many behind one host. */
    private static final int MOST_OF_ADDRESS = 30;

    private static final int MOST_OF_HOST = 600;

    private final CalendarFeeds feeds;
    private final SecretAddresses addresses;

    CalendarPages(CalendarFeeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.addresses = new SecretAddresses(".ics", MOST_OF_ADDRESS, MOST_OF_HOST, clock);
    }

    static boolean isOne(Context ctx) {
        return ctx.path().startsWith(FOLDER);
    }

    /** GET and HEAD. */
    void fetch(Context ctx) {
        addresses
                .find(
                        ctx,
                        feeds::find,
                        "That was asked for too often. Once an hour is enough.",
                        "There is no calendar at this address, or no more.")
                .ifPresent(feed -> answer(ctx, feed));
    }

    private static void answer(Context ctx, CalendarFeeds.Feed feed) {
        if (EntityTag.of(feed.tag()).isKnown(ctx, "private, no-cache")) {
            return;
        }
        ctx.header("Content-Disposition", "inline; filename=\"carrel.ics\"");
        ctx.contentType("text/calendar; charset=utf-8").result(feed.document());
    }
}
