package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Draws what Slack would be sent as Slack shows it: messages of blocks, and modal views (Slack: block kit). It reads the payload
 * alone, so a mistake in the payload is a mistake on the page.
 */
final class SlackDrawing {
    private final Markup html;
    private final String prefix;

    private SlackDrawing(Markup html, String prefix) {
        this.html = html;
        this.prefix = prefix;
    }

    /**
     * Draws a payload.
     *
     * @param prefix begins the ids of the inputs, so that they are unique on the page
     */
    static void draw(Markup html, JsonNode payload, boolean modal, String prefix) {
        SlackDrawing drawing = new SlackDrawing(html, prefix);
        if (modal) {
            drawing.modal(payload);
        } else {
            html.open("div", "message");
            Sender.draw(html, "slack");
            payload.path("blocks").forEach(drawing::block);
            html.close();
        }
    }

    private void modal(JsonNode view) {
        html.open("div", "modal").line("p", "modal-title", words(view.path("title")));
        view.path("blocks").forEach(this::block);
        html.open("p", "modal-foot");
        Controls.button(
                html,
                "primary",
                words(view.path("submit")),
                view.path("private_metadata").asText());
        html.close().close();
    }

    private void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "header" -> html.line("p", "header", words(block.path("text")));
            case "section" -> section(block);
            case "rich_text" -> {
                html.open("div", "rich");
                SlackRichText.draw(html, block.path("elements"));
                html.close();
            }
            case "context" -> {
                html.open("p", "context");
                block.path("elements").forEach(this::textObject);
                html.close();
            }
            case "actions" -> {
                html.open("div", "actions");
                block.path("elements").forEach(this::control);
                html.close();
            }
            case "table" -> table(block);
            case "image" -> image(block);
            case "input" -> input(block);
            case "divider" -> html.open("hr", "divider").close();
            default -> unknown("block", block);
        }
    }

    private void image(JsonNode image) {
        html.open("figure", "chart").line("figcaption", "context", words(image.path("title")));
        Links.picture(
                html,
                URI.create(image.path("image_url").asText()),
                image.path("alt_text").asText());
        html.close();
    }

    private void unknown(String what, JsonNode node) {
        html.line("p", "unknown", "A " + what + " of type " + node.path("type") + ", not drawn here");
    }

    private void section(JsonNode section) {
        html.open("div", "section").open("div", "section-text");
        if (section.has("text")) {
            html.open("p", "line");
            textObject(section.path("text"));
            html.close();
        }
        for (JsonNode field : section.path("fields")) {
            html.open("p", "field");
            textObject(field);
            html.close();
        }
        html.close();
        if (section.has("accessory")) {
            control(section.path("accessory"));
        }
        html.close();
    }

    private void textObject(JsonNode text) {
        html.open("span");
        SlackRichText.lines(html, words(text));
        html.close();
    }

    private static String words(JsonNode text) {
        return text.path("text").asText();
    }

    private void control(JsonNode control) {
        switch (control.path("type").asText()) {
            case "button" -> button(control);
            case "static_select" -> menu(control, 1);
            case "multi_static_select" -> menu(control, most(control));
            case "conversations_select" -> picker(control, "a channel’s id", 1);
            case "users_select" -> picker(control, "a person’s id", 1);
            case "multi_conversations_select" -> picker(control, "a channel’s id", most(control));
            case "multi_users_select" -> picker(control, "a person’s id", most(control));
            default -> unknown("control", control);
        }
    }

    private static int most(JsonNode select) {
        return select.path("max_selected_items").asInt(100);
    }

    /** A client offers its own channels or people here; the page has none, and takes an id. */
    private void picker(JsonNode select, String what, int most) {
        Controls.entry(
                html,
                words(select.path("placeholder")),
                what,
                most,
                select.path("action_id").asText());
    }

    private void button(JsonNode button) {
        if (button.has("url")) {
            Links.open(html, button.path("url").asText(), "button link-button")
                    .text(words(button.path("text")))
                    .close();
            return;
        }
        Controls.button(
                html,
                "button " + button.path("style").asText("default"),
                words(button.path("text")),
                button.path("action_id").asText());
    }

    private void menu(JsonNode menu, int most) {
        Controls.menu(
                html,
                words(menu.path("placeholder")),
                items(menu),
                1,
                most,
                menu.path("action_id").asText());
    }

    private static List<Controls.Item> items(JsonNode menu) {
        String initial = menu.path("initial_option").path("value").asText();
        List<Controls.Item> items = new ArrayList<>();
        for (JsonNode option : menu.path("options")) {
            String value = option.path("value").asText();
            items.add(new Controls.Item(
                    words(option.path("text")),
                    value,
                    words(option.path("description")),
                    !initial.isEmpty() && value.equals(initial)));
        }
        return items;
    }

    private void table(JsonNode table) {
        html.open("table", "grid").open("tbody");
        for (JsonNode row : table.path("rows")) {
            html.open("tr");
            for (JsonNode cell : row) {
                html.open("td");
                if (cell.path("type").asText().equals("rich_text")) {
                    SlackRichText.draw(html, cell.path("elements"));
                } else {
                    html.text(words(cell));
                }
                html.close();
            }
            html.close();
        }
        html.close().close();
    }

    private void input(JsonNode block) {
        JsonNode element = block.path("element");
        String name = element.path("action_id").asText();
        String label = words(block.path("label"));
        String hint = words(block.path("hint"));
        boolean required = !block.path("optional").asBoolean();
        html.open("div", "input");
        String type = element.path("type").asText();
        if (type.equals("conversations_select") || type.equals("users_select")) {
            String value = element.path("initial_conversation")
                    .asText(element.path("initial_user").asText());
            Controls.words(
                    html,
                    new Controls.Words(name, label, hint, required, value, OptionalLong.of(100), false),
                    prefix + "-" + name);
        } else if (type.equals("plain_text_input")) {
            OptionalLong longest = element.has("max_length")
                    ? OptionalLong.of(element.path("max_length").asLong())
                    : OptionalLong.empty();
            String value = element.path("initial_value").asText();
            boolean tall = element.path("multiline").asBoolean();
            Controls.words(
                    html, new Controls.Words(name, label, hint, required, value, longest, tall), prefix + "-" + name);
        } else {
            Controls.pick(html, name, label, hint, required, items(element), prefix + "-" + name);
        }
        html.close();
    }
}
