package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.testkit.SampleBot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class OptionTest {
    private static final Words ANY = Words.of("A sample", "Un exemple", "Un ejemplo");

    private static <T> Parsed<T> parse(Option<T> option, String raw) {
        return option.parser()
                .parse(
                        raw,
                        SampleBot.caller(new Origin(
                                new PersonId(Platform.WEB, "ada"),
                                new SpaceId(Platform.WEB, "w"),
                                new PlaceId(Platform.WEB, "w"),
                                Role.STUDENT,
                                Locale.ROOT)));
    }

    @Test
    void a_flag_reads_yes_and_no_in_three_languages() {
        Option<Boolean> flag = Option.flag("flag", ANY);
        for (String yes : List.of("yes", "Y", "TRUE", "on", "1", "Oui", "sí", "SI")) {
            assertThat(parse(flag, yes)).as(yes).isEqualTo(Parsed.value(true));
        }
        for (String no : List.of("no", "N", "false", "Off", "0", "non")) {
            assertThat(parse(flag, no)).as(no).isEqualTo(Parsed.value(false));
        }
        assertThat(parse(flag, "perhaps"))
                .isEqualTo(Parsed.problem("“perhaps” is neither yes nor no.", List.of("yes", "no")));
    }

    @Test
    void a_pick_takes_value_or_label_and_shows_the_nearest() {
        Option<Integer> pick = Option.pick("pick", ANY, List.of(1, 2), i -> Choice.of("Label " + i, "value-" + i));

        assertThat(parse(pick, "VALUE-2")).isEqualTo(Parsed.value(2));
        assertThat(parse(pick, " label 1 ")).isEqualTo(Parsed.value(1));
        assertThat(parse(pick, "vlaue-2"))
                .isEqualTo(Parsed.problem("“vlaue-2” is not one of the choices.", List.of("value-2", "value-1")));
    }

    @Test
    void a_text_has_a_limit() {
        Option<String> text = Option.text("text", ANY);

        assertThat(parse(text, "x".repeat(Option.LONGEST))).isInstanceOf(Parsed.Value.class);
        assertThat(parse(text, "x".repeat(Option.LONGEST + 1))).isInstanceOf(Parsed.Problem.class);
    }

    @Test
    void the_nearest_words_forgive_accents_and_slips_but_not_everything() {
        assertThat(Nearest.to("quebec", List.of("Québec", "Ontario"))).containsExactly("Québec");
        assertThat(Nearest.to("İSTANBUL", List.of("istanbul"))).containsExactly("istanbul");
        assertThat(Nearest.to("zzz", List.of("Québec", "Ontario"))).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), List.of("Québec"))).isEmpty();
    }

    @Test
    void a_quote_is_short_and_never_cuts_a_character_in_two() {
        assertThat(Quote.of("kent")).isEqualTo("“kent”");
        assertThat(Quote.of("a" + "😀".repeat(60))).hasSizeLessThan(64).doesNotContain("\ud83d…");
    }
}
