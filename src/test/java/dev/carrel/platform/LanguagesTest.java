package dev.carrel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.feature.program.ProgramGallery;
import dev.carrel.platform.discord.DiscordPreview;
import dev.carrel.platform.slack.SlackPreview;
import dev.carrel.testkit.CardGallery;
import dev.carrel.testkit.Golden;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads French or Spanish is not answered in English, but for what other people have written. */
class LanguagesTest {
    /** Words that no French and no Spanish sentence has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|is|are|you|your|with|for|not|this|that|what|when|have|it|to|from|by|only|each|every|and|was|be)\\b");

    private static final Pattern TYPED = Pattern.compile("/[a-z-]+ [^|]*|https?://\\S+|“[^”]*”|[a-z-]+:\\S+");

    private static Collection<Reply> replies(Language language) {
        List<Reply> replies =
                new ArrayList<>(language.speaking(CardGallery::real).values());
        replies.addAll(ProgramGallery.replies(language));
        return replies;
    }

    private static Stream<String> lines(Reply reply) {
        return (switch (reply) {
                    case Reply.Show show -> PlainText.of(show.card());
                    case Reply.Refuse refuse -> PlainText.of(refuse.refusal().card());
                    case Reply.Ask ask -> PlainText.of(ask.form());
                })
                .lines();
    }

    private static boolean looksEnglish(String line) {
        return ENGLISH.matcher(TYPED.matcher(line).replaceAll(" ")).find();
    }

    /** The golden file holds facts in the words of their source, what people have typed, and nothing that Carrel says itself. */
    @Test
    void says_in_english_only_what_others_have_written() {
        Set<String> english = new TreeSet<>();
        for (Language language : List.of(Language.FRENCH, Language.SPANISH)) {
            english.addAll(language.speaking(() -> replies(language).stream()
                    .flatMap(LanguagesTest::lines)
                    .map(String::strip)
                    .filter(LanguagesTest::looksEnglish)
                    .collect(Collectors.toSet())));
        }
        Golden.assertMatches("still-english.txt", String.join("\n", english));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void draws_every_sample_in_every_language(Language language) {
        for (Reply reply : replies(language)) {
            language.speaking(() -> {
                var answer = CardGallery.answer(reply, Audience.PRIVATE, false);
                assertThat(new DiscordPreview().draw(answer).json()).isNotEmpty();
                assertThat(new SlackPreview().draw(answer).json()).isNotEmpty();
                return reply;
            });
        }
    }
}
