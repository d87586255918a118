package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Finds the words on the control that was used, so that the log can say what was pressed. */
final class ControlLabels {
    private ControlLabels() {}

    /** The words on the control with this id, on whichever client it is drawn. */
    static Optional<String> labelOf(Entry entry, String control) {
        return entry.pictures().stream()
                .flatMap(picture -> find(picture.payload(), bare(control)).stream())
                .findFirst();
    }

    private static Optional<String> find(JsonNode node, String control) {
        if (bare(node.path("custom_id").asText()).equals(control)
                || bare(node.path("action_id").asText()).equals(control)) {
            JsonNode words = node.has("label") ? node.path("label") : node.path("text");
            JsonNode named = words.isMissingNode() ? node.path("placeholder") : words;
            return Optional.of(named.isObject() ? named.path("text").asText() : named.asText())
                    .filter(label -> !label.isBlank());
        }
        for (JsonNode child : node) {
            Optional<String> label = find(child, control);
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    /** Without what tells equal controls of one message apart. */
    private static String bare(String id) {
        int hash = id.lastIndexOf('#');
        return hash < 0 ? id : id.substring(0, hash);
    }
}
