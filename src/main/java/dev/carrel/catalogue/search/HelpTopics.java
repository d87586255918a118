package dev.carrel.catalogue.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.carrel.catalogue.JsonTree;
import dev.carrel.chat.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The help topics, and which of them comes closest to a question. Immutable. */
public final class HelpTopics {
    private final List<HelpTopic> topics;
    private final Map<String, HelpTopic> byPhrase = new HashMap<>();

    private HelpTopics(List<HelpTopic> topics) {
        this.topics = List.copyOf(topics);
        topics.forEach(topic -> topic.said().forEach(words -> byPhrase.putIfAbsent(QueryWords.phraseOf(words), topic)));
    }

    /** Reads the topics that come with Carrel. */
    public static HelpTopics read() {
        List<HelpTopic> topics = new ArrayList<>();
        JsonTree.ofResource(HelpTopics.class, "help-topics.json").forEach(node -> topics.add(topic(node)));
        return new HelpTopics(topics);
    }

    /** Every topic. */
    public List<HelpTopic> all() {
        return topics;
    }

    /** The topic whose phrases a question holds most of, longer phrases counting more; empty if it holds none. */
    public Optional<HelpTopic> closest(String question) {
        String text = " " + QueryWords.phraseOf(question) + " ";
        Map<HelpTopic, Integer> points = new HashMap<>();
        byPhrase.forEach((phrase, topic) -> {
            if (text.contains(" " + phrase + " ")) {
                points.merge(topic, phrase.length(), Integer::sum);
            }
        });
        return points.entrySet().stream()
                .max(Map.Entry.<HelpTopic, Integer>comparingByValue()
                        .thenComparing(entry -> topics.indexOf(entry.getKey()), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static Words words(JsonNode node) {
        return Words.of(
                node.path("english").asText(),
                node.path("french").asText(),
                node.path("spanish").asText());
    }

    private static HelpTopic topic(JsonNode node) {
        return new HelpTopic(
                node.path("id").asText(),
                words(node.path("title")),
                StreamSupport.stream(node.path("said").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                words(node.path("answer")),
                node.path("command").asText(),
                node.path("link").asText(),
                words(node.path("link-text")));
    }
}
