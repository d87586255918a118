package dev.carrel.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the events of schema.org (<a href="https://schema.org/Event">Event</a> and all of its kinds). Used by one thread. */
final class LinkedEvents {
    private final FeedReader.Context context;

    LinkedEvents(FeedReader.Context context) {
        this.context = context;
    }

    /** The event that a node is, if it is one and has a date. */
    Optional<FeedItem> event(JsonNode node) {
        return LinkedData.is(node, LinkedEvents::isEvent)
                        && node.path("startDate").isTextual()
                ? Optional.of(dated(node))
                : Optional.empty();
    }

    private static boolean isEvent(String kind) {
        return kind.endsWith("Event") || kind.endsWith("Festival") || kind.endsWith("Hackathon");
    }

    private FeedItem dated(JsonNode node) {
        Optional<URI> link = Optional.of(LinkedData.text(node.path("url")))
                .filter(text -> !text.isBlank())
                .flatMap(text -> WebAddress.resolve(context.at(), text));
        String guid = LinkedData.text(node.path("@id"));
        String status = LinkedData.text(node.path("eventStatus"));
        Optional<FeedDates.Stated> start = FeedDates.parse(LinkedData.text(node.path("startDate")), context.zone());
        List<String> topics = new ArrayList<>();
        for (String word : LinkedData.text(node.path("keywords")).split(",", -1)) {
            if (!word.isBlank()) {
                topics.add(PlainWords.of(word, FeedItem.LONGEST_TITLE));
            }
        }
        return new FeedItem(
                FeedItem.identity(
                        guid, link, LinkedData.text(node.path("name")) + LinkedData.text(node.path("startDate"))),
                link,
                PlainWords.of(LinkedData.text(node.path("name")), FeedItem.LONGEST_TITLE),
                PlainWords.of(LinkedData.text(node.path("description")), FeedItem.LONGEST_SUMMARY),
                PlainWords.of(place(node.path("location")), FeedItem.LONGEST_TITLE),
                "",
                topics,
                Optional.empty(),
                Optional.empty(),
                status.endsWith("EventCancelled"),
                true,
                start.map(begin -> EventTimes.of(
                                begin, FeedDates.parse(LinkedData.text(node.path("endDate")), context.zone()), context))
                        .orElse(List.of()));
    }

    private static String place(JsonNode location) {
        JsonNode first = location.isArray() ? location.path(0) : location;
        if (first.isTextual()) {
            return LinkedData.text(first);
        }
        if (LinkedData.text(first.path("@type")).equals("VirtualLocation")) {
            return "Online";
        }
        JsonNode address = first.path("address");
        String where =
                address.isTextual() ? LinkedData.text(address) : LinkedData.text(address.path("addressLocality"));
        String name = LinkedData.text(first.path("name"));
        return name.isEmpty() || where.isEmpty() ? name + where : name + ", " + where;
    }
}
