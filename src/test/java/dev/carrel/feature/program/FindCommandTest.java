package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindCommandTest {
    private static final String JOURNEY = "/program find archives online no gre under 30k";

    private final Desk desk = new Desk();

    @Test
    void tells_the_whole_answer_in_the_first_line() {
        assertThat(desk.firstLine(JOURNEY)).isEqualTo("9 match, 14 more might.");
    }

    @Test
    void keeps_three_kinds_of_figures_apart_and_shows_each_with_its_basis() {
        List<Block.Entry> entries = listing(desk.ask(JOURNEY)).entries();

        assertThat(entries.stream().map(Block.Entry::group).distinct())
                .containsExactly(
                        "The program's own figures",
                        "A university-wide rate, surcharges possible",
                        "A directory's figures");
        assertThat(entries.stream().map(FindCommandTest::firstLine))
                .containsExactly(
                        "University of Alabama: $17,280 wherever you live (own rate × 36 credits, 2025 or later)",
                        "Louisiana State: $19,980 wherever you live (own rate × 36 credits, 2024-2025)",
                        "East Carolina University: $10,424 in-state, $36,722 out-of-state (university-wide rate × 36"
                                + " credits, 2023-2024, over 24 months old); out-of-state is over your limit",
                        "Chicago State: $10,470 in-state, $20,250 out-of-state (university-wide rate × 30 credits, 2023"
                                + " or later, over 24 months old)",
                        "University of Southern Mississippi: $22,245 wherever you live (university-wide rate × 40"
                                + " credits, 2024-25)",
                        "University of Hawaiʻi at Mānoa: $25,350 in-state, $54,678 out-of-state (university-wide rate ×"
                                + " 39 credits, 2024-2025); out-of-state is over your limit",
                        "University of Missouri: $18,075 in-state, out-of-state not stated (a directory's total,"
                                + " undated)",
                        "Indiana University Indianapolis: $18,135 in-state, out-of-state not stated (a directory's"
                                + " total, undated)",
                        "Kent State: $26,800 in-state, $27,200 out-of-state (a directory's total, undated)");
    }

    @Test
    void says_in_plain_sight_why_one_should_look_twice() {
        assertThat(desk.said(JOURNEY))
                .contains("conditional accreditation, review was due in fall 2025")
                .contains("initial accreditation, review was due in spring 2026")
                .contains("GRE waived for applicants who meet the requirements for unconditional admission")
                .contains("GRE only for applicants below a 3.0 GPA")
                .contains("GRE only for applicants without a 3.0 GPA");
    }

    @Test
    void says_what_could_not_be_judged_and_lists_it_behind_a_button() {
        assertThat(desk.said(JOURNEY))
                .contains("14 more might: tuition not stated by 8, the GRE by 7, delivery by 5, archives by 4.");

        Answer answer = desk.answer(JOURNEY);
        Card mights = desk.press(answer, action(answer, "show"));

        assertThat(mights.headline().words()).startsWith("14 more might");
        assertThat(listing(mights).total()).isEqualTo(14);
        assertThat(Said.by(mights)).contains("Not stated: ");
    }

    @Test
    void shows_what_was_understood_as_chips_that_can_be_taken_away() {
        Answer answer = desk.answer(JOURNEY);
        Block.Chips chips = only(Desk.card(answer), Block.Chips.class);

        assertThat(chips.chips().stream().map(Block.Chip::label))
                .containsExactly("archives", "online", "no GRE", "≤ $30,000");
        Card without = desk.press(answer, chips.chips().get(2).remove());
        assertThat(only(without, Block.Chips.class).chips().stream().map(Block.Chip::label))
                .containsExactly("archives", "online", "≤ $30,000");
    }

    @Test
    void forgives_slips_and_says_what_it_read() {
        assertThat(desk.firstLine("/program find archivs onlin no gre under 30k"))
                .isEqualTo(desk.firstLine(JOURNEY));
        assertThat(desk.said("/program find archivs onlin")).contains("Read “archivs” as archives");
    }

    @Test
    void understands_options_as_it_understands_words() {
        assertThat(desk.firstLine("/program find specialization:archives delivery:online no-gre:yes cost:30000"))
                .isEqualTo(desk.firstLine(JOURNEY));
    }

    @Test
    void holds_the_limit_against_the_price_that_the_asker_pays() {
        String said = desk.said(JOURNEY + " residency:out-of-state");

        assertThat(said)
                .startsWith("5 match")
                .contains("≤ $30,000 out-of-state")
                .doesNotContain("East Carolina");
    }

    @Test
    void offers_every_program_to_open_and_up_to_four_to_compare() {
        Answer answer = desk.answer(JOURNEY);
        Card card = Desk.card(answer);
        Block.Menu menu = only(card, Block.Menu.class);

        assertThat(listing(card).entries()).allMatch(entry -> entry.open().isPresent());
        assertThat(menu.least()).isEqualTo(2);
        assertThat(menu.most()).isEqualTo(4);
        Card compared = desk.press(answer, menu.action(), "alabama", "lsu", "kent");
        assertThat(compared.headline().words()).startsWith("University of Alabama, Louisiana State, Kent State: ");
    }

    @Test
    void never_leaves_no_match_alone() {
        String line = "/program find hawaii youth no letters online";
        Answer answer = desk.answer(line);
        Card card = Desk.card(answer);

        assertThat(card.headline().words()).startsWith("No program is known to match.");
        assertThat(Said.actions(card)).isNotEmpty();
    }

    @Test
    void says_which_wish_to_drop_and_how_many_would_then_match() {
        Answer answer = desk.answer("/program find alabama under 5000");
        Card card = Desk.card(answer);

        assertThat(card.headline().words()).contains("Without “≤ $5,000” 1 matches.");
        Action drop = Said.actions(card).stream()
                .filter(action -> Objects.equals(action.values().get("query"), "Alabama"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.press(answer, drop).headline().words()).startsWith("1 matches");
    }

    @Test
    void invites_whoever_asks_for_nothing_in_particular() {
        Card card = desk.ask("/program find");

        assertThat(card.headline().words())
                .isEqualTo("66 programs to search. 64 were ALA-accredited when last read, 2 are not.");
        assertThat(Said.actions(card).getFirst()).isEqualTo(Action.of("program", "match"));
    }

    @Test
    void names_the_words_that_it_did_not_understand() {
        assertThat(desk.said("/program find zzgrblx online")).contains("Not understood, so not used: “zzgrblx”");
        assertThat(desk.firstLine("/program find zzgrblx"))
                .isEqualTo("None of these words is one that programs can be searched by.");
    }

    /** As a question for advice it would be answered by the card on low grade averages. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "2.125", "3,0"})
    void stays_with_its_list_whatever_the_grade_average(String gpa) {
        Answer answer = desk.answer("/program find gpa:" + gpa + " delivery:online");
        Block.Listing first = listing(Desk.card(answer));

        assertThat(listing(desk.press(answer, first.turn())).total()).isEqualTo(first.total());
        Card wider = desk.press(
                answer,
                only(Desk.card(answer), Block.Chips.class).chips().getFirst().remove());
        assertThat(listing(wider).total()).isGreaterThan(first.total());
    }

    @Test
    void refuses_a_grade_average_that_no_query_could_say_again() {
        assertThat(desk.firstLine("/program find gpa:1e-99")).contains("is no grade average");
    }

    @Test
    void refuses_an_unknown_specialization_with_the_nearest() {
        assertThat(desk.said("/program find specialization:qqqq")).contains("is not a field of study");
        assertThat(desk.said("/program find gpa:9"))
                .contains("between 0 and 4.3")
                .contains("3.0");
    }

    @Test
    void offers_to_narrow_a_long_list() {
        assertThat(desk.said("/program find online")).contains("[And no GRE]").contains("[And under $25,000]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in Québec", "in quebec", "place:QC", "place:\"québec\""})
    void does_not_mind_accents_case_or_codes(String words) {
        assertThat(desk.said("/program find " + words)).contains("McGill").contains("Montréal");
    }

    @Test
    void goes_on_where_the_list_was_left() {
        Answer answer = desk.answer("/program find online");
        Block.Listing first = listing(Desk.card(answer));

        Card second = desk.press(answer, first.turn().with("from", "25"));

        assertThat(listing(second).from()).isEqualTo(25);
        assertThat(listing(second).total()).isEqualTo(first.total());
        assertThat(listing(desk.ask("/program find online from:9999")).entries())
                .hasSize(1);
    }

    static Block.Listing listing(Card card) {
        return only(card, Block.Listing.class);
    }

    static <B extends Block> B only(Card card, Class<B> kind) {
        return card.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Action action(Answer answer, String option) {
        Stream<Action> actions = Said.actions(Desk.card(answer)).stream();
        return actions.filter(action -> action.values().containsKey(option))
                .findFirst()
                .orElseThrow();
    }

    private static String firstLine(Block.Entry entry) {
        return entry.title().words() + ": " + entry.lines().getFirst().words();
    }
}
