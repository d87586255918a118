package dev.carrel.platform.web;

import dev.carrel.chat.spi.WebPage;
import dev.carrel.platform.web.page.EventsPage;
import dev.carrel.platform.web.page.NoticePage;
import dev.carrel.platform.web.page.PlaygroundPage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;

/** Writes whole pages from the compiled templates. Thread-safe. */
final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "dev.carrel.platform.web.page");
    private final Assets assets;

    Pages(Assets assets) {
        this.assets = assets;
    }

    void playground(Context ctx, PlaygroundPage page) {
        send(ctx, "playground.jte", page);
    }

    void notice(Context ctx, Refused why, boolean playground) {
        show(
                ctx,
                why.status(),
                why.headline(),
                List.of(why.explanation()),
                playground && why.status() != 421 ? "Open the playground" : "",
                "/");
    }

    /** A page of a platform's own. */
    void shown(Context ctx, WebPage.Shown shown) {
        show(
                ctx,
                shown.status(),
                shown.headline(),
                shown.explanation(),
                shown.way().map(WebPage.Way::label).orElse(""),
                shown.way().map(way -> way.target().toString()).orElse(""));
    }

    private void show(Context ctx, int status, String headline, List<String> explanation, String way, String target) {
        ctx.status(status);
        send(
                ctx,
                "notice.jte",
                new NoticePage(assets.frame(headline + " · Carrel"), status, headline, explanation, way, target));
    }

    /** The page of a community's events, as text. */
    String events(EventsPage page) {
        return written("events.jte", page);
    }

    private void send(Context ctx, String template, Object page) {
        ctx.contentType("text/html; charset=utf-8").result(written(template, page));
    }

    private String written(String template, Object page) {
        StringOutput html = new StringOutput(16_384);
        templates.render(template, page, html);
        return html.toString();
    }
}
