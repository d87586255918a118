package dev.carrel.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Slack's published numbers for blocks and modal views, and what would make a text more than text. */
public final class SlackRules extends PublishedRules {
    private int characters;

    @Override
    void checkMessage(JsonNode message) {
        String text = message.path("text").asText();
        length(message.path("text"), 1, 40_000, "fallback text");
        rule(text.indexOf('<') < 0 && text.indexOf('>') < 0, "the fallback text is escaped", text);
        rule(message.path("blocks").size() >= 1 && message.path("blocks").size() <= 50, "50 blocks", message);
        message.path("blocks").forEach(this::block);
        characters(message.path("blocks"));
        rule(characters <= 13_200, "13,200 characters in all", characters);
    }

    private void characters(JsonNode node) {
        if (node.isTextual()) {
            characters += node.asText().length();
        }
        node.forEach(this::characters);
    }

    private void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "header" -> plain(block.path("text"), 150, "header");
            case "context" -> {
                rule(block.path("elements").size() <= 10, "ten elements in a context", block);
                block.path("elements").forEach(element -> plain(element, 3000, "context"));
            }
            case "image" -> {
                length(block.path("alt_text"), 1, 2000, "what is said instead of a picture");
                length(block.path("image_url"), 1, 3000, "address of a picture");
                rule(block.path("image_url").asText().startsWith("https://"), "a picture that Slack can fetch", block);
                plain(block.path("title"), 2000, "title of a picture");
            }
            case "rich_text" -> block.path("elements").forEach(this::rich);
            case "actions" -> {
                int size = block.path("elements").size();
                rule(size >= 1 && size <= 5, "a row has one to five elements", size);
                block.path("elements").forEach(this::element);
            }
            case "input" -> {
                unique(block.path("block_id"), 255, "block_id");
                plain(block.path("label"), 2000, "label");
                if (block.has("hint")) {
                    plain(block.path("hint"), 2000, "hint");
                }
                element(block.path("element"));
            }
            default -> rule(false, "a block that was not expected", block);
        }
    }

    private void rich(JsonNode part) {
        switch (part.path("type").asText()) {
            case "rich_text_section", "rich_text_list" -> {
                rule(!part.path("elements").isEmpty(), "a section has elements", part);
                part.path("elements").forEach(this::rich);
            }
            case "text" -> length(part.path("text"), 1, 3000, "run of text");
            case "link" -> {
                length(part.path("text"), 1, 3000, "link");
                rule(part.path("url").asText().startsWith("https://example.org/"), "a link of ours", part);
            }
            case "user" -> rule(part.path("user_id").asText().equals("U0CARREL1"), "a person we name", part);
            case "channel" -> rule(part.path("channel_id").asText().equals("C0CARREL1"), "a channel we name", part);
            case "date" -> rule(part.path("timestamp").isInt() && part.has("fallback"), "a moment", part);
            default -> rule(false, "an element that mentions, or the like", part);
        }
        part.path("style")
                .fieldNames()
                .forEachRemaining(name -> rule(Set.of("bold", "italic", "code").contains(name), "a known style", name));
    }

    private void element(JsonNode element) {
        unique(element.path("action_id"), 255, "action_id");
        switch (element.path("type").asText()) {
            case "button" -> {
                plain(element.path("text"), 75, "button");
                rule(element.path("accessibility_label").asText().length() <= 75, "accessibility label of 75", element);
                rule(!element.has("url") || element.path("url").asText().startsWith("https://"), "a page", element);
                rule(element.path("url").asText().length() <= 3000, "address of 3,000", element);
            }
            case "static_select", "multi_static_select" -> select(element);
            case "conversations_select", "multi_conversations_select", "users_select", "multi_users_select" ->
                picker(element);
            case "plain_text_input" -> {
                int longest = element.path("max_length").asInt();
                rule(longest >= 1 && longest <= 3000, "an answer has 1 to 3,000 characters", longest);
                rule(element.path("initial_value").asText().length() <= longest, "what is filled in fits", element);
            }
            default -> rule(false, "an element that was not expected", element);
        }
    }

    private void select(JsonNode select) {
        if (select.has("placeholder")) {
            plain(select.path("placeholder"), 150, "placeholder");
        }
        int size = select.path("options").size();
        rule(size >= 1 && size <= 100, "a select has 1 to 100 options", size);
        Set<JsonNode> options = new HashSet<>();
        select.path("options").forEach(option -> {
            plain(option.path("text"), 75, "option");
            length(option.path("value"), 1, 150, "option value");
            rule(option.path("description").path("text").asText().length() <= 75, "description of 75", option);
            rule(options.add(option), "an option is there once", option);
        });
        if (select.has("initial_option")) {
            rule(options.contains(select.path("initial_option")), "what is chosen can be chosen", select);
        }
    }

    /** A menu of Slack's own channels or people. */
    private void picker(JsonNode select) {
        if (select.has("placeholder")) {
            plain(select.path("placeholder"), 150, "placeholder");
        }
        String type = select.path("type").asText();
        rule(!select.has("options"), "Slack has the options", select);
        rule(select.has("filter") == type.contains("conversations"), "only channels are filtered", select);
        rule(
                select.has("max_selected_items") == type.startsWith("multi_")
                        && select.path("max_selected_items").asInt(1) >= 1,
                "at least one can be chosen",
                select);
        String chosen = select.path("initial_conversation")
                .asText(select.path("initial_user").asText("U0CARREL1"));
        rule(chosen.matches("[CGDUW][A-Z0-9]{2,30}"), "what is chosen is an id", select);
    }

    private void plain(JsonNode text, int most, String what) {
        rule(text.path("type").asText().equals("plain_text"), what + " is plain text", text);
        rule(text.has("emoji") && !text.path("emoji").asBoolean(), what + " shows no emoji for its name", text);
        length(text.path("text"), 1, most, what);
        rule(!text.path("text").asText().isBlank(), what + " says something", text);
    }

    @Override
    void checkModal(JsonNode modal) {
        plain(modal.path("title"), 24, "title");
        plain(modal.path("submit"), 24, "submit");
        plain(modal.path("close"), 24, "close");
        length(modal.path("private_metadata"), 1, 3000, "private_metadata");
        length(modal.path("callback_id"), 1, 255, "callback_id");
        rule(modal.path("blocks").size() >= 1 && modal.path("blocks").size() <= 100, "100 blocks", modal);
        modal.path("blocks").forEach(this::block);
    }
}
