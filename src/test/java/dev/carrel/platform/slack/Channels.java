package dev.carrel.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the app has posted into the workspace's channels and direct messages, with the metadata that only the app sees. Thread-safe. */
final class Channels {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, List<ObjectNode>> messages = new ConcurrentHashMap<>();

    /** The channel of the app's direct messages with somebody. */
    static String direct(String person) {
        return "D" + person;
    }

    /** Whose direct messages these are; a person's own id posts there too. */
    static String person(String channel) {
        return channel.startsWith("D") ? channel.substring(1) : channel;
    }

    synchronized void keep(Screen posted, String metadata) throws IOException {
        ObjectNode message = Workspace.object().put("type", "message").put("ts", posted.id());
        if (!metadata.isEmpty()) {
            message.set("metadata", json.readTree(metadata));
        }
        of(posted.channel()).add(message);
    }

    /** Somebody writes so many messages. */
    synchronized void chatter(String channel, int count) {
        for (int i = 0; i < count; i++) {
            of(channel).add(Workspace.object().put("type", "message").put("ts", "1900000000.000000"));
        }
    }

    synchronized ObjectNode history(Map<String, String> arguments, ObjectNode answer) {
        int from = Integer.parseInt(arguments.getOrDefault("cursor", "0"));
        int limit = Integer.parseInt(arguments.getOrDefault("limit", "100"));
        double oldest = Double.parseDouble(arguments.getOrDefault("oldest", "0"));
        List<ObjectNode> there = of(arguments.getOrDefault("channel", "")).reversed().stream()
                .filter(message -> message.get("ts").asDouble() >= oldest)
                .toList();
        ArrayNode page = answer.putArray("messages");
        there.stream().skip(from).limit(limit).forEach(message -> page.add(shown(message, arguments)));
        boolean more = there.size() > from + limit;
        answer.put("has_more", more);
        answer.putObject("response_metadata").put("next_cursor", more ? String.valueOf(from + limit) : "");
        return answer;
    }

    private static JsonNode shown(ObjectNode message, Map<String, String> arguments) {
        boolean all = List.of("1", "true").contains(arguments.getOrDefault("include_all_metadata", ""));
        return all ? message : message.deepCopy().without("metadata");
    }

    /** What there is in a channel. */
    List<ObjectNode> of(String channel) {
        return messages.computeIfAbsent(channel, unknown -> new ArrayList<>());
    }
}
