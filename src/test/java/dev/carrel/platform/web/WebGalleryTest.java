package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Preview;
import dev.carrel.platform.discord.DiscordPreview;
import dev.carrel.platform.slack.SlackPreview;
import dev.carrel.testkit.CardGallery;
import dev.carrel.testkit.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample reply looks on the page as the golden files say, and both clients' payloads can be drawn whole. */
class WebGalleryTest {
    static Stream<Arguments> replies() {
        return CardGallery.replies().entrySet().stream()
                .map(sample ->
                        Arguments.of(sample.getKey(), CardGallery.answer(sample.getValue(), Audience.PRIVATE, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void draws_the_sample_as_a_web_page(String name, Answer answer) {
        Markup html = new Markup();
        switch (answer.reply()) {
            case Reply.Show show -> WebCard.draw(html, show.card(), answer.ids());
            case Reply.Refuse refuse -> WebCard.draw(html, refuse.refusal().card(), answer.ids());
            case Reply.Ask ask -> WebForm.draw(html, ask.form(), answer.ids(), "m-1");
        }
        Golden.assertMatches("card/" + name + ".web.html", lines(html.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void draws_all_that_discord_is_sent(String name, Answer answer) throws JsonProcessingException {
        Preview.Drawing payload = new DiscordPreview().draw(answer);
        Markup html = new Markup();

        DiscordDrawing.draw(
                html, new JsonMapper().readTree(payload.json()), payload.kind() == Preview.Kind.MODAL, "m-1");

        assertThat(html.toString()).doesNotContain("not drawn here").doesNotContain("<script");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void draws_all_that_slack_is_sent(String name, Answer answer) throws JsonProcessingException {
        Preview.Drawing payload = new SlackPreview().draw(answer);
        Markup html = new Markup();

        SlackDrawing.draw(html, new JsonMapper().readTree(payload.json()), payload.kind() == Preview.Kind.MODAL, "m-1");

        assertThat(html.toString()).doesNotContain("not drawn here").doesNotContain("<script");
    }

    /** A line for each block, so that a difference can be read. */
    private static String lines(String html) {
        return html.replaceAll("(</(?:p|h3|h4|ul|li|dl|div|table|tr|thead|section|option|label)>)", "$1\n");
    }
}
