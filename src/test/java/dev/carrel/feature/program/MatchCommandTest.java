package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Effect;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MatchCommandTest {
    private static final String IN_ONE_LINE = "/program match budget:30000 pace:async specialization:archives gre:no";

    private final Desk desk = new Desk();

    @Test
    void asks_seven_questions_one_at_a_time_and_then_answers() {
        List<String> answers = List.of("30000", "out-of-state", "async", "archives", "no", "3.0", "no");
        Answer first = desk.answer("/program match");
        Card card = Desk.card(first);

        for (int i = 0; i < answers.size(); i++) {
            assertThat(card.headline().words()).startsWith("Question " + (i + 1) + " of 7: ");
            Block.Menu menu = FindCommandTest.only(card, Block.Menu.class);
            assertThat(menu.action().effect()).isEqualTo(Effect.REPLACE);
            card = desk.press(first, menu.action(), answers.get(i));
        }

        assertThat(card.headline().words()).contains("best: ");
        assertThat(Said.by(card)).contains("≤ $30,000 out-of-state").contains("GPA 3.0 is enough");
    }

    @Test
    void lets_people_skip_go_back_change_and_finish_early() {
        Answer first = desk.answer("/program match");
        Card second = desk.press(first, button(Desk.card(first), "Skip"));
        assertThat(second.headline().words()).startsWith("Question 2 of 7");
        assertThat(desk.press(first, button(second, "Back")).headline().words()).startsWith("Question 1 of 7");

        Card answered = desk.press(
                first, FindCommandTest.only(Desk.card(first), Block.Menu.class).action(), "20000");
        assertThat(FindCommandTest.only(answered, Block.Chips.class)
                        .chips()
                        .getFirst()
                        .label())
                .isEqualTo("Up to $20,000");
        assertThat(desk.press(first, button(answered, "Show the answer now"))
                        .headline()
                        .words())
                .contains("best: 2 of 2 points");
    }

    @Test
    void has_nothing_to_rank_by_when_everything_was_skipped() {
        Answer first = desk.answer("/program match");
        Card card = Desk.card(first);
        for (int i = 0; i < 7; i++) {
            card = desk.press(first, button(card, "Skip"));
        }

        assertThat(card.headline().words()).startsWith("Without a single wish");
    }

    @Test
    void explains_every_point_given_withheld_or_unknown() {
        Card card = desk.ask(IN_ONE_LINE);

        assertThat(card.headline().words()).isEqualTo("Louisiana State fits best: 5 of 5 points.");
        for (Block.Entry entry : FindCommandTest.listing(card).entries()) {
            String words = String.join(
                    " ", entry.lines().stream().map(line -> line.words()).toList());
            assertThat(words).contains("For: ");
            assertThat(words).containsPattern("archives");
            assertThat(words.toLowerCase(Locale.ROOT)).containsPattern("≤ \\$30,000|tuition");
        }
    }

    @Test
    void gives_no_point_for_what_nobody_states_or_only_a_directory_does() {
        String said = desk.said(IN_ONE_LINE);

        assertThat(said)
                .contains("Indiana University Indianapolis, 4 points, 1 not known")
                .contains(
                        "Not known: tuition ($18,135 in-state, out-of-state not stated (a directory's total, undated))")
                .contains("Queens College, 4 points, 1 not known")
                .contains("Only what a source states gives one");
    }

    @Test
    void says_the_same_every_time() {
        assertThat(desk.said(IN_ONE_LINE)).isEqualTo(new Desk().said(IN_ONE_LINE));
    }

    @Test
    void is_nobody_elses_business() {
        assertThat(desk.answer("/program match").audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void never_gives_an_accreditation_point_to_a_candidate() {
        String line = "/program match library:yes from:65";

        assertThat(desk.said(line)).doesNotContain("Candidate: not ALA-accredited yet; ");
        for (int from = 0; from < 66; from += 10) {
            String said = desk.said("/program match pace:online from:" + from);
            if (said.contains("University of Central Missouri, ")) {
                assertThat(said).contains("University of Central Missouri, 1 point");
            }
        }
    }

    private static Action button(Card card, String label) {
        return card.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label))
                .map(button -> ((Button.Press) button).action())
                .findFirst()
                .orElseThrow();
    }
}
