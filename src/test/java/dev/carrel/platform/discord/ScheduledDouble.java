package dev.carrel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Scheduled events of the double's server, with the rules that Discord holds them to (resources/guild-scheduled-event). Thread-safe. */
final class ScheduledDouble {
    private static final int SCHEDULED = 1;
    private static final int CANCELED = 4;
    private static final int MOST_AT_ONCE = 100;

    private final DiscordDouble discord;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> events = new LinkedHashMap<>();
    private final Map<String, NavigableSet<Long>> pressed = new HashMap<>();
    private int pages;
    private long made = 8000000000000000000L;

    ScheduledDouble(DiscordDouble discord) {
        this.discord = discord;
    }

    /** What is there. */
    synchronized ArrayNode all() {
        ArrayNode all = json.createArrayNode();
        events.values().forEach(event -> all.add(event.deepCopy()));
        return all;
    }

    /** Somebody else makes one. */
    synchronized void othersMake(String creator, String description) {
        ObjectNode event = json.createObjectNode()
                .put("name", "Game night")
                .put("description", description)
                .put("entity_type", 3)
                .put("privacy_level", 2)
                .put("scheduled_start_time", "2099-01-01T00:00:00Z")
                .put("scheduled_end_time", "2099-01-01T01:00:00Z");
        event.putObject("entity_metadata").put("location", "Somewhere");
        add(event, creator);
    }

    private String add(ObjectNode event, String creator) {
        event.put("id", Long.toString(++made))
                .put("guild_id", DiscordDouble.GUILD)
                .putNull("channel_id")
                .putNull("entity_id")
                .put("creator_id", creator)
                .put("status", SCHEDULED);
        events.put(event.get("id").asText(), event);
        discord.gateway.dispatch("GUILD_SCHEDULED_EVENT_CREATE", event.deepCopy());
        return event.toString();
    }

    synchronized String create(JsonNode body) {
        String problem = problem(body);
        return problem.isEmpty() ? add(body.deepCopy(), DiscordDouble.BOT) : problem;
    }

    synchronized String change(String id, JsonNode body) {
        ObjectNode event = events.get(id);
        if (event == null) {
            return DiscordDouble.refusal(404, 10070);
        }
        ObjectNode after = event.deepCopy();
        after.setAll((ObjectNode) body);
        int status = body.path("status").asInt(event.get("status").asInt());
        String problem = status == CANCELED
                ? event.get("status").asInt() == SCHEDULED ? "" : DiscordDouble.refusal(400, 180000)
                : problem(after);
        if (problem.isEmpty()) {
            events.put(id, after);
            if (status == CANCELED) {
                events.remove(id);
            }
            return after.toString();
        }
        return problem;
    }

    synchronized String delete(String id) {
        return events.remove(id) == null ? DiscordDouble.refusal(404, 10070) : "";
    }

    /** So many people press “Interested”, whose numbers follow each other. */
    synchronized void press(String id, long first, int people) {
        LongStream.range(first, first + people).forEach(pressed.computeIfAbsent(id, none -> new TreeSet<>())::add);
    }

    synchronized String interested(String id, long after, int limit) {
        if (!events.containsKey(id)) {
            return DiscordDouble.refusal(404, 10070);
        }
        pages++;
        ArrayNode page = json.createArrayNode();
        pressed.getOrDefault(id, new TreeSet<>()).tailSet(after, false).stream()
                .limit(Math.min(limit, MOST_AT_ONCE))
                .map(Object::toString)
                .forEach(user -> page.addObject()
                        .put("guild_scheduled_event_id", id)
                        .set("user", discord.user(user, "user-" + user, false)));
        return page.toString();
    }

    /** How often somebody has asked who is interested. */
    synchronized int pages() {
        return pages;
    }

    /** An event begins. */
    synchronized void begin(String id) {
        Objects.requireNonNull(events.get(id)).put("status", 2);
    }

    private static String problem(JsonNode event) {
        Instant start = Instant.parse(event.path("scheduled_start_time").asText());
        Instant end = Instant.parse(event.path("scheduled_end_time").asText());
        String where = event.path("entity_metadata").path("location").asText();
        boolean fits = event.path("name").asText().length() <= 100
                && !event.path("name").asText().isBlank()
                && event.path("description").asText().length() <= 1000
                && !where.isBlank()
                && where.length() <= 100
                && event.path("entity_type").asInt() == 3
                && event.path("privacy_level").asInt() == 2
                && end.isAfter(start)
                && start.isAfter(Instant.now());
        return fits ? "" : DiscordDouble.refusal(400, 50035);
    }
}
