package dev.carrel.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Discord's published numbers for messages of components and modals, and what would make a text more than text. */
final class DiscordRules extends PublishedRules {
    private static final Pattern ESCAPED_OR_CODE = Pattern.compile("\\\\[^0-9A-Za-z\\s]|`[^`\\n]+`");
    private static final Pattern MOMENT = Pattern.compile("<t:-?\\d+:[tTdDfFR]>");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(https?://[^()\\s]+\\)");
    /** Only the ids of {@link dev.carrel.testkit.RandomCards#IDS}: any other name was typed. */
    private static final Pattern NAME = Pattern.compile("<[#@]1000000000000000\\d\\d>");

    private static final Pattern OWN_START = Pattern.compile("(?m)^(### |- |-# )?(\\*\\*)?");
    private static final Pattern SHORTCODE = Pattern.compile(":[^\\s:]+:");

    private int components;
    private int characters;

    @Override
    void checkMessage(JsonNode message) {
        rule((message.path("flags").asLong() & (1 << 15)) != 0, "the components flag is set", message.path("flags"));
        rule(!message.has("content") && !message.has("embeds"), "components stand alone", message);
        JsonNode mentions = message.path("allowed_mentions");
        rule(mentions.path("parse").isArray() && mentions.path("parse").isEmpty(), "nobody is mentioned", mentions);
        rule(mentions.path("users").isEmpty() && mentions.path("roles").isEmpty(), "nobody is mentioned", mentions);
        message.path("components").forEach(this::component);
        rule(components <= 40, "40 components in all", components);
        rule(characters <= 4000, "4,000 characters over all texts", characters);
    }

    private void component(JsonNode component) {
        components++;
        switch (component.path("type").asInt()) {
            case 1 -> row(component.path("components"));
            case 2 -> button(component);
            case 3 -> select(component);
            case 5, 8 -> picker(component);
            case 9 -> {
                int texts = component.path("components").size();
                rule(texts >= 1 && texts <= 3, "a section has one to three texts", texts);
                component.path("components").forEach(this::component);
                component(component.path("accessory"));
            }
            case 10 -> text(component.path("content"));
            case 12 -> gallery(component.path("items"));
            case 14 -> {}
            case 17 -> component.path("components").forEach(this::component);
            default -> rule(false, "a component that was not expected", component);
        }
    }

    private void gallery(JsonNode items) {
        rule(!items.isEmpty() && items.size() <= 10, "a gallery has one to ten pictures", items);
        items.forEach(item -> {
            length(item.path("description"), 1, 1024, "description of a picture");
            length(item.path("media").path("url"), 1, 2048, "address of a picture");
            rule(item.path("media").path("url").asText().startsWith("https://"), "a picture Discord can fetch", item);
        });
    }

    private void row(JsonNode children) {
        boolean selects = children.path(0).path("type").asInt() != 2;
        rule(
                children.size() >= 1 && children.size() <= (selects ? 1 : 5),
                "a row has five buttons or a select",
                children);
        children.forEach(this::component);
    }

    private void button(JsonNode button) {
        length(button.path("label"), 1, 80, "button label");
        rule(!button.path("label").asText().isBlank(), "a button has words", button);
        if (button.path("style").asInt() == 5) {
            length(button.path("url"), 1, 512, "button address");
            rule(button.path("url").asText().startsWith("https://"), "a button leads to a page", button);
        } else {
            unique(button.path("custom_id"), 100, "custom_id");
        }
    }

    private void select(JsonNode select) {
        unique(select.path("custom_id"), 100, "custom_id");
        rule(select.path("placeholder").asText().length() <= 150, "placeholder of 150", select);
        int options = select.path("options").size();
        rule(options >= 1 && options <= 25, "a select has 1 to 25 options", options);
        rule(select.path("max_values").asInt() <= options, "no more can be chosen than there is", select);
        rule(select.path("min_values").asInt() <= select.path("max_values").asInt(), "least is not over most", select);
        Set<String> values = new HashSet<>();
        select.path("options").forEach(option -> {
            length(option.path("label"), 1, 100, "option label");
            length(option.path("value"), 1, 100, "option value");
            rule(option.path("description").asText().length() <= 100, "option description of 100", option);
            rule(values.add(option.path("value").asText()), "an option's value is unique", option);
        });
    }

    /** A menu of Discord's own people (5) or channels (8). */
    private void picker(JsonNode menu) {
        unique(menu.path("custom_id"), 100, "custom_id");
        rule(menu.path("placeholder").asText().length() <= 150, "placeholder of 150", menu);
        int most = menu.path("max_values").asInt();
        rule(most >= 1 && most <= 25, "at most 25 can be chosen", most);
        rule(menu.path("min_values").asInt() <= most, "least is not over most", menu);
        rule(!menu.has("options"), "Discord has the options", menu);
        rule(menu.has("channel_types") == (menu.path("type").asInt() == 8), "only channels have types", menu);
        menu.path("default_values").forEach(value -> {
            rule(value.path("id").asText().matches("[1-9]\\d{0,18}"), "what is chosen is an id", value);
            String type = menu.path("type").asInt() == 8 ? "channel" : "user";
            rule(value.path("type").asText().equals(type), "what is chosen is of the menu's kind", value);
        });
    }

    private void text(JsonNode content) {
        length(content, 1, 4000, "text");
        rule(!content.asText().isBlank(), "a text says something", content);
        characters += content.asText().length();
        // What the client would still read as a mark once everything that is escaped or our own is away.
        String left = ESCAPED_OR_CODE.matcher(content.asText()).replaceAll("x");
        left = MOMENT.matcher(left).replaceAll("x");
        left = NAME.matcher(left).replaceAll("x");
        left = LINK.matcher(left).replaceAll("x$1");
        left = OWN_START.matcher(left).replaceAll("");
        rule(left.chars().noneMatch(c -> "@<`|~_[]".indexOf(c) >= 0), "text is inert", left);
        rule(!left.contains("://") && !SHORTCODE.matcher(left).find(), "no address, no emoji's name", left);
        rule(!Pattern.compile("(?m)^\\s*(#|>|-|\\+|\\d+\\.\\s)").matcher(left).find(), "a line starts nothing", left);
    }

    @Override
    void checkModal(JsonNode modal) {
        unique(modal.path("custom_id"), 100, "custom_id");
        length(modal.path("title"), 1, 45, "modal title");
        int inputs = modal.path("components").size();
        rule(inputs >= 1 && inputs <= 5, "a modal has one to five components", inputs);
        modal.path("components").forEach(component -> {
            switch (component.path("type").asInt()) {
                case 10 -> text(component.path("content"));
                case 18 -> label(component);
                default -> rule(false, "a component that was not expected", component);
            }
        });
    }

    private void label(JsonNode label) {
        length(label.path("label"), 1, 45, "label");
        rule(label.path("description").asText().length() <= 100, "description of 100", label);
        JsonNode child = label.path("component");
        int type = child.path("type").asInt();
        if (type == 3) {
            select(child);
        } else if (type == 5 || type == 8) {
            picker(child);
        } else {
            unique(child.path("custom_id"), 100, "custom_id");
            int longest = child.path("max_length").asInt();
            rule(longest >= 1 && longest <= 4000, "an answer has 1 to 4,000 characters", longest);
            rule(child.path("value").asText().length() <= longest, "what is filled in fits", child);
        }
    }
}
