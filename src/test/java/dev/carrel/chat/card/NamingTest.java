package dev.carrel.chat.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The people and channels that a card names. */
class NamingTest {
    private static final Action ACTION = Action.of("sample", "list");
    private static final Inline.Name HERE = Inline.Name.of(new PersonId(Platform.DISCORD, "1"));

    private static Inline.Name there(int number) {
        return Inline.Name.of(new PersonId(Platform.SLACK, "U" + number));
    }

    private static Text line(int number) {
        return Text.of("with ").then(there(number)).then(" and ").then(HERE);
    }

    @Test
    void are_found_in_every_part_of_a_card_and_replaced_there() {
        Card card = Card.of(
                line(1),
                new Block.Paragraph(line(2)),
                new Block.Bullets(List.of(line(3), line(1))),
                new Block.Fields(List.of(new Block.Field("label", line(4), line(5)))),
                new Block.Table("", List.of("column"), List.of(new Block.Row("row", List.of(line(6))))),
                new Block.Listing(
                        List.of(new Block.Entry("group", line(7), List.of(line(8)), Optional.empty())), 0, 1, ACTION),
                new Block.Note(line(9)),
                new Block.Heading("heading"),
                Block.Buttons.of(Button.press("press", ACTION)));

        assertThat(Naming.foreignTo(Platform.DISCORD, card))
                .containsExactly(
                        there(1), there(2), there(3), there(4), there(5), there(6), there(7), there(8), there(9));
        assertThat(Naming.foreignTo(Platform.SLACK, card)).containsExactly(HERE);

        Card said = Naming.with(name -> name.equals(HERE) ? name : name.called("N" + name.raw()), card);
        assertThat(Naming.foreignTo(Platform.DISCORD, said)).isEmpty();
        assertThat(Naming.foreignTo(Platform.SLACK, said)).containsExactly(HERE);
        assertThat(PlainText.of(said))
                .contains("NU1 on Slack", "NU2 ", "NU3 ", "NU4 ", "NU5 ", "NU6 ", "NU7 ", "NU8 ", "NU9 ");
        assertThat(PlainText.of(said).replaceAll("NU\\d on Slack", "someone on Slack"))
                .isEqualTo(PlainText.of(card));
    }

    @Test
    void are_words_as_long_as_nobody_tells_one() {
        assertThat(there(1).words()).isEqualTo("someone on Slack");
        assertThat(HERE.words()).isEqualTo("someone on Discord");
        Inline.Name channel = Inline.Name.of(new PlaceId(Platform.SLACK, "C1"));
        assertThat(channel.words()).isEqualTo("a channel on Slack");
        assertThat(channel.called("general").words()).isEqualTo("#general on Slack");
        assertThat(there(1).called(" \u202e\u0000 ").words()).isEqualTo("someone on Slack");
        assertThat(there(1).called("A\nB").words()).isEqualTo("A B on Slack");
        assertThat(there(1).called("x".repeat(41)).words()).isEqualTo("x".repeat(39) + "… on Slack");
        assertThat(Inline.Name.of(new PersonId(Platform.WEB, "mia")).words()).isEqualTo("mia");
    }
}
