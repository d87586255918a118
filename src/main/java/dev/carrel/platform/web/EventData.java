package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.spi.PublicEvents;
import gg.jte.Content;
import java.net.URI;
import java.util.List;

/** Tells machines of events in the vocabulary of schema.org, as JSON-LD within a page. Only what is known is said. */
final class EventData {
    private static final String SCHEMA = "https://schema.org";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventData() {}

    /** What goes between the tags of a script that is data; no text in it can end that. */
    static Content of(PublicEvents.Page page, List<PublicEvents.Event> events) {
        ObjectNode whole = JSON.createObjectNode().put("@context", SCHEMA);
        ArrayNode graph = whole.putArray("@graph");
        events.forEach(event -> graph.add(one(page.address(), event)));
        String text = whole.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return output -> output.writeContent(text);
    }

    private static ObjectNode one(URI address, PublicEvents.Event event) {
        String own = address + "#" + EventsView.anchor(event);
        ObjectNode node = JSON.createObjectNode()
                .put("@type", "Event")
                .put("@id", own)
                .put("name", EventWords.title(event))
                .put("startDate", EventWords.start(event))
                .put("endDate", EventWords.end(event))
                .put("eventStatus", SCHEMA + (event.cancelled() ? "/EventCancelled" : "/EventScheduled"))
                .put("url", EventsView.link(event).orElse(own));
        if (!event.about().isEmpty()) {
            node.put("description", event.about());
        }
        if (event.online()) {
            node.put("eventAttendanceMode", SCHEMA + "/OnlineEventAttendanceMode");
            node.putObject("location")
                    .put("@type", "VirtualLocation")
                    .put("url", EventsView.link(event).orElse(own));
        } else if (!event.place().isEmpty()) {
            node.putObject("location").put("@type", "Place").put("name", event.place());
        }
        return node;
    }
}
