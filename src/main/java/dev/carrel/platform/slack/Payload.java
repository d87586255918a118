package dev.carrel.platform.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that Slack sent, read by name; what is missing is empty, because Slack leaves out and adds as it likes. */
record Payload(JsonObject json) {

    /** What a text holds; empty when it is no JSON object. */
    static Optional<Payload> read(String text) {
        try {
            JsonElement json = JsonParser.parseString(text);
            return json.isJsonObject() ? Optional.of(new Payload(json.getAsJsonObject())) : Optional.empty();
        } catch (JsonParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The text, number or flag at the end of this path, as text. */
    String text(String... path) {
        JsonElement found = json;
        for (String name : path) {
            if (found == null || !found.isJsonObject()) {
                return "";
            }
            found = found.getAsJsonObject().get(name);
        }
        return found != null && found.isJsonPrimitive() ? found.getAsString() : "";
    }

    /** The object at the end of this path. */
    Payload at(String... path) {
        JsonObject found = json;
        for (String name : path) {
            found = found.get(name) instanceof JsonObject object ? object : new JsonObject();
        }
        return new Payload(found);
    }

    boolean isEmpty() {
        return json.isEmpty();
    }

    /** The first object of a list. */
    Payload first(String name) {
        return json.get(name) instanceof JsonArray list && !list.isEmpty() && list.get(0) instanceof JsonObject object
                ? new Payload(object)
                : new Payload(new JsonObject());
    }

    /** The objects in this one, by name. */
    List<Map.Entry<String, Payload>> objects() {
        List<Map.Entry<String, Payload>> found = new ArrayList<>();
        json.entrySet().forEach(entry -> {
            if (entry.getValue() instanceof JsonObject object) {
                found.add(Map.entry(entry.getKey(), new Payload(object)));
            }
        });
        return found;
    }

    /**
     * What was chosen or typed in an element: Slack has a name of its own for each kind ({@code selected_option},
     * {@code selected_conversation}, {@code selected_users}, … and {@code value} for words).
     */
    List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        json.entrySet().forEach(entry -> {
            boolean words = entry.getKey().equals("value") && !text("type").equals("button");
            if (words || entry.getKey().startsWith("selected_")) {
                collect(entry.getValue(), chosen);
            }
        });
        return chosen;
    }

    private static void collect(JsonElement value, List<String> chosen) {
        if (value.isJsonPrimitive()) {
            chosen.add(value.getAsString());
        } else if (value instanceof JsonObject option) {
            chosen.add(new Payload(option).text("value"));
        } else if (value instanceof JsonArray list) {
            list.forEach(element -> collect(element, chosen));
        }
    }
}
