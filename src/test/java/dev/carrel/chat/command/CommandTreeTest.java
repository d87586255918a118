package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.testkit.SampleCommands;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandTreeTest {
    private static final Words ANY = Words.of("A sample", "Un exemple", "Un ejemplo");

    private final CommandTree tree = CommandTree.of(SampleCommands.all());

    private static Command declared(Declaration declaration) {
        return new Command() {
            @Override
            public Declaration declaration() {
                return declaration;
            }

            @Override
            public Reply run(Invocation invocation) {
                throw new AssertionError("is never run");
            }
        };
    }

    @Test
    void finds_a_command_whatever_its_case_slash_and_blanks() {
        assertThat(tree.find("  / SAMPLE \t say   good  morning ")).hasValueSatisfying(found -> {
            assertThat(found.command().declaration().name()).isEqualTo("sample say");
            assertThat(found.rest()).isEqualTo("good  morning");
        });
        assertThat(tree.find("/sample")).isEmpty();
        assertThat(tree.find("/")).isEmpty();
        assertThat(tree.find("")).isEmpty();
    }

    @Test
    void names_what_is_nearest_among_the_siblings_first() {
        assertThat(tree.nearest("/sample cuont 7")).first().isEqualTo("sample count");
        assertThat(tree.nearest("/sampel say")).first().isEqualTo("sample say");
        assertThat(tree.nearest("/sample zzz")).hasSize(3);
        assertThat(tree.nearest("")).isEmpty();
    }

    @Test
    void reports_every_problem_of_every_declaration_at_once() {
        Option<String> optional = Option.text("maybe", ANY);
        Option<String> needed = Option.text("must", ANY).needed();
        Option<Integer> empty = Option.pick("which", ANY, List.<Integer>of(), i -> Choice.of("x", "x"));
        List<Command> wrong = List.of(
                declared(Declaration.of("topic set", ANY)),
                declared(Declaration.of("Sample one two three", ANY)),
                declared(Declaration.of("twice", ANY)),
                declared(Declaration.of("twice", ANY)),
                declared(Declaration.of("twice again", ANY)),
                declared(Declaration.of("order", ANY, optional, needed, needed)),
                declared(Declaration.of("choices", ANY, empty)),
                declared(Declaration.of("silent", Words.of("", "x".repeat(101), "bien"))),
                declared(Declaration.of(
                        "rests",
                        ANY,
                        optional.takingTheRest(),
                        Option.text("more", ANY).takingTheRest())),
                declared(Declaration.of("example", ANY, optional).example("a b c")),
                declared(new Declaration(
                        List.of("many"),
                        ANY,
                        Collections.nCopies(26, optional),
                        Audience.PRIVATE,
                        dev.carrel.chat.Role.STUDENT,
                        List.of())));

        assertThatThrownBy(() -> CommandTree.of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/topic set: begins with a word that is Slack's own")
                .hasMessageContaining("/Sample one two three: has more than three words")
                .hasMessageContaining("'Sample' is not 1 to 32 of a-z, 0-9 and -")
                .hasMessageContaining("/twice: is declared twice")
                .hasMessageContaining("/twice: is both a command and the beginning of another one")
                .hasMessageContaining("/order must: is required after an optional one")
                .hasMessageContaining("/order must: is declared twice")
                .hasMessageContaining("/order: requires an option but has no example")
                .hasMessageContaining("/choices which: has not 1 to 25 choices")
                .hasMessageContaining("/silent: has no en description")
                .hasMessageContaining("/silent: has no fr description")
                .hasMessageContaining("/rests more: takes the rest, as another one does")
                .hasMessageContaining("/example: example 'a b c'")
                .hasMessageContaining("/many: has more than 25 options");
    }

    @Test
    void takes_no_more_subcommands_under_a_word_than_discord_does() {
        List<Command> many = java.util.stream.IntStream.range(0, 26)
                .mapToObj(i -> declared(Declaration.of("many n" + i, ANY)))
                .toList();

        assertThat(CommandTree.of(many.subList(0, 25)).declarations()).hasSize(25);
        assertThatThrownBy(() -> CommandTree.of(many)).hasMessageContaining("/many: has more than 25 subcommands");
    }

    @Test
    void counts_the_characters_of_a_command_with_its_subcommands_in_the_language_in_which_each_is_longest() {
        Words long100 = Words.of("x", "x".repeat(100), "x");
        Option<Integer> pick = Option.pick(
                "which",
                long100,
                List.of(1, 2, 3),
                i -> Choice.of(Words.say("x", "x", "x".repeat(90)), Integer.toString(i)));
        List<Command> large = java.util.stream.IntStream.range(0, 17)
                .mapToObj(i -> declared(Declaration.of("many n" + i, long100, pick)))
                .toList();

        assertThat(CommandTree.of(large.subList(0, 16)).declarations()).hasSize(16);
        assertThatThrownBy(() -> CommandTree.of(large))
                .hasMessageContaining("/many: has more than 8,000 characters in all");
    }
}
