package dev.carrel.platform.slack;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;

/**
 * Word of a message that a bot has written, or that was changed or deleted (Slack: the {@code message} event and its subtypes). It comes with all
 * blocks of the message, so that most of what a busy app is sent is what it has said itself; nobody listens to it, and it is not worth reading.
 */
final class Unheard {
    /** A person's words come without one, or with one of these. */
    private static final Set<String> PERSONS = Set.of("file_share", "thread_broadcast");

    private boolean message;
    private boolean person = true;

    private Unheard() {}

    /** The id of the envelope that holds nothing else; empty where it may hold something that is heard. */
    static Optional<String> envelope(String text) {
        String id = "";
        Unheard event = new Unheard();
        try (JsonReader json = new JsonReader(new StringReader(text))) {
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "envelope_id" -> id = json.nextString();
                    case "payload" -> event.payload(json);
                    default -> json.skipValue();
                }
            }
        } catch (IOException | IllegalStateException somethingElse) {
            return Optional.empty();
        }
        return event.message && !event.person ? Optional.of(id) : Optional.empty();
    }

    private void payload(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("event")) {
                event(json);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    private void event(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "type" -> message = json.nextString().equals("message");
                case "bot_id" -> person &= word(json).isEmpty();
                case "subtype" -> person &= word(json).map(PERSONS::contains).orElse(true);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private static Optional<String> word(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return Optional.empty();
        }
        return Optional.of(json.nextString());
    }
}
