package dev.carrel.platform.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends every tab what happens, as server-sent events (WHATWG HTML, section 9.2).
 *
 * <p>An event's id names the log's life and the change, {@code 1a2b.17}: a tab that comes back goes on after what it saw last,
 * and one that cannot be caught up, because it was away too long or the bot was started again, is told to load the page anew.
 */
final class LiveFeed {
    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

    /** Tabs that may watch at once; one connection and one virtual thread each. */
    static final int MOST_TABS = 32;

    /** A silent connection says something this often: proxies and browsers give up on a silent one after 30 to 60 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private final ChatLog entries;
    private final MovableClock clock;
    private final String life;
    private final Semaphore tabs = new Semaphore(MOST_TABS);

    /** A feed of this log; {@code life} is another one each time the bot starts. */
    LiveFeed(ChatLog entries, MovableClock clock, String life) {
        this.entries = entries;
        this.clock = clock;
        this.life = life;
    }

    /** The id of an event. */
    String id(long change) {
        return life + "." + change;
    }

    /** Sends until the tab goes away or the bot stops; blocks that long. */
    void serve(Context ctx, Viewer viewer) throws IOException {
        String after = Optional.ofNullable(ctx.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(ctx.queryParam("after")))
                .orElse("");
        if (!tabs.tryAcquire()) {
            throw Notices.busy();
        }
        try (Watch watch = entries.watch(changeOf(after))) {
            ctx.res().setContentType("text/event-stream; charset=utf-8");
            OutputStream out = ctx.res().getOutputStream();
            write(out, "retry: 1000\n: here is what happens\n\n");
            do {
                ctx.res().flushBuffer();
            } while (tell(out, watch, viewer));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            tabs.release();
        }
    }

    /** Ends every stream, and waits until they have ended, for this long at most. */
    void stop(Duration longest) throws InterruptedException {
        entries.close();
        if (!tabs.tryAcquire(MOST_TABS, longest.toMillis(), TimeUnit.MILLISECONDS)) {
            log.info("Some tabs did not take their last event.");
        }
    }

    private long changeOf(String id) {
        int dot = id.indexOf('.');
        if (dot < 0 || !id.substring(0, dot).equals(life)) {
            return -1;
        }
        try {
            return Long.parseLong(id.substring(dot + 1));
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }

    private boolean tell(OutputStream out, Watch watch, Viewer viewer) throws IOException, InterruptedException {
        switch (watch.next(HEARTBEAT)) {
            case Watch.News.Of of -> write(out, event(of.change(), viewer));
            case Watch.News.Quiet quiet ->
                write(out, event("change", "", ClockMarkup.draw(clock, true).toString()));
            case Watch.News.Lost lost -> {
                write(out, event("reload", "", "away too long"));
                return false;
            }
            case Watch.News.Over over -> {
                return false;
            }
        }
        return true;
    }

    private String event(Change change, Viewer viewer) {
        Markup html = switch (change) {
            case Change.Added added -> EntryMarkup.draw(List.of(added.entry()), viewer);
            case Change.Replaced replaced -> EntryMarkup.replacing(replaced.entry(), viewer);
            case Change.Removed removed -> EntryMarkup.removing(removed.entry());
            case Change.ClockMoved moved -> ClockMarkup.draw(clock, true);
        };
        return isVisible(change, viewer.persona()) ? event("change", id(change.number()), html.toString()) : "";
    }

    private static boolean isVisible(Change change, Persona persona) {
        return switch (change) {
            case Change.Added added -> added.entry().isVisibleTo(persona);
            case Change.Replaced replaced -> replaced.entry().isVisibleTo(persona);
            case Change.Removed removed -> removed.entry().isVisibleTo(persona);
            case Change.ClockMoved moved -> true;
        };
    }

    private static String event(String name, String id, String data) {
        StringBuilder event = new StringBuilder(data.length() + 64);
        event.append("event: ").append(name).append('\n');
        if (!id.isEmpty()) {
            event.append("id: ").append(id).append('\n');
        }
        LINE_END.splitAsStream(data)
                .forEach(line -> event.append("data: ").append(line).append('\n'));
        return event.append('\n').toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
