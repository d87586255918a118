package dev.carrel.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Preview;
import dev.carrel.platform.discord.DiscordPreview;
import dev.carrel.platform.slack.SlackPreview;
import dev.carrel.testkit.CardGallery;
import dev.carrel.testkit.Golden;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample reply looks on every platform as the golden files say. */
class GalleryTest {
    private static final ObjectMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<Arguments> replies() {
        Stream<Arguments> layouts = CardGallery.replies().entrySet().stream()
                .map(sample -> Arguments.of(sample.getKey(), answer(sample.getValue(), false)));
        Stream<Arguments> sentences = CardGallery.cards().entrySet().stream()
                .filter(sample ->
                        sample.getKey().equals("compare") || sample.getKey().equals("find-many"))
                .map(sample ->
                        Arguments.of(sample.getKey() + "-text-mode", answer(Reply.show(sample.getValue()), true)));
        return Stream.concat(layouts, sentences);
    }

    private static Answer answer(Reply reply, boolean textMode) {
        return CardGallery.answer(reply, Audience.PRIVATE, textMode);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void draws_the_sample_on_discord(String name, Answer answer) {
        Golden.assertMatches("card/" + name + ".discord.json", json(new DiscordPreview(), answer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void draws_the_sample_on_slack(String name, Answer answer) {
        Golden.assertMatches("card/" + name + ".slack.json", json(new SlackPreview(), answer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void says_the_sample_in_words(String name, Answer answer) {
        Golden.assertMatches(
                "card/" + name + ".txt",
                switch (answer.reply()) {
                    case Reply.Show show -> PlainText.of(show.card());
                    case Reply.Refuse refuse -> PlainText.of(refuse.refusal().card());
                    case Reply.Ask ask -> PlainText.of(ask.form());
                });
    }

    private static String json(Preview preview, Answer answer) {
        try {
            return PRETTY.writeValueAsString(
                    PRETTY.readValue(preview.draw(answer).json(), Map.class));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
