package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Draws what Discord would be sent as Discord shows it: messages of components version 2, and modals (Discord:
 * components/reference). It reads the payload alone, so a mistake in the payload is a mistake on the page.
 */
final class DiscordDrawing {
    private static final int USERS = 5;
    private static final int CHANNELS = 8;
    private static final int LONGEST_ID = 100;

    private final Markup html;
    private final String prefix;

    private DiscordDrawing(Markup html, String prefix) {
        this.html = html;
        this.prefix = prefix;
    }

    /**
     * Draws a payload.
     *
     * @param prefix begins the ids of the inputs, so that they are unique on the page
     */
    static void draw(Markup html, JsonNode payload, boolean modal, String prefix) {
        DiscordDrawing drawing = new DiscordDrawing(html, prefix);
        if (modal) {
            drawing.modal(payload);
        } else {
            html.open("div", "message");
            Sender.draw(html, "discord");
            String content = payload.path("content").asText();
            if (!content.isEmpty()) {
                html.open("div", "text");
                DiscordMarkdown.draw(html, content);
                html.close();
            }
            payload.path("components").forEach(drawing::component);
            html.close();
        }
    }

    private void modal(JsonNode modal) {
        html.open("div", "modal").line("p", "modal-title", modal.path("title").asText());
        modal.path("components").forEach(this::component);
        html.open("p", "modal-foot");
        Controls.button(html, "primary", "Submit", modal.path("custom_id").asText());
        html.close().close();
    }

    private void component(JsonNode component) {
        switch (component.path("type").asInt()) {
            case 1 -> inside("div", "row", component.path("components"));
            case 2 -> button(component);
            case 3 -> menu(component);
            case USERS, CHANNELS -> picker(component);
            case 9 -> section(component);
            case 10 -> text(component);
            case 12 -> gallery(component.path("items"));
            case 14 ->
                html.open("hr", component.path("divider").asBoolean(true) ? "divider" : "gap")
                        .close();
            case 17 -> container(component);
            case 18 -> label(component);
            default -> html.line("p", "unknown", "A component of type " + component.path("type") + ", not drawn here");
        }
    }

    private void text(JsonNode display) {
        html.open("div", "text");
        DiscordMarkdown.draw(html, display.path("content").asText());
        html.close();
    }

    private void gallery(JsonNode items) {
        for (JsonNode item : items) {
            html.open("figure", "chart");
            Links.picture(
                    html,
                    URI.create(item.path("media").path("url").asText()),
                    item.path("description").asText());
            html.close();
        }
    }

    private void inside(String tag, String cssClass, JsonNode components) {
        html.open(tag, cssClass);
        components.forEach(this::component);
        html.close();
    }

    private void container(JsonNode container) {
        html.open("div", "container");
        JsonNode accent = container.path("accent_color");
        if (accent.isInt()) {
            // A drawing and no style attribute, which the page's policy forbids.
            html.open("svg", "accent").attribute("aria-hidden", "true");
            html.open("rect").attribute("width", "100%").attribute("height", "100%");
            html.attribute("fill", String.format(Locale.ROOT, "#%06x", accent.asInt()))
                    .close()
                    .close();
        }
        container.path("components").forEach(this::component);
        html.close();
    }

    private void section(JsonNode section) {
        html.open("div", "section");
        inside("div", "section-text", section.path("components"));
        component(section.path("accessory"));
        html.close();
    }

    private void button(JsonNode button) {
        String label = button.path("label").asText();
        if (button.path("style").asInt() == 5) {
            Links.open(html, button.path("url").asText(), "button link-button").text(label);
            html.open("span")
                    .attribute("aria-hidden", "true")
                    .text(" ↗")
                    .close()
                    .close();
            return;
        }
        String look = switch (button.path("style").asInt()) {
            case 1 -> "primary";
            case 3 -> "success";
            case 4 -> "danger";
            default -> "secondary";
        };
        html.open("button", "button " + look).attribute("name", Controls.CONTROL);
        html.attribute("value", button.path("custom_id").asText());
        html.flag("disabled", button.path("disabled").asBoolean()).text(label).close();
    }

    private void menu(JsonNode menu) {
        Controls.menu(
                html,
                menu.path("placeholder").asText("Make a selection"),
                items(menu),
                menu.path("min_values").asInt(1),
                menu.path("max_values").asInt(1),
                menu.path("custom_id").asText());
    }

    /** A client offers its own people or channels here; the page has none, and takes an id. */
    private void picker(JsonNode menu) {
        Controls.entry(
                html,
                menu.path("placeholder").asText("Make a selection"),
                menu.path("type").asInt() == USERS ? "a person’s id" : "a channel’s id",
                menu.path("max_values").asInt(1),
                menu.path("custom_id").asText());
    }

    private static List<Controls.Item> items(JsonNode menu) {
        List<Controls.Item> items = new ArrayList<>();
        for (JsonNode option : menu.path("options")) {
            items.add(new Controls.Item(
                    option.path("label").asText(),
                    option.path("value").asText(),
                    option.path("description").asText(),
                    option.path("default").asBoolean()));
        }
        return items;
    }

    private void label(JsonNode label) {
        JsonNode input = label.path("component");
        String name = input.path("custom_id").asText();
        String words = label.path("label").asText();
        String hint = label.path("description").asText();
        boolean required = input.path("required").asBoolean(true);
        html.open("div", "input");
        int type = input.path("type").asInt();
        if (type == USERS || type == CHANNELS) {
            String value = input.path("default_values").path(0).path("id").asText();
            Controls.words(
                    html,
                    new Controls.Words(name, words, hint, required, value, OptionalLong.of(LONGEST_ID), false),
                    prefix + "-" + name);
        } else if (type == 4) {
            OptionalLong longest = input.has("max_length")
                    ? OptionalLong.of(input.path("max_length").asLong())
                    : OptionalLong.empty();
            boolean tall = input.path("style").asInt() == 2;
            String value = input.path("value").asText();
            Controls.words(
                    html, new Controls.Words(name, words, hint, required, value, longest, tall), prefix + "-" + name);
        } else {
            Controls.pick(html, name, words, hint, required, items(input), prefix + "-" + name);
        }
        html.close();
    }
}
