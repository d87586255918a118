package dev.carrel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Private threads of the double's server, with the rules that Discord holds them to (topics/threads, resources/channel). Thread-safe. */
final class ThreadsDouble {
    private static final int PRIVATE = 12;

    private final DiscordDouble discord;
    private final Map<String, ObjectNode> threads = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private long made = 8100000000000000000L;

    ThreadsDouble(DiscordDouble discord) {
        this.discord = discord;
    }

    /** Who was let into a thread, in the order of their ids. */
    synchronized Set<String> in(String thread) {
        return Set.copyOf(members.getOrDefault(thread, Set.of()));
    }

    /** What a thread is called and how it is set up. */
    synchronized ObjectNode of(String thread) {
        return threads.getOrDefault(thread, JsonNodeFactory.instance.objectNode())
                .deepCopy();
    }

    /** A week goes by without a word, or a moderator locks it. */
    synchronized void state(String thread, String state) {
        metadata(thread).put(state, true);
    }

    synchronized void delete(String thread) {
        threads.remove(thread);
    }

    synchronized boolean isArchived(String thread) {
        return metadata(thread).get("archived").asBoolean();
    }

    private ObjectNode metadata(String thread) {
        return threads.getOrDefault(thread, JsonNodeFactory.instance.objectNode())
                .withObject("thread_metadata");
    }

    synchronized String create(String parent, JsonNode body) {
        String name = body.path("name").asText();
        boolean fits = body.path("type").asInt() == PRIVATE
                && !body.path("invitable").asBoolean(true)
                && !name.isBlank()
                && name.length() <= 100
                && Set.of(60, 1440, 4320, 10080)
                        .contains(body.path("auto_archive_duration").asInt());
        if (!fits) {
            return DiscordDouble.refusal(400, 50035);
        }
        String id = Long.toString(++made);
        ObjectNode thread = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("type", PRIVATE)
                .put("guild_id", DiscordDouble.GUILD)
                .put("parent_id", parent)
                .put("owner_id", DiscordDouble.BOT)
                .put("name", name);
        thread.putObject("thread_metadata")
                .put("archived", false)
                .put("locked", false)
                .put("invitable", false)
                .put("auto_archive_duration", 10080)
                .put("archive_timestamp", "2026-01-01T00:00:00+00:00");
        threads.put(id, thread);
        members.put(id, new TreeSet<>());
        return thread.toString();
    }

    synchronized String show(String id) {
        return threads.containsKey(id) ? of(id).toString() : DiscordDouble.refusal(404, 10003);
    }

    synchronized String change(String id, JsonNode body) {
        if (!threads.containsKey(id)) {
            return DiscordDouble.refusal(404, 10003);
        }
        metadata(id).put("archived", body.path("archived").asBoolean());
        return show(id);
    }

    synchronized String member(String method, String id, String user) {
        if (!threads.containsKey(id)) {
            return DiscordDouble.refusal(404, 10003);
        }
        if (isArchived(id)) {
            return DiscordDouble.refusal(400, 50083);
        }
        if (discord.hasLeft(user)) {
            return DiscordDouble.refusal(404, 10007);
        }
        Set<String> there = members.computeIfAbsent(id, unknown -> new TreeSet<>());
        if (method.equals("PUT")) {
            there.add(user);
        } else {
            there.remove(user);
        }
        return "";
    }
}
