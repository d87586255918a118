package dev.carrel.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the events of schema.org (<a href="https://schema.org/Event">Event</a> and all of its kinds) in JSON-LD. Used by one thread. */
final class LinkedEvents {
    static final String FORMAT = "schema.org events";

    private static final int MOST_NODES = 500_000;

    private final FeedReader.Context context;

    LinkedEvents(FeedReader.Context context) {
        this.context = context;
    }

    /** The events, each once, wherever in these documents they are. */
    List<FeedItem> of(List<JsonNode> documents) {
        Map<String, FeedItem> found = new LinkedHashMap<>();
        Deque<JsonNode> open = new ArrayDeque<>(documents);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES && found.size() < Feed.MOST; seen++) {
            JsonNode node = open.removeFirst();
            if (node.isObject()
                    && isEvent(node.path("@type"))
                    && node.path("startDate").isTextual()) {
                FeedItem event = event(node);
                found.putIfAbsent(event.identity(), event);
            }
            if (node.isContainerNode()) {
                node.forEach(open::addLast);
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isEvent(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (each.isTextual() && isEvent(each)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText();
        return name.endsWith("Event") || name.endsWith("Festival") || name.endsWith("Hackathon");
    }

    private FeedItem event(JsonNode node) {
        Optional<URI> link = Optional.of(node.path("url").asText())
                .filter(text -> !text.isBlank())
                .flatMap(text -> WebAddress.resolve(context.at(), text));
        String guid = node.path("@id").asText();
        String status = node.path("eventStatus").asText();
        Optional<FeedDates.Stated> start =
                FeedDates.parse(node.path("startDate").asText(), context.zone());
        List<String> topics = new ArrayList<>();
        for (String word : node.path("keywords").asText().split(",", -1)) {
            if (!word.isBlank()) {
                topics.add(PlainWords.of(word, FeedItem.LONGEST_TITLE));
            }
        }
        return new FeedItem(
                FeedItem.identity(
                        guid,
                        link,
                        node.path("name").asText() + node.path("startDate").asText()),
                link,
                PlainWords.of(node.path("name").asText(), FeedItem.LONGEST_TITLE),
                PlainWords.of(node.path("description").asText(), FeedItem.LONGEST_SUMMARY),
                PlainWords.of(place(node.path("location")), FeedItem.LONGEST_TITLE),
                "",
                topics,
                Optional.empty(),
                Optional.empty(),
                status.endsWith("EventCancelled"),
                true,
                start.map(begin -> EventTimes.of(
                                begin, FeedDates.parse(node.path("endDate").asText(), context.zone()), context))
                        .orElse(List.of()));
    }

    private static String place(JsonNode location) {
        JsonNode first = location.isArray() ? location.path(0) : location;
        if (first.isTextual()) {
            return first.asText();
        }
        if (first.path("@type").asText().equals("VirtualLocation")) {
            return "Online";
        }
        JsonNode address = first.path("address");
        String where = address.isTextual()
                ? address.asText()
                : address.path("addressLocality").asText();
        String name = first.path("name").asText();
        return name.isEmpty() || where.isEmpty() ? name + where : name + ", " + where;
    }
}
