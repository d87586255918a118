package dev.carrel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Preview;
import dev.carrel.platform.discord.DiscordPreview;
import dev.carrel.platform.slack.SlackPreview;
import dev.carrel.testkit.CardGallery;
import dev.carrel.testkit.RandomCards;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No data, however large or hostile, makes a payload that a platform would refuse or that does more than say something. */
class WhateverTheDataTest {
    /** With both platforms, the forms and the words this comes to over 10,000 payloads. */
    private static final int CARDS = Integer.getInteger("cards.count", 3000);

    private static final int FORMS = CARDS / 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code -Dcards.seed=…} repeats a run, {@code -Dcards.count=…} makes it longer. */
    private static long seed() {
        return Long.getLong("cards.seed", new Random().nextLong());
    }

    /** A platform and what is published about it. */
    record Surface(Preview preview, Supplier<PublishedRules> rules) {
        @Override
        public String toString() {
            return preview.platform().key();
        }
    }

    static Stream<Surface> surfaces() {
        return Stream.of(
                new Surface(new DiscordPreview(), DiscordRules::new), new Surface(new SlackPreview(), SlackRules::new));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void every_card_keeps_the_published_rules(Surface surface) {
        long seed = seed();
        RandomCards cards = new RandomCards(seed);
        for (int i = 0; i < CARDS; i++) {
            Answer answer = CardGallery.answer(Reply.show(cards.card()), Audience.PUBLIC, i % 8 == 0);
            check(surface, answer, seed, i);
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void every_form_keeps_the_published_rules(Surface surface) {
        long seed = seed();
        RandomCards cards = new RandomCards(seed);
        for (int i = 0; i < FORMS; i++) {
            Answer answer = CardGallery.answer(Reply.ask(cards.form()), Audience.PRIVATE, false);
            check(surface, answer, seed, i);
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void every_sample_keeps_the_published_rules(Surface surface) {
        Preview.Kind modal = Preview.Kind.MODAL;
        CardGallery.replies().forEach((name, reply) -> {
            Preview.Drawing drawing = surface.preview().draw(CardGallery.answer(reply, Audience.PUBLIC, false));
            List<String> broken = broken(surface, drawing.json(), drawing.kind() == modal).stream()
                    // The samples link to where the real cards would.
                    .filter(rule -> !rule.startsWith("a link of ours"))
                    .toList();
            assertThat(broken).as(name).isEmpty();
        });
    }

    @Test
    void every_card_can_be_said_in_words() {
        long seed = seed();
        RandomCards cards = new RandomCards(seed);
        for (int i = 0; i < CARDS; i++) {
            String words = PlainText.of(CardFitter.fit(cards.card(), Limits.ROOMY));
            assertThat(words.chars().filter(c -> c < ' ' && c != '\n').count())
                    .as("seed %d, card %d: %s", seed, i, words)
                    .isZero();
        }
    }

    private static void check(Surface surface, Answer answer, long seed, int number) {
        String as = surface + ", -Dcards.seed=" + seed + ", number " + number;
        Preview.Drawing drawing;
        try {
            drawing = surface.preview().draw(answer);
        } catch (RuntimeException thrown) {
            throw new AssertionError(as, thrown);
        }
        List<String> broken = broken(surface, drawing.json(), drawing.kind() == Preview.Kind.MODAL);
        assertThat(broken).as(as).isEmpty();
    }

    private static List<String> broken(Surface surface, String json, boolean modal) {
        try {
            return surface.rules().get().brokenBy(JSON.readTree(json), modal);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("no JSON: " + json, malformed);
        }
    }
}
