package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Words;
import org.junit.jupiter.api.Test;

final class TextArgsTest {
    private static final Words WORDS = Words.of("words", "mots", "palabras");
    private static final Option<String> FIRST = Option.text("first", WORDS).needed();
    private static final Option<String> SECOND = Option.text("second", WORDS).needed();
    private static final Option<String> THIRD = Option.text("third", WORDS);
    private static final Option<String> QUERY = Option.text("query", WORDS).takingTheRest();
    private static final Option<Long> COST = Option.whole("cost", WORDS, 0, 100_000);
    private static final Declaration COMPARE =
            Declaration.of("program compare", WORDS, FIRST, SECOND, THIRD).example("kent sjsu");
    private static final Declaration FIND = Declaration.of("program find", WORDS, QUERY, COST);

    @Test
    void gives_the_rest_of_the_line_to_the_option_that_takes_it() {
        assertThat(TextArgs.read(FIND, "archives online no gre under 30k").values())
                .containsExactly(java.util.Map.entry("query", "archives online no gre under 30k"));
    }

    @Test
    void takes_named_options_out_of_the_middle_of_a_line() {
        assertThat(TextArgs.read(FIND, "archives cost:30000 online").values())
                .containsEntry("cost", "30000")
                .containsEntry("query", "archives online");
    }

    @Test
    void fills_positional_options_a_word_each() {
        assertThat(TextArgs.read(COMPARE, "sjsu valdosta kent").values())
                .containsEntry("first", "sjsu")
                .containsEntry("second", "valdosta")
                .containsEntry("third", "kent");
    }

    @Test
    void splits_at_commas_where_there_are_commas() {
        assertThat(TextArgs.read(COMPARE, "San José State, Kent State, Old Dominion")
                        .values())
                .containsEntry("first", "San José State")
                .containsEntry("second", "Kent State")
                .containsEntry("third", "Old Dominion");
    }

    @Test
    void keeps_quoted_words_together_and_their_colons_as_they_are() {
        assertThat(TextArgs.read(COMPARE, "“San José” \"a:b c\" third:\"d e\"").values())
                .containsEntry("first", "San José")
                .containsEntry("second", "a:b c")
                .containsEntry("third", "d e");
    }

    @Test
    void leaves_apostrophes_and_unclosed_quotes_alone() {
        assertThat(TextArgs.read(FIND, "Hawai'i \"open").values()).containsEntry("query", "Hawai'i \"open");
    }

    @Test
    void keeps_a_web_address_in_the_text() {
        assertThat(TextArgs.read(FIND, "see https://example.org/a=b now").values())
                .containsEntry("query", "see https://example.org/a=b now");
    }

    @Test
    void shows_the_nearest_option_for_a_mistyped_name() {
        TextArgs.Read read = TextArgs.read(FIND, "archives cots:30000");
        assertThat(read.problem()).hasValueSatisfying(refusal -> {
            assertThat(refusal.what().words()).contains("“cots”");
            assertThat(refusal.nearest()).containsExactly("cost:30000");
        });
    }

    @Test
    void says_which_word_is_too_many_and_gives_a_line_that_works() {
        TextArgs.Read read = TextArgs.read(COMPARE, "a b c d");
        assertThat(read.problem()).hasValueSatisfying(refusal -> {
            assertThat(refusal.what().words()).contains("“d”");
            assertThat(refusal.example()).isEqualTo("/program compare kent sjsu");
        });
    }
}
