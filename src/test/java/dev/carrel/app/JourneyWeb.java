package dev.carrel.app;

import dev.carrel.platform.web.WebPlatform;
import dev.carrel.platform.web.WebSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The web server of a journey's bot, and what fetches from it. */
final class JourneyWeb implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebPlatform web;

    /** Serves what this bot hands out, until it is closed. */
    JourneyWeb(Bot bot) {
        this(bot, InstantSource.system());
    }

    /** The same by this clock. */
    JourneyWeb(Bot bot, InstantSource clock) {
        this.web = new WebPlatform(
                new WebSettings("127.0.0.1", 0, false),
                bot.router(),
                List.of(),
                new PlaygroundClock(clock, false),
                List::of,
                () -> "",
                Map.of(),
                Map.of(),
                bot.parts().calendars(),
                bot.parts().downloads(),
                bot.parts().pictures()::find,
                bot.parts().reports(),
                bot.parts().publicEvents());
        web.start();
    }

    /** What stands at a path, as text. */
    HttpResponse<String> text(String path, String... headers) throws Exception {
        return fetch(path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /** The file at a path. */
    HttpResponse<byte[]> file(String path) throws Exception {
        return fetch(path, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> fetch(String path, HttpResponse.BodyHandler<T> body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), body);
    }

    @Override
    public void close() {
        web.stop();
        client.close();
    }
}
