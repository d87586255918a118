package dev.carrel.platform.web;

import dev.carrel.chat.spi.CalendarFeeds;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * Calendars for calendar applications, which know nothing but an address. Whatever is no address of a calendar gets the same answer. Nothing
 * here writes an address anywhere.
 */
final class CalendarPages {
    static final String PATH = "/calendar/{file}";

    private static final String FOLDER = "/calendar/";
    private static final String ENDING = ".ics";

    /** An application asks every few minutes at most; a household or a proxy may hide many behind one host. */
    private static final int MOST_OF_ADDRESS = 30;

    private static final int MOST_OF_HOST = 600;

    private final CalendarFeeds feeds;
    private final Throttle addresses;
    private final Throttle hosts;

    CalendarPages(CalendarFeeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.addresses = new Throttle(clock, MOST_OF_ADDRESS, Duration.ofMinutes(1));
        this.hosts = new Throttle(clock, MOST_OF_HOST, Duration.ofMinutes(1));
    }

    static boolean isOne(Context ctx) {
        return ctx.path().startsWith(FOLDER);
    }

    /** GET and HEAD. */
    void fetch(Context ctx) {
        String file = ctx.pathParam("file");
        if (!hosts.admits(ctx.req().getRemoteAddr()) || !addresses.admits(file)) {
            ctx.status(429).header("Retry-After", "60").contentType("text/plain; charset=utf-8");
            ctx.result("That was asked for too often. Once an hour is enough.\n");
            return;
        }
        Optional<CalendarFeeds.Feed> found = file.endsWith(ENDING)
                ? feeds.find(file.substring(0, file.length() - ENDING.length()))
                : Optional.empty();
        if (found.isEmpty()) {
            ctx.status(404).contentType("text/plain; charset=utf-8");
            ctx.result("There is no calendar at this address, or no more.\n");
            return;
        }
        String tag = "\"" + found.get().tag() + "\"";
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "private, no-cache");
        if (knows(Optional.ofNullable(ctx.header("If-None-Match")).orElse(""), tag)) {
            ctx.status(304);
            return;
        }
        ctx.header("Content-Disposition", "inline; filename=\"carrel.ics\"");
        ctx.contentType("text/calendar; charset=utf-8").result(found.get().document());
    }

    /** Tags are compared without their strength (RFC 9110, 13.1.2). */
    private static boolean knows(String tags, String tag) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
