package dev.carrel.platform.web;

import dev.carrel.chat.spi.WebPage;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that other platforms show to people who come with a browser, by way of whatever proxy and name. They look like ours, and so often
 * as anybody asks for them each is made once: a row may be written for it.
 */
final class PlatformPages {
    /** Everybody behind one proxy counts as one. */
    private static final int MOST_OF_HOST = 120;

    private final Map<String, WebPage> pages;
    private final Pages frame;
    private final Throttle hosts;

    PlatformPages(Map<String, WebPage> pages, Pages frame, InstantSource clock) {
        this.pages = Map.copyOf(pages);
        this.frame = frame;
        this.hosts = new Throttle(clock, MOST_OF_HOST, Duration.ofMinutes(1));
    }

    Map<String, WebPage> byPath() {
        return pages;
    }

    /** Whether this is one: a proxy calls them by a name that is not ours, and they are the same for everybody. */
    boolean isOne(Context ctx) {
        return pages.containsKey(ctx.path());
    }

    /** GET. */
    void show(Context ctx, WebPage page) {
        if (!hosts.admits(ctx.req().getRemoteAddr())) {
            throw Notices.busy();
        }
        WebPage.Shown shown = page.show(new WebPage.Visit(
                name -> Optional.ofNullable(ctx.queryParam(name)).orElse(""),
                name -> Optional.ofNullable(ctx.cookie(name)).orElse("")));
        shown.cookie().ifPresent(cookie -> ctx.header("Set-Cookie", written(cookie)));
        frame.shown(ctx, shown);
    }

    /** As RFC 6265 has it, 4.1. */
    private static String written(WebPage.Cookie cookie) {
        return String.format(
                Locale.ROOT,
                "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s",
                cookie.name(),
                cookie.value(),
                cookie.path(),
                cookie.life().toSeconds(),
                cookie.secure() ? "; Secure" : "");
    }
}
