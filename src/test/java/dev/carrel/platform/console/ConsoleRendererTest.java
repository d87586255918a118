package dev.carrel.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.testkit.CardGallery;
import dev.carrel.testkit.Golden;
import dev.carrel.testkit.HostileText;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleRendererTest {
    private static final Card TABLE = Card.of(
            Text.of("Two programs"),
            new Block.Table(
                    "Fact",
                    List.of("Kent State", "San José State"),
                    List.of(
                            new Block.Row("Credits", List.of(Text.of("37"), Text.of("43"))),
                            new Block.Row("Tuition", List.of(Text.of("$26,800 in-state"), Text.of("$23,263"))))));

    static Stream<String> names() {
        return CardGallery.replies().keySet().stream();
    }

    private static String draw(Reply reply, Screen screen) {
        return new ConsoleRenderer(screen)
                .draw(CardGallery.answer(reply, Audience.PRIVATE, false))
                .text();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void draws_the_sample_in_a_terminal(String name) {
        Reply reply = java.util.Objects.requireNonNull(CardGallery.replies().get(name));

        Golden.assertMatches("card/" + name + ".console.txt", draw(reply, Screen.plain(Screen.TRANSCRIPT_WIDTH)));
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {20, 33, 60, 120})
    void keeps_every_line_but_an_address_within_the_screen(int width) {
        for (Reply reply : CardGallery.replies().values()) {
            assertThat(draw(reply, Screen.plain(width)).lines())
                    .filteredOn(line -> !line.contains("://"))
                    .allSatisfy(line -> assertThat(Span.width(line)).as(line).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void draws_a_table_as_columns_where_there_is_room_and_as_labelled_lines_where_not() {
        assertThat(draw(Reply.show(TABLE), Screen.plain(80))).isEqualTo("""
                Two programs

                Fact     Kent State        San José State
                Credits  37                43
                Tuition  $26,800 in-state  $23,263
                """);
        assertThat(draw(Reply.show(TABLE), Screen.plain(30))).isEqualTo("""
                Two programs

                Credits
                  Kent State: 37
                  San José State: 43
                Tuition
                  Kent State: $26,800
                    in-state
                  San José State: $23,263
                """);
    }

    @Test
    void counts_east_asian_characters_as_two_columns() {
        Card card = Card.of(
                Text.of("図書館"),
                new Block.Fields(List.of(Block.Field.of("名前", Text.of("a")), Block.Field.of("name", Text.of("b")))));

        assertThat(draw(Reply.show(card), Screen.plain(40))).isEqualTo("図書館\n\n名前  a\nname  b\n");
    }

    @Test
    void leads_to_a_page_by_its_address_and_by_its_words_where_the_terminal_can() {
        Card card = Card.of(Text.of(new Inline.Link("Kent", URI.create("https://kent.example/a?b=c"))));

        assertThat(draw(Reply.show(card), Screen.plain(80)))
                .isEqualTo("Kent [1]\n\n- [1] https://kent.example/a?b=c\n");
        assertThat(draw(Reply.show(card), new Screen(80, false, true)))
                .startsWith("\u001b]8;;https://kent.example/a?b=c\u001b\\Kent [1]\u001b]8;;\u001b\\\n");
    }

    @Test
    void draws_no_ink_for_a_dumb_terminal_or_where_nobody_wants_colour() {
        assertThat(Screen.of("xterm-256color", 80, Map.of()).colour()).isTrue();
        assertThat(Screen.of("xterm-256color", 80, Map.of("NO_COLOR", "1")).colour())
                .isFalse();
        assertThat(Screen.of("dumb", 80, Map.of("VTE_VERSION", "7000"))).isEqualTo(new Screen(80, false, false));
        assertThat(Screen.of("xterm", 0, Map.of("WT_SESSION", "x"))).isEqualTo(new Screen(80, true, true));
    }

    @Test
    void never_lets_what_people_typed_order_the_terminal_about() {
        long seed = 20261125L;
        HostileText texts = new HostileText(new Random(seed));
        for (int i = 0; i < 500; i++) {
            Text text = Text.of("x" + texts.next());
            String words = "x" + texts.next();
            Card card = Card.of(
                    text,
                    new Block.Heading(words),
                    new Block.Fields(List.of(new Block.Field(words, text, text))),
                    new Block.Table(words, List.of(words), List.of(new Block.Row(words, List.of(text)))),
                    new Block.Bullets(List.of(text)));
            String drawn = draw(Reply.show(card), Screen.plain(50));
            assertThat(drawn.codePoints().filter(point -> point != '\n' && Character.isISOControl(point)))
                    .as("seed %d, round %d: %s", seed, i, drawn)
                    .isEmpty();
            assertThat(drawn).doesNotContain("\u202e", "\u2066", "\u2028");
        }
    }
}
