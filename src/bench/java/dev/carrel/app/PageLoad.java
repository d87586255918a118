package dev.carrel.app;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.config.Reading;
import dev.carrel.config.SettingsReader;
import dev.carrel.platform.web.WebPlatform;
import dev.carrel.platform.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How long the page of events for everybody takes at 200 requests a second, on an H2 file with 200 events, while whoever asks shares the machine:
 * {@code mvn -Pbench verify -Dbench.main=dev.carrel.app.PageLoad -Dbench= -Dbench.arguments=}. A request counts from when it was due.
 */
public final class PageLoad {
    private static final int EVENTS = 200;
    private static final int A_SECOND = 200;
    private static final int WARM = 10;
    private static final int SECONDS = 30;
    private static final Pattern ADDRESS = Pattern.compile("(/events/[A-Za-z0-9_-]{22})");

    private PageLoad() {}

    /** Takes nothing. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("carrel-page-");
        Map<String, String> environment = Map.of(
                "CARREL_DATABASE_URL",
                "jdbc:h2:file:" + folder.resolve("rows"),
                "CARREL_LOG_LEVEL",
                "error",
                "CARREL_HTTP_PUBLIC_URL",
                "https://carrel.example.org/");
        if (new SettingsReader(environment, Path.of(".")).read() instanceof Reading.Ready ready) {
            try (Lifecycle lifecycle = new Lifecycle()) {
                measure(Bot.start(ready.settings(), InstantSource.system(), lifecycle));
            }
            return;
        }
        throw new IllegalStateException("the standard settings do not fit");
    }

    private static void measure(Bot bot) throws Exception {
        String page = fill(bot);
        WebPlatform web = new WebPlatform(
                new WebSettings("127.0.0.1", 0, false),
                bot.router(),
                List.of(),
                new PlaygroundClock(InstantSource.system(), false),
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
        String base = "http://127.0.0.1:" + web.port() + page;
        List<String> paths = List.of(
                "",
                "",
                "",
                "",
                "?kind=webinar",
                "?topic=archives&from=25",
                "?when=month",
                "/feed.xml",
                "/calendar.ics",
                "");
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            run(client, threads, base, paths, WARM);
            long[] took = run(client, threads, base, paths, SECONDS);
            Arrays.sort(took);
            System.out.printf(
                    Locale.ROOT,
                    "%d requests at %d a second: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                    took.length,
                    A_SECOND,
                    took[took.length / 2] / 1e6,
                    took[took.length * 99 / 100] / 1e6,
                    took[took.length - 1] / 1e6);
        } finally {
            web.stop();
        }
    }

    private static String fill(Bot bot) {
        Origin moderator = new Origin(
                new PersonId(Platform.DISCORD, "1"),
                new SpaceId(Platform.DISCORD, "100"),
                new PlaceId(Platform.DISCORD, "general"),
                Role.MODERATOR,
                Locale.ENGLISH);
        say(bot, moderator, "/profile timezone New York");
        for (int i = 0; i < EVENTS; i++) {
            say(
                    bot,
                    moderator,
                    "/event post sure:yes when:\"in " + (i + 2) + " hours\" title:\"Archives and metadata, part " + i
                            + "\" kind:" + (i % 2 == 0 ? "webinar" : "conference")
                            + " page:https://example.org/room about:\"How it was done, and what came of it.\" venue:\"Room "
                            + i + "\"");
        }
        Matcher address = ADDRESS.matcher(say(bot, moderator, "/event page on sure:yes"));
        if (!address.find()) {
            throw new IllegalStateException("no page");
        }
        return address.group(1);
    }

    private static String say(Bot bot, Origin who, String line) {
        Reply reply = bot.router().answer(who, new Request.Typed(line)).reply();
        if (reply instanceof Reply.Show show) {
            return PlainText.of(show.card());
        }
        throw new IllegalStateException(line + " was not done: " + reply);
    }

    private static long[] run(HttpClient client, ExecutorService threads, String base, List<String> paths, int seconds)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        List<Future<Long>> requests = IntStream.range(0, seconds * A_SECOND)
                .mapToObj(i -> {
                    long due = begin + i * 1_000_000_000L / A_SECOND;
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    return threads.submit(() -> one(client, URI.create(base + paths.get(i % paths.size())), due));
                })
                .toList();
        long[] took = new long[requests.size()];
        for (int i = 0; i < took.length; i++) {
            took[i] = requests.get(i).get();
        }
        return took;
    }

    private static long one(HttpClient client, URI address, long due) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " gave " + answer.statusCode());
        }
        return System.nanoTime() - due;
    }
}
