package dev.carrel.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What documents of JSON-LD state in the words of schema.org: events or jobs, whichever are more. A page of jobs may name an open day beside them, and a
 * page of events a vacancy.
 *
 * @param format what they are, in words for people
 */
record LinkedData(String format, List<FeedItem> items) {
    private static final int MOST_NODES = 500_000;

    /** Everything, each once, wherever in these documents it is. */
    static LinkedData in(List<JsonNode> documents, FeedReader.Context context) {
        LinkedEvents reader = new LinkedEvents(context);
        LinkedJobs board = new LinkedJobs(context);
        Map<String, FeedItem> events = new LinkedHashMap<>();
        Map<String, FeedItem> jobs = new LinkedHashMap<>();
        Deque<JsonNode> open = new ArrayDeque<>(documents);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES && events.size() + jobs.size() < Feed.MOST; seen++) {
            JsonNode node = open.removeFirst();
            reader.event(node).ifPresent(event -> events.putIfAbsent(event.identity(), event));
            board.job(node).ifPresent(job -> jobs.putIfAbsent(job.identity(), job));
            if (node.isContainerNode()) {
                node.forEach(open::addLast);
            }
        }
        return jobs.size() > events.size()
                ? new LinkedData("schema.org jobs", LinkedJobs.withPages(List.copyOf(jobs.values()), context))
                : new LinkedData("schema.org events", List.copyOf(events.values()));
    }

    /** Whether a node is of a kind, which may be one of several. */
    static boolean is(JsonNode node, Predicate<String> kind) {
        return texts(node.path("@type")).stream().anyMatch(kind);
    }

    /** What is said in text or as a number; nothing in anything else, nor where it says that there is nothing. */
    static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }

    /** What is said once or in a list; nothing but text and numbers. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> texts.add(text(each)));
        } else {
            texts.add(text(node));
        }
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }
}
