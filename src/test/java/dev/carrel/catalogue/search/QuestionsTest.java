package dev.carrel.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What students asked in public, and what they should get: programs where the catalogue knows, help where it does not. */
class QuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CatalogueIndex INDEX = new CatalogueIndex(BuiltInCatalogue.read());
    private static final HelpTopics HELP = HelpTopics.read();

    record Asked(String question, String command, List<String> must, List<String> mustNot, String help) {
        @Override
        public String toString() {
            return question;
        }
    }

    static Stream<Asked> questions() throws IOException {
        try (InputStream resource = Objects.requireNonNull(
                QuestionsTest.class.getResourceAsStream("/dev/carrel/catalogue/questions.json"))) {
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
    void leads_a_real_question_to_programs_or_to_help(Asked asked) {
        assertThat(asked.command().isEmpty() && asked.help().isEmpty()).isFalse();
        if (!asked.command().isEmpty()) {
            Query query = INDEX.read(asked.command());
            assertThat(query.notUnderstood()).isEmpty();
            List<String> found = INDEX.find(query, TODAY).matches().stream()
                    .map(hit -> hit.program().id())
                    .toList();
            assertThat(found).containsAll(asked.must()).doesNotContainAnyElementsOf(asked.mustNot());
        }
        if (!asked.help().isEmpty()) {
            assertThat(HELP.closest(asked.question())).map(HelpTopic::id).contains(asked.help());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void never_fails_on_the_question_as_it_was_asked(Asked asked) {
        assertThat(INDEX.find(INDEX.read(asked.question()), TODAY)).isNotNull();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
