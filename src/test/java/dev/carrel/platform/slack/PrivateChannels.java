package dev.carrel.platform.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The private channels that the app has made, by the rules of Slack's conversations methods. Thread-safe. */
final class PrivateChannels {
    private final Map<String, Channel> channels = new TreeMap<>();
    private int made;

    private static final class Channel {
        private final String name;
        private final TreeSet<String> members = new TreeSet<>();
        private boolean archived;

        private Channel(String name) {
            this.name = name;
            members.add(Workspace.BOT);
        }
    }

    private Channel of(String id) {
        return Objects.requireNonNull(channels.get(id));
    }

    synchronized String name(String id) {
        return of(id).name;
    }

    /** Somebody in it invites somebody. */
    synchronized void othersInvite(String id, String person) {
        of(id).members.add(person);
    }

    /** Somebody takes the app out. */
    synchronized void remove(String id) {
        of(id).members.remove(Workspace.BOT);
    }

    synchronized ObjectNode answer(String method, Map<String, String> arguments) {
        if (method.equals("conversations.create")) {
            return create(arguments);
        }
        Channel channel = channels.get(arguments.getOrDefault("channel", ""));
        if (channel == null || !channel.members.contains(Workspace.BOT)) {
            return error("channel_not_found");
        }
        if (channel.archived && !method.equals("conversations.members")) {
            return error(method.equals("conversations.archive") ? "already_archived" : "is_archived");
        }
        return switch (method) {
            case "conversations.invite" ->
                channel.members.add(arguments.getOrDefault("users", "")) ? ok() : error("already_in_channel");
            case "conversations.kick" ->
                channel.members.remove(arguments.getOrDefault("user", "")) ? ok() : error("not_in_channel");
            case "conversations.archive" -> {
                channel.archived = true;
                yield ok();
            }
            default -> members(channel, arguments);
        };
    }

    private ObjectNode create(Map<String, String> arguments) {
        String name = arguments.getOrDefault("name", "");
        boolean fits =
                name.length() <= 80 && name.matches("[\\p{L}\\p{Nd}_-]+") && name.equals(name.toLowerCase(Locale.ROOT));
        if (!fits || !List.of("1", "true").contains(arguments.getOrDefault("is_private", ""))) {
            return error("invalid_name");
        }
        if (channels.values().stream().anyMatch(channel -> channel.name.equals(name))) {
            return error("name_taken");
        }
        String id = "G" + ++made;
        channels.put(id, new Channel(name));
        ObjectNode answer = ok();
        answer.putObject("channel").put("id", id).put("name", name);
        return answer;
    }

    private static ObjectNode members(Channel channel, Map<String, String> arguments) {
        int from = Integer.parseInt(arguments.getOrDefault("cursor", "0"));
        int limit = Integer.parseInt(arguments.getOrDefault("limit", "100"));
        List<String> all = new ArrayList<>(channel.members);
        ObjectNode answer = ok();
        ArrayNode page = answer.putArray("members");
        all.stream().skip(from).limit(limit).forEach(page::add);
        answer.putObject("response_metadata")
                .put("next_cursor", all.size() > from + limit ? String.valueOf(from + limit) : "");
        return answer;
    }

    private static ObjectNode ok() {
        return Workspace.object().put("ok", true);
    }

    private static ObjectNode error(String error) {
        return Workspace.object().put("ok", false).put("error", error);
    }
}
