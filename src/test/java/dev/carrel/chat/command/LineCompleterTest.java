package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.testkit.SampleBot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class LineCompleterTest {
    private final SampleBot bot = SampleBot.fresh();

    private Completion complete(Role role, String line) {
        Origin origin = new Origin(
                new PersonId(Platform.WEB, "ada"),
                new SpaceId(Platform.WEB, "w"),
                new PlaceId(Platform.WEB, "w"),
                role,
                Locale.FRENCH);
        return bot.router().complete(origin, line);
    }

    private List<String> values(String line) {
        return complete(Role.STUDENT, line).offers().stream()
                .map(Suggestion::value)
                .toList();
    }

    @Test
    void offers_commands_by_their_beginning_with_the_callers_own_words() {
        assertThat(complete(Role.STUDENT, "/sample co").offers())
                .containsExactly(new Suggestion("/sample count  Un exemple", "/sample count "));
        assertThat(values("sam")).contains("/sample say ");
    }

    @Test
    void offers_nothing_that_the_role_does_not_cover() {
        assertThat(values("/sample gu")).isEmpty();
        assertThat(values("/sample guard ")).isEmpty();
        assertThat(complete(Role.MODERATOR, "/sample gu").offers()).hasSize(1);
    }

    @Test
    void offers_values_for_the_first_open_option_while_its_word_is_typed() {
        assertThat(values("/sample visit K")).containsExactly("Kent", "Kyoto");
        assertThat(complete(Role.STUDENT, "/sample visit K").from()).isEqualTo("/sample visit ".length());
    }

    @Test
    void offers_values_after_a_name_and_quotes_those_with_blanks() {
        assertThat(values("/sample visit town:s")).containsExactly("\"San José\"");
        assertThat(values("/sample visit town:\"San J")).containsExactly("\"San José\"");
    }

    @Test
    void offers_choices_and_names_of_options_that_are_not_set_yet() {
        assertThat(values("/sample book Thesauri 12 room:")).containsExactly("small", "large");
        assertThat(values("/sample book Thesauri 12 ")).containsExactly("room:", "quiet:");
        assertThat(values("/sample book Thesauri 12 quiet:")).containsExactly("yes", "no");
    }
}
