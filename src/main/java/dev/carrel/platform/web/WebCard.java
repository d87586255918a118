package dev.carrel.platform.web;

import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.ActionIds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws a card as a part of a web page: headings, lists, and tables whose cells know their row and column. */
final class WebCard {
    private final Markup html;
    private final ActionIds ids;

    private WebCard(Markup html, ActionIds ids) {
        this.html = html;
        this.ids = ids;
    }

    /** Draws the card into the page, as much of it as a page shows at a time. */
    static void draw(Markup html, Card whole, ActionIds ids) {
        Card card = CardFitter.fit(whole, Limits.ROOMY);
        html.open("section", "card " + card.tone().name().toLowerCase(Locale.ROOT));
        WebText.draw(html.open("h3", "headline"), card.headline()).close();
        WebCard drawing = new WebCard(html, ids);
        card.blocks().forEach(drawing::draw);
        html.close();
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> text("p", "", paragraph.text());
            case Block.Heading heading -> html.line("h4", "heading", heading.words());
            case Block.Bullets bullets -> bullets(bullets.lines());
            case Block.Fields fields -> fields(fields);
            case Block.Table table -> table(table);
            case Block.Listing listing -> listing(listing);
            case Block.Chips chips -> chips(chips);
            case Block.Buttons buttons -> {
                html.open("p", "buttons");
                buttons.buttons().forEach(this::button);
                html.close();
            }
            case Block.Menu menu ->
                Controls.menu(
                        html,
                        menu.prompt(),
                        menu.choices().stream()
                                .map(choice -> new Controls.Item(choice.label(), choice.value(), choice.hint(), false))
                                .toList(),
                        menu.least(),
                        menu.most(),
                        ids.idOf(menu.action()));
            case Block.Picker picker ->
                Controls.entry(html, picker.prompt(), picker.kind().word(), picker.most(), ids.idOf(picker.action()));
            case Block.Chart chart -> chart(chart);
            case Block.Note note -> text("p", "note", note.text());
        }
    }

    private void text(String tag, String cssClass, Text text) {
        html.open(tag);
        if (!cssClass.isEmpty()) {
            html.attribute("class", cssClass);
        }
        WebText.draw(html, text).close();
    }

    private void bullets(List<Text> lines) {
        html.open("ul", "bullets");
        lines.forEach(line -> text("li", "", line));
        html.close();
    }

    private void chart(Block.Chart chart) {
        if (chart.picture().isEmpty()) {
            bullets(chart.lines());
            return;
        }
        html.open("figure", "chart");
        Links.picture(html, chart.picture().get(), chart.alternative());
        html.line("figcaption", "note", chart.key());
        html.close();
    }

    private void fields(Block.Fields fields) {
        html.open("dl", "fields");
        for (Block.Field field : fields.fields()) {
            html.open("div").open("dt").text(field.label()).close();
            WebText.draw(html.open("dd"), field.value());
            if (!field.note().isEmpty()) {
                text("span", "note", field.note());
            }
            html.close().close();
        }
        html.close();
    }

    private void table(Block.Table table) {
        // A group and no region: the same table may stand on the page more than once, and landmarks need names of their
        // own.
        html.open("div", "scroll")
                .attribute("tabindex", "0")
                .attribute("role", "group")
                .attribute("aria-label", "Side by side: " + String.join(", ", table.columns()));
        html.open("table").open("thead").open("tr");
        header("col", table.corner());
        table.columns().forEach(column -> header("col", column));
        html.close().close().open("tbody");
        for (Block.Row row : table.rows()) {
            html.open("tr");
            header("row", row.label());
            row.cells().forEach(cell -> text("td", "", cell));
            html.close();
        }
        html.close().close().close();
    }

    private void header(String scope, String words) {
        html.open("th").attribute("scope", scope).text(words).close();
    }

    private void listing(Block.Listing listing) {
        String group = "";
        boolean open = false;
        for (Block.Entry entry : listing.entries()) {
            if (!open || !entry.group().equals(group)) {
                if (open) {
                    html.close();
                }
                group = entry.group();
                if (!group.isEmpty()) {
                    html.line("h4", "heading", group);
                }
                html.open("ul", "listing");
                open = true;
            }
            entry(entry);
        }
        if (open) {
            html.close();
        }
    }

    private void entry(Block.Entry entry) {
        html.open("li").open("div", "words");
        text("p", "title", entry.title());
        entry.lines().forEach(line -> text("p", "", line));
        html.close();
        Optional<Button> way = entry.open();
        way.ifPresent(this::button);
        html.close();
    }

    private void chips(Block.Chips chips) {
        html.open("p", "chips")
                .line("span", "quiet", Punctuation.label(chips.label()))
                .text(" ");
        for (Block.Chip chip : chips.chips()) {
            html.open("button", "chip")
                    .attribute("name", Controls.CONTROL)
                    .attribute("value", ids.idOf(chip.remove()))
                    .attribute("aria-label", chip.label() + ", remove");
            html.text(chip.label())
                    .open("span")
                    .attribute("aria-hidden", "true")
                    .text(" ×")
                    .close()
                    .close();
        }
        html.close();
    }

    private void button(Button button) {
        switch (button) {
            case Button.Press press ->
                Controls.button(
                        html, press.look().name().toLowerCase(Locale.ROOT), press.label(), ids.idOf(press.action()));
            case Button.Open open ->
                Links.open(html, open.target().toString(), "plain way")
                        .text(open.label())
                        .close();
        }
    }

    /** The card alone, for comparing. */
    static String html(Card card, ActionIds ids) {
        Markup html = new Markup();
        draw(html, card, ids);
        return html.toString();
    }
}
