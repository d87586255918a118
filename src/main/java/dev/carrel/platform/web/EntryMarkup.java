package dev.carrel.platform.web;

import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inert;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Preview;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Draws an entry of the log as one viewer sees it. */
final class EntryMarkup {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH);

    private EntryMarkup() {}

    /** The entries, one after the other. */
    static Markup draw(List<Entry> entries, Viewer viewer) {
        Markup html = new Markup();
        entries.forEach(entry -> draw(html, entry, viewer, false));
        return html;
    }

    /** One entry that takes the place of what the page shows of it. */
    static Markup replacing(Entry entry, Viewer viewer) {
        Markup html = new Markup();
        draw(html, entry, viewer, true);
        return html;
    }

    /** What takes an entry off the page. */
    static Markup removing(Entry entry) {
        return new Markup()
                .open("article")
                .attribute("id", id(entry))
                .attribute("hx-swap-oob", "delete")
                .close();
    }

    static String id(Entry entry) {
        return "m-" + entry.id();
    }

    private static void draw(Markup html, Entry entry, Viewer viewer, boolean inPlace) {
        html.open("article", "entry").attribute("id", id(entry)).attribute("tabindex", "-1");
        html.attribute("aria-labelledby", id(entry) + "-asked");
        if (inPlace) {
            html.attribute("hx-swap-oob", "true");
        }
        html.open("header").open("p", "asked").attribute("id", id(entry) + "-asked");
        if (entry.isUnasked()) {
            html.line("strong", "who carrel", "Carrel");
            html.text(" ").line("span", "unasked", "by itself, " + whom(entry)).close();
        } else {
            html.line("strong", "who " + entry.asker().key(), entry.asker().label());
            html.text(" ").line("span", "line", Inert.of(entry.asked())).close();
        }
        html.open("p", "about");
        html.open("time").attribute("datetime", entry.at().toString());
        html.text(AT.format(entry.at().atOffset(ZoneOffset.UTC))).close();
        if (entry.audience() == Audience.PRIVATE) {
            html.text(" ").line("span", "private", "Only you can see this");
        }
        html.close().close();
        html.line("p", "hidden", "Carrel: " + Inert.of(firstLine(entry.answer())));
        html.open("div", "drawings " + viewer.view().key());
        switch (viewer.view()) {
            case BOTH -> {
                client(html, entry, viewer, Platform.DISCORD);
                client(html, entry, viewer, Platform.SLACK);
            }
            case DISCORD -> client(html, entry, viewer, Platform.DISCORD);
            case SLACK -> client(html, entry, viewer, Platform.SLACK);
            case WEB -> page(html, entry, viewer);
            case TEXT -> words(html, entry, viewer);
        }
        html.close().close();
    }

    private static String whom(Entry entry) {
        return entry.audience() == Audience.PUBLIC
                ? "to the channel"
                : "to the " + entry.asker().label().toLowerCase(Locale.ROOT);
    }

    private static String firstLine(Answer answer) {
        return switch (answer.reply()) {
            case Reply.Show show -> show.card().headline().words();
            case Reply.Refuse refuse -> refuse.refusal().what().words();
            case Reply.Ask ask ->
                ask.form().title() + ". " + ask.form().introduction().words();
        };
    }

    private static void client(Markup html, Entry entry, Viewer viewer, Platform platform) {
        String name = platform == Platform.DISCORD ? "Discord" : "Slack";
        html.open("figure", platform.key()).attribute("aria-live", "off");
        html.line("figcaption", "caption", "As on " + name);
        entry.picture(platform)
                .ifPresentOrElse(
                        picture -> {
                            boolean modal = picture.kind() == Preview.Kind.MODAL;
                            Controls.begin(html, modal ? Controls.SUBMIT : Controls.PRESS, viewer, entry.id());
                            String prefix = id(entry) + "-" + platform.key();
                            if (platform == Platform.DISCORD) {
                                DiscordDrawing.draw(html, picture.payload(), modal, prefix);
                            } else {
                                SlackDrawing.draw(html, picture.payload(), modal, prefix);
                            }
                            html.close();
                        },
                        () -> html.line(
                                "p", "quiet", "This could not be drawn for " + name + "; the bot’s own log says why."));
        html.close();
    }

    private static void page(Markup html, Entry entry, Viewer viewer) {
        html.open("div", "web").attribute("aria-live", "off");
        Controls.begin(html, entry.isForm() ? Controls.SUBMIT : Controls.PRESS, viewer, entry.id());
        html.add(entry.page()).close().close();
    }

    private static void words(Markup html, Entry entry, Viewer viewer) {
        switch (entry.answer().reply()) {
            case Reply.Show show -> words(html, show.card());
            case Reply.Refuse refuse -> words(html, refuse.refusal().card());
            // Plain text cannot take answers: a form is a form here too.
            case Reply.Ask ask -> page(html, entry, viewer);
        }
    }

    private static void words(Markup html, Card card) {
        html.open("pre", "plain").attribute("aria-live", "off").attribute("tabindex", "0");
        html.text(PlainText.of(card)).close();
    }
}
