package dev.carrel.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a platform's documents say of a payload, checked on the JSON alone: it knows nothing of how it was made. */
public abstract class PublishedRules {
    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** The rules that the payload breaks, each in words. */
    public final List<String> brokenBy(JsonNode payload, boolean modal) {
        everyText(payload);
        if (modal) {
            checkModal(payload);
        } else {
            checkMessage(payload);
        }
        return List.copyOf(broken);
    }

    abstract void checkMessage(JsonNode message);

    abstract void checkModal(JsonNode modal);

    final void rule(boolean kept, String rule, Object found) {
        if (!kept) {
            String shown = String.valueOf(found);
            broken.add(rule + ": " + shown.substring(0, Math.min(300, shown.length())));
        }
    }

    final void length(JsonNode text, int least, int most, String what) {
        int length = text.asText().length();
        rule(length >= least && length <= most, what + " has " + least + " to " + most + " characters", length);
    }

    final void unique(JsonNode id, int most, String what) {
        length(id, 1, most, what);
        rule(ids.add(what + id.asText()), what + " is unique in its message", id.asText());
    }

    private void everyText(JsonNode node) {
        if (node.isTextual()) {
            String text = node.asText();
            for (int i = 0; i < text.length(); i++) {
                int point = text.codePointAt(i);
                rule(point < 0xD800 || point > 0xDFFF, "no half characters", text);
                rule(point >= ' ' || point == '\n' || point == '\t', "no control characters", text);
                rule((point < 0x202A || point > 0x202E) && (point < 0x2066 || point > 0x2069), "no overrides", text);
                i += Character.charCount(point) - 1;
            }
        }
        node.forEach(this::everyText);
    }
}
