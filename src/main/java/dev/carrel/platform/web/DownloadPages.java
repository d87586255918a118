package dev.carrel.platform.web;

import dev.carrel.chat.spi.Downloads;
import io.javalin.http.Context;
import java.time.InstantSource;

/** Files that members fetch at an address that only they know. Nobody on the way may keep one. */
final class DownloadPages {
    static final String PATH = "/export/{file}";

    private static final String FOLDER = "/export/";

    /** A file is put together anew each time. */
    private static final int MOST_OF_ADDRESS = 6;

    private static final int MOST_OF_HOST = 60;

    private final Downloads downloads;
    private final SecretAddresses addresses;

    DownloadPages(Downloads downloads, InstantSource clock) {
        this.downloads = downloads;
        this.addresses = new SecretAddresses(".zip", MOST_OF_ADDRESS, MOST_OF_HOST, clock);
    }

    static boolean isOne(Context ctx) {
        return ctx.path().startsWith(FOLDER);
    }

    void fetch(Context ctx) {
        addresses
                .find(
                        ctx,
                        downloads::find,
                        "That was asked for too often. Try again in a minute.",
                        "There is no file at this address, or no more.")
                .ifPresent(file -> {
                    ctx.header("Cache-Control", "no-store");
                    ctx.header("Content-Disposition", "attachment; filename=\"carrel.zip\"");
                    ctx.contentType("application/zip").result(file);
                });
    }
}
