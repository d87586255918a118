package dev.carrel.platform.web;

import dev.carrel.chat.spi.Downloads;
import io.javalin.http.Context;
import java.time.InstantSource;

/** A folder of files that are fetched at an address that only who may have them knows. Nobody on the way may keep one. */
final class DownloadPages {
    /** A file is put together anew each time. */
    private static final int MOST_OF_ADDRESS = 6;

    private final String folder;
    private final Kind kind;
    private final Downloads downloads;
    private final SecretAddresses addresses;

    /**
     * What files of a folder are.
     *
     * @param disposition whether a browser shows it or keeps it (RFC 6266)
     * @param mostOfHost how often one host is answered in a minute
     */
    private record Kind(String ending, String type, String disposition, int mostOfHost) {}

    private DownloadPages(String folder, Kind kind, Downloads downloads, InstantSource clock) {
        this.folder = folder;
        this.kind = kind;
        this.downloads = downloads;
        this.addresses = new SecretAddresses(kind.ending(), MOST_OF_ADDRESS, kind.mostOfHost(), clock);
    }

    /** What members fetch of their own. */
    static DownloadPages exports(Downloads downloads, InstantSource clock) {
        return new DownloadPages(
                "/export/",
                new Kind(".zip", "application/zip", "attachment; filename=\"carrel.zip\"", 60),
                downloads,
                clock);
    }

    /** What Slack fetches for all who asked for one. */
    static DownloadPages pictures(Downloads downloads, InstantSource clock) {
        return new DownloadPages("/picture/", new Kind(".png", "image/png", "inline", 600), downloads, clock);
    }

    String path() {
        return folder + "{file}";
    }

    boolean isOne(Context ctx) {
        return ctx.path().startsWith(folder);
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
                    ctx.header("Content-Disposition", kind.disposition());
                    ctx.contentType(kind.type()).result(file);
                });
    }
}
