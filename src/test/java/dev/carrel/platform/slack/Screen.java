package dev.carrel.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A message, a modal or a Home as somebody sees it.
 *
 * @param id the message's timestamp or the view's id
 * @param channel empty for a view
 * @param content what the app sent
 */
public record Screen(Kind kind, String id, String channel, boolean ephemeral, ObjectNode content) {
    public enum Kind {
        MESSAGE,
        MODAL,
        HOME
    }

    /** Every word, a line for each block. */
    public String words() {
        StringBuilder words =
                new StringBuilder(content.path("title").path("text").asText());
        for (JsonNode block : content.path("blocks")) {
            words.append('\n');
            collect(block, words);
        }
        return words.toString();
    }

    private static void collect(JsonNode node, StringBuilder words) {
        JsonNode text = node.get("text");
        if (text != null && text.isTextual()) {
            words.append(text.asText());
        }
        node.forEach(inner -> collect(inner, words));
    }

    /** The controls of one of these types, in order. */
    List<JsonNode> controls(String... types) {
        List<JsonNode> controls = new ArrayList<>();
        for (JsonNode block : content.path("blocks")) {
            block.path("elements").forEach(element -> {
                if (List.of(types).contains(element.path("type").asText())) {
                    controls.add(element);
                }
            });
        }
        return controls;
    }

    public JsonNode button(String label) {
        return controls("button").stream()
                .filter(button -> button.path("text").path("text").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button '" + label + "' in " + content));
    }

    /** What a form holds, by the input's name. */
    Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (JsonNode block : content.path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                JsonNode element = block.path("element");
                String chosen = element.path("initial_option").path("value").asText();
                inputs.put(
                        element.path("action_id").asText(),
                        chosen.isEmpty() ? element.path("initial_value").asText() : chosen);
            }
        }
        return inputs;
    }

    /** The element of an input. */
    JsonNode input(String name) {
        for (JsonNode block : content.path("blocks")) {
            if (block.path("element").path("action_id").asText().equals(name)) {
                return Objects.requireNonNull(block.get("element"));
            }
        }
        throw new AssertionError("no input " + name);
    }
}
