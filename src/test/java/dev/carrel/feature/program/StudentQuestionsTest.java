package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.catalogue.search.HelpTopics;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that real students asked in public, asked of the commands: who must be in the answer, and who must not. */
class StudentQuestionsTest {
    private final Desk desk = new Desk();

    record Asked(String question, String words, List<String> must, List<String> mustNot, String help) {
        @Override
        public String toString() {
            return question;
        }
    }

    static Stream<Asked> questions() throws IOException {
        try (InputStream resource = Objects.requireNonNull(
                StudentQuestionsTest.class.getResourceAsStream("/dev/carrel/catalogue/questions.json"))) {
            return StreamSupport.stream(new JsonMapper().readTree(resource).spliterator(), false)
                    .map(node -> new Asked(
                            node.path("question").asText(),
                            node.path("command").asText(),
                            texts(node.path("must")),
                            texts(node.path("mustNot")),
                            node.path("help").asText()));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void lists_who_must_be_listed_or_leads_to_the_closest_help(Asked asked) {
        if (!asked.words().isEmpty()) {
            assertThat(opened("/program find " + asked.words()))
                    .containsAll(asked.must())
                    .doesNotContainAnyElementsOf(asked.mustNot());
        }
        if (!asked.help().isEmpty()) {
            String title = HelpTopics.read().all().stream()
                    .filter(topic -> topic.id().equals(asked.help()))
                    .map(topic -> topic.title().english())
                    .findFirst()
                    .orElseThrow();
            assertThat(desk.firstLine("/program find " + asked.question())).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"archives online gpa 3.0", "online under 30k out-of-state", "academic libraries", "youth online"
            })
    void searches_for_what_it_understands_even_where_a_topic_has_the_same_words(String words) {
        assertThat(desk.firstLine("/program find " + words)).contains("match");
    }

    /** The programs that a search's matches can be opened to, over all its pages. */
    private List<String> opened(String line) {
        List<String> ids = new ArrayList<>();
        int total = 1;
        while (ids.size() < total) {
            Block.Listing listing = FindCommandTest.listing(page(line, ids.size()));
            total = listing.total();
            listing.entries().forEach(entry -> ids.add(id(entry.open().orElseThrow())));
        }
        return ids;
    }

    private Card page(String line, int from) {
        return desk.ask(line + " from:" + from);
    }

    private static String id(Button button) {
        return button instanceof Button.Press press ? press.action().values().getOrDefault("program", "") : "";
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
