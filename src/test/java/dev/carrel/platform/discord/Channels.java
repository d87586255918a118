package dev.carrel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the bot has written into the double's channels and direct messages. Thread-safe. */
final class Channels {
    private static final Pattern PARAMETER = Pattern.compile("(limit|after)=(\\d+)");

    private final DiscordDouble discord;
    private final Map<String, List<ObjectNode>> messages = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> nonces = new ConcurrentHashMap<>();

    /** Messages that are new, in order. */
    final BlockingQueue<JsonNode> posts = new LinkedBlockingQueue<>();

    /** Channels that were deleted. */
    final Set<String> deleted = ConcurrentHashMap.newKeySet();

    /** Direct messages with people who take none. */
    final Set<String> closed = ConcurrentHashMap.newKeySet();

    Channels(DiscordDouble discord) {
        this.discord = discord;
    }

    /** The channel of the direct messages with somebody. */
    static String direct(String user) {
        return "6" + user.substring(1);
    }

    synchronized String post(String channel, JsonNode sent) {
        if (deleted.contains(channel)) {
            return DiscordDouble.refusal(404, 10003);
        }
        if (closed.contains(channel)) {
            return DiscordDouble.refusal(403, 50007);
        }
        String nonce = channel + " " + sent.path("nonce").asText();
        ObjectNode earlier = nonces.get(nonce);
        if (earlier != null && sent.path("enforce_nonce").asBoolean()) {
            return earlier.toString();
        }
        ObjectNode message = discord.message(sent).put("channel_id", channel);
        message.set("allowed_mentions", sent.path("allowed_mentions"));
        nonces.put(nonce, message);
        of(channel).add(message);
        posts.add(message);
        return message.toString();
    }

    /** Changes a message, which its readers see anew. */
    synchronized String edit(String channel, String id, JsonNode sent) {
        List<ObjectNode> found = of(channel).stream()
                .filter(message -> message.get("id").asText().equals(id))
                .toList();
        found.forEach(message -> message.set("components", sent.get("components")));
        posts.addAll(found);
        return found.isEmpty()
                ? DiscordDouble.refusal(404, 10008)
                : found.getFirst().toString();
    }

    /** The oldest ones after a message, the newest first, as Discord gives them. */
    synchronized String history(String channel, String query) {
        if (deleted.contains(channel)) {
            return DiscordDouble.refusal(404, 10003);
        }
        List<MatchResult> parameters = PARAMETER.matcher(query).results().toList();
        long after = value(parameters, "after");
        List<ObjectNode> page = new ArrayList<>(of(channel).stream()
                .filter(message -> message.get("id").asLong() > after)
                .limit(value(parameters, "limit"))
                .toList());
        return page.reversed().toString();
    }

    private static long value(List<MatchResult> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.group(1).equals(name))
                .mapToLong(parameter -> Long.parseLong(parameter.group(2)))
                .findFirst()
                .orElseThrow();
    }

    /** An answer that takes the place of a message. */
    synchronized void replace(JsonNode old, JsonNode sent) {
        of(old.get("channel_id").asText()).stream()
                .filter(message -> message.get("id").equals(old.get("id")))
                .forEach(message -> message.set("components", sent.get("components")));
    }

    /** What there is in a channel. */
    List<ObjectNode> of(String channel) {
        return messages.computeIfAbsent(channel, unknown -> new ArrayList<>());
    }

    /** Somebody writes so many messages. */
    synchronized void chatter(String channel, int count) {
        for (int i = 0; i < count; i++) {
            ObjectNode message =
                    discord.message(JsonNodeFactory.instance.objectNode()).put("channel_id", channel);
            message.set(
                    "author",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("id", "7000000000000000009")
                            .put("username", "somebody"));
            of(channel).add(message);
        }
    }

    /** Some minutes go by: Discord forgets nonces. */
    synchronized void forgetNonces() {
        nonces.clear();
    }
}
