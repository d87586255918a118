package dev.carrel.platform.web;

import dev.carrel.chat.Language;
import dev.carrel.chat.Sha256;
import dev.carrel.platform.web.page.Frame;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The style sheet and the scripts, from the class path. Each address holds a part of the content's hash, so browsers may keep
 * a file for a year and still see the next version at once. Immutable; read at start, about 90 KB.
 */
final class Assets {
    static final String FOLDER = "/assets/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
    private static final String SSE = "META-INF/resources/webjars/htmx-ext-sse/2.2.2/sse.js";

    private final Map<String, byte[]> assets = new LinkedHashMap<>();
    private final String style;
    private final String htmx;
    private final String sse;
    private final String script;
    private final String icon;

    Assets() {
        style = load("dev/carrel/platform/web/page/carrel.css", "carrel.css");
        htmx = load(HTMX, "htmx.js");
        sse = load(SSE, "sse.js");
        script = load("dev/carrel/platform/web/page/playground.js", "playground.js");
        icon = load("dev/carrel/platform/web/page/carrel.svg", "carrel.svg");
    }

    private String load(String resource, String name) {
        byte[] content = read(resource);
        int dot = name.lastIndexOf('.');
        String path = FOLDER + name.substring(0, dot) + "-" + HexFormat.of().formatHex(Sha256.of(content), 0, 6)
                + name.substring(dot);
        assets.put(path, content);
        return path;
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Frame frame(String title) {
        return new Frame(Language.spoken().tag(), title, style, htmx, sse, script, icon);
    }

    /** Sends the file that is asked for. */
    void serve(Context ctx) {
        byte[] content = assets.get(ctx.path());
        if (content == null) {
            throw Notices.notFound();
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(type(ctx.path())).result(content);
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
