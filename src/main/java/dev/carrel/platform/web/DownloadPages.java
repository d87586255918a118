package dev.carrel.platform.web;

import dev.carrel.chat.spi.Downloads;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Files that members fetch at an address that only they know. Nothing here writes an address anywhere, and nobody on the way may keep a file. */
final class DownloadPages {
    static final String PATH = "/export/{file}";

    private static final String FOLDER = "/export/";
    private static final String ENDING = ".zip";

    /** A file is put together anew each time. */
    private static final int MOST_OF_ADDRESS = 6;

    private static final int MOST_OF_HOST = 60;

    private final Downloads downloads;
    private final Throttle addresses;
    private final Throttle hosts;

    DownloadPages(Downloads downloads, InstantSource clock) {
        this.downloads = downloads;
        this.addresses = new Throttle(clock, MOST_OF_ADDRESS, Duration.ofMinutes(1));
        this.hosts = new Throttle(clock, MOST_OF_HOST, Duration.ofMinutes(1));
    }

    static boolean isOne(Context ctx) {
        return ctx.path().startsWith(FOLDER);
    }

    void fetch(Context ctx) {
        String file = ctx.pathParam("file");
        if (!hosts.admits(ctx.req().getRemoteAddr()) || !addresses.admits(file)) {
            ctx.status(429).header("Retry-After", "60").contentType("text/plain; charset=utf-8");
            ctx.result("That was asked for too often. Try again in a minute.\n");
            return;
        }
        Optional<byte[]> found = file.endsWith(ENDING)
                ? downloads.find(file.substring(0, file.length() - ENDING.length()))
                : Optional.empty();
        if (found.isEmpty()) {
            ctx.status(404).contentType("text/plain; charset=utf-8");
            ctx.result("There is no file at this address, or no more.\n");
            return;
        }
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"carrel.zip\"");
        ctx.contentType("application/zip").result(found.get());
    }
}
