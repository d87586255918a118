package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Completion;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.platform.web.page.PlaygroundPage;
import dev.carrel.platform.web.page.PlaygroundPage.Choice;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The playground's page and what it posts. */
final class PlaygroundPages {
    private static final List<String> HINTS = List.of(
            "/program find archives online no gre under 30k",
            "/program compare sjsu valdosta kent",
            "/program show mtsu",
            "/program match",
            "/carrel help");

    private static final Map<String, String> STEPS = steps();

    private final Playground playground;
    private final CommandRouter router;
    private final ChatLog entries;
    private final LiveFeed feed;
    private final MovableClock clock;
    private final Guard guard;
    private final Assets assets;
    private final Pages pages;
    private final JsonMapper json = JsonMapper.builder().build();

    PlaygroundPages(
            Playground playground,
            CommandRouter router,
            ChatLog entries,
            LiveFeed feed,
            MovableClock clock,
            Guard guard,
            Assets assets,
            Pages pages) {
        this.playground = playground;
        this.router = router;
        this.entries = entries;
        this.feed = feed;
        this.clock = clock;
        this.guard = guard;
        this.assets = assets;
        this.pages = pages;
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("PT1H", "1 hour ahead");
        steps.put("P1D", "1 day ahead");
        steps.put("P7D", "1 week ahead");
        steps.put("P30D", "1 month ahead");
        steps.put("now", "Back to now");
        return steps;
    }

    void show(Context ctx) {
        Viewer viewer = viewer(ctx, guard.tokenFor(ctx));
        ChatLog.Seen seen = entries.seenBy(viewer.persona());
        pages.playground(
                ctx,
                new PlaygroundPage(
                        assets.frame("Carrel playground"),
                        viewer.token(),
                        viewer.persona().key(),
                        viewer.view().key(),
                        feed.id(seen.lastChange()),
                        Arrays.stream(Persona.values())
                                .map(persona -> new Choice(
                                        persona.label(),
                                        new Viewer(persona, viewer.view(), "").address(),
                                        persona == viewer.persona()))
                                .toList(),
                        Arrays.stream(View.values())
                                .map(view -> new Choice(
                                        view.label(),
                                        new Viewer(viewer.persona(), view, "").address(),
                                        view == viewer.view()))
                                .toList(),
                        ClockMarkup.draw(clock, false),
                        STEPS.entrySet().stream()
                                .filter(step -> clock.movable())
                                .map(step -> new Choice(step.getValue(), step.getKey(), false))
                                .toList(),
                        EntryMarkup.draw(seen.entries(), viewer),
                        seen.entries().isEmpty(),
                        HINTS));
    }

    void events(Context ctx) throws IOException {
        feed.serve(ctx, viewer(ctx, guard.tokenFor(ctx)));
    }

    void complete(Context ctx) {
        Persona persona = viewer(ctx, "").persona();
        String line = Optional.ofNullable(ctx.queryParam("line")).orElse("");
        Completion completion = router.complete(persona.origin(locale(ctx)), line);
        ObjectNode answer = json.createObjectNode().put("from", completion.from());
        ArrayNode offers = answer.putArray("offers");
        for (Suggestion offer : completion.offers()) {
            offers.addObject().put("label", offer.label()).put("value", offer.value());
        }
        ctx.contentType("application/json").result(answer.toString());
    }

    void say(Context ctx) {
        String line = form(ctx, "line");
        if (line.isBlank()) {
            throw Notices.of(400);
        }
        answered(ctx, playground.say(posted(ctx).persona(), locale(ctx), line));
    }

    void press(Context ctx) {
        String control = form(ctx, Controls.CONTROL);
        List<String> chosen = ctx.formParams(Controls.CHOSEN + control).stream()
                .filter(choice -> !choice.isEmpty())
                .toList();
        boolean isMenu = ctx.formParamMap().containsKey(Controls.CHOSEN + control);
        if (isMenu && chosen.isEmpty()) {
            throw new Refused(400, "Nothing is chosen", "Choose something in the menu first, then press Choose.");
        }
        answered(ctx, playground.press(posted(ctx).persona(), locale(ctx), entry(ctx), control, chosen));
    }

    void submit(Context ctx) {
        Map<String, String> answers = new LinkedHashMap<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (name.startsWith(Controls.ANSWER)) {
                answers.put(name.substring(Controls.ANSWER.length()), values.getFirst());
            }
        });
        Request.Submitted request = new Request.Submitted(form(ctx, Controls.CONTROL), answers);
        answered(ctx, playground.submit(posted(ctx).persona(), locale(ctx), entry(ctx), request));
    }

    void moveClock(Context ctx) {
        if (!clock.movable()) {
            throw Notices.clockIsFixed();
        }
        String step = form(ctx, "step");
        if (step.equals("now")) {
            clock.reset();
        } else if (STEPS.containsKey(step)) {
            try {
                clock.advance(Duration.parse(step));
            } catch (DateTimeParseException impossible) {
                throw new IllegalStateException("a step is a duration: " + step, impossible);
            }
        } else {
            throw Notices.of(400);
        }
        entries.clockMoved();
        done(ctx, "");
    }

    Outcome deliver(Outgoing message) {
        return playground.deliver(message);
    }

    Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        return playground.redraw(sent, message);
    }

    /** Ends the streams, and waits until they and the answers on their way have ended, for this long at most. */
    void stop(Duration longest) {
        try {
            feed.stop(longest);
            playground.stop(longest);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answered(Context ctx, Entry entry) {
        done(ctx, EntryMarkup.id(entry));
    }

    /** A page with scripts sees the answer in its stream; one without is sent back to the log. */
    private static void done(Context ctx, String element) {
        String address = posted(ctx).address();
        if (ctx.header("HX-Request") == null) {
            ctx.redirect(element.isEmpty() ? address : address + "#" + element, HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(HttpStatus.NO_CONTENT);
        ctx.header("X-Carrel-Entry", element);
        if ("off".equals(ctx.header("X-Carrel-Live"))) {
            ctx.header("HX-Refresh", "true");
        }
    }

    private static Viewer viewer(Context ctx, String token) {
        return new Viewer(
                Persona.ofKey(Optional.ofNullable(ctx.queryParam("as")).orElse("")),
                View.ofKey(Optional.ofNullable(ctx.queryParam("view")).orElse("")),
                token);
    }

    private static Viewer posted(Context ctx) {
        return new Viewer(Persona.ofKey(form(ctx, "as")), View.ofKey(form(ctx, "view")), "");
    }

    private static long entry(Context ctx) {
        try {
            return Long.parseLong(form(ctx, "entry"));
        } catch (NumberFormatException unreadable) {
            throw Notices.of(400);
        }
    }

    private static String form(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    private static Locale locale(Context ctx) {
        return ctx.header("Accept-Language") == null ? Locale.ROOT : ctx.req().getLocale();
    }
}
