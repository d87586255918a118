package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.CardFitter;
import dev.carrel.chat.card.Limits;
import dev.carrel.chat.card.PlainText;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareCommandTest {
    private final Desk desk = new Desk();

    @Test
    void folds_what_is_the_same_and_shows_the_differences() {
        Card card = desk.ask("/program compare sjsu valdosta kent");

        assertThat(card.headline().words())
                .isEqualTo("San José State, Valdosta State, Kent State: 14 differences. All three: ALA status Continued"
                        + " accreditation, online.");
        assertThat(row(card, "Tuition for the degree"))
                .containsExactly(
                        "$23,263 wherever you live (own rate × 43 credits, 2024-25, read on a copy of its page)",
                        "$10,548 wherever you live (university-wide rate × 36 credits, fall 2021, over 24 months old)",
                        "$26,800 in-state, $27,200 out-of-state (a directory's total, undated)");
        assertThat(row(card, "Live or own time").getFirst()).startsWith("on your own time");
        Card others = desk.ask("/program compare sjsu valdosta kent points:others");
        assertThat(row(others, "Least grade average").get(1)).isEqualTo("not stated");
        assertThat(Said.by(others)).contains("Not stated by any of them: Accelerated.");
    }

    @Test
    void shows_a_disagreement_in_the_cell() {
        assertThat(row(desk.ask("/program compare sjsu valdosta kent"), "Credits"))
                .containsExactly("43 (undated)", "36 (undated), sources disagree: 39 (2022-2023)", "37 (undated)");
    }

    @Test
    void never_calls_an_old_figure_the_cheapest_and_shows_the_federal_one_as_a_hint() {
        Card card = desk.ask("/program compare sjsu valdosta kent");

        assertThat(Said.by(card))
                .contains("Which costs least cannot be told from these figures.")
                .contains("The figures of Valdosta State and Kent State are old or undated.")
                .doesNotContain("costs least by");
        assertThat(row(card, Comparison.federalLabel()).get(1))
                .startsWith("$4,572 in-state, $16,470 out-of-state a year");
    }

    @Test
    void names_the_cheapest_among_recent_figures_of_one_kind() {
        assertThat(desk.said("/program compare alabama lsu"))
                .contains("University of Alabama costs least by its own recent figures.");
    }

    @Test
    void compares_quarter_credits_as_semester_credits() {
        assertThat(row(desk.ask("/program compare washington kent"), "Credits").getFirst())
                .startsWith("42 semester credits (63 quarter credits)");
    }

    @Test
    void keeps_dollars_of_two_countries_apart() {
        assertThat(desk.said("/program compare toronto sjsu points:others")).contains("USD 70");
        assertThat(desk.said("/program compare toronto sjsu")).doesNotContain("| $10,280");
    }

    @Test
    void keeps_what_decides_whole_where_a_platform_is_narrow() {
        Card card = desk.ask("/program compare sjsu valdosta kent");
        for (Limits limits : List.of(Limits.DISCORD, Limits.SLACK, Limits.ROOMY)) {
            assertThat(PlainText.of(CardFitter.fit(card, limits)))
                    .contains("36 (undated), sources disagree: 39 (2022-2023)")
                    .contains("fall 2025, which is over: check with ALA")
                    .contains("Which costs least cannot be told")
                    .contains("over 24 months old")
                    .doesNotContain("more rows");
        }
    }

    @Test
    void takes_names_with_commas_and_reads_over_versus() {
        assertThat(desk.firstLine("/program compare san jose state, kent state"))
                .startsWith("San José State, Kent State:");
        assertThat(desk.firstLine("/program compare sjsu vs kent")).startsWith("San José State, Kent State:");
    }

    @Test
    void asks_which_program_is_meant_and_keeps_the_others() {
        Answer answer = desk.answer("/program compare sjsu indiana kent");

        Card chosen = desk.press(answer, Said.actions(Desk.card(answer)).getFirst());

        assertThat(chosen.headline().words()).startsWith("San José State, Indiana University Bloomington, Kent State:");
    }

    @Test
    void needs_two_different_programs() {
        assertThat(desk.firstLine("/program compare sjsu sjsu")).contains("two to four different programs");
        assertThat(desk.answer("/program compare sjsu").reply()).isInstanceOf(Reply.Ask.class);
        assertThat(desk.firstLine("/program compare sjsu kent valdosta lsu ucla"))
                .contains("ucla");
    }

    @Test
    void warns_where_one_is_not_accredited() {
        assertThat(row(desk.ask("/program compare mtsu kent"), "ALA status").getFirst())
                .startsWith("Precandidate: not ALA-accredited");
    }

    private static List<String> row(Card card, String label) {
        return FindCommandTest.only(card, Block.Table.class).rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .map(Text::words)
                .toList();
    }
}
