package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.catalogue.search.Resolved;
import dev.carrel.chat.Language;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {
    private final Desk desk = new Desk();

    @Test
    void never_takes_a_precandidate_for_accredited() {
        Card card = desk.ask("/program show mtsu");

        assertThat(card.headline().words())
                .isEqualTo("Precandidate: not ALA-accredited. Middle Tennessee State University; as of about 2024-2026"
                        + " catalog (undated excerpt).");
        assertThat(card.tone()).isEqualTo(Tone.CAUTION);
        assertThat(Said.by(card))
                .contains("Precandidate means")
                .contains("ala.org/educationcareers/accreditedprograms/directory");
    }

    @Test
    void says_since_when_a_candidate_is_one_and_that_it_is_not_accredited_yet() {
        assertThat(desk.firstLine("/program show ucmo"))
                .isEqualTo("Candidate: not ALA-accredited yet. University of Central Missouri; as of 2024-07-26.");
        assertThat(desk.said("/program show ucmo"))
                .contains("Candidate means")
                .contains("candidate status granted by the ALA committee in June 2024");
    }

    @Test
    void sends_the_reader_to_ALA_where_the_review_is_over() {
        assertThat(desk.firstLine("/program show kent"))
                .isEqualTo(
                        "Kent State University: Continued accreditation, last confirmed 2019-02-08; its next review was"
                                + " due in fall 2025: check with ALA before you apply.");
    }

    @Test
    void marks_what_is_old_undated_disputed_university_wide_or_the_federal_average() {
        assertThat(desk.said("/program show valdosta"))
                .contains("sources disagree: 36 (undated), 39 (2022-2023)")
                .contains("$10,548 wherever you live")
                .contains("university-wide rate × 36 credits, fall 2021, over 24 months old");
        assertThat(desk.said("/program show mtsu"))
                .contains("the whole institution's average (federal survey), not this program's")
                .contains("the GRE is missing from a list of what is required");
        assertThat(desk.said("/program show usc-ca facts:accreditation")).contains("sources disagree: Conditional");
    }

    @Test
    void shows_all_sources_of_one_matter_and_lists_what_nobody_states() {
        assertThat(desk.said("/program show valdosta facts:cost"))
                .startsWith("Valdosta State University: Cost.")
                .contains("VSU graduate eTuition rate")
                .contains("Not stated: Tuition in all, in-state");
    }

    @Test
    void asks_which_program_is_meant() {
        Answer answer = desk.answer("/program show california");
        Card card = Desk.card(answer);

        assertThat(card.headline().words()).isEqualTo("2 programs fit “california”. Which one do you mean?");
        assertThat(desk.press(answer, Said.actions(card).getLast()).headline().words())
                .startsWith("University of Southern California");
        assertThat(desk.said("/program show indiana")).contains("Bloomington").contains("Indianapolis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"university", "u", "of", "university of"})
    void says_how_many_programs_fit_and_how_to_name_one_that_the_menu_does_not_hold(String name) {
        Answer answer = desk.answer("/program show \"" + name + "\"");
        Card card = Desk.card(answer);
        Block.Menu menu = FindCommandTest.only(card, Block.Menu.class);
        Resolved.Several fitting = (Resolved.Several) new CatalogueIndex(BuiltInCatalogue.read()).resolve(name);

        assertThat(menu.choices()).hasSize(25);
        assertThat(fitting.candidates()).hasSizeGreaterThan(25);
        assertThat(card.headline().words())
                .isEqualTo(fitting.candidates().size() + " programs fit “" + name + "”. Which one do you mean?");

        Matcher example = Pattern.compile("add a word of its name, as in (" + name + " .+)\\.")
                .matcher(Said.by(card));
        assertThat(example.find()).as(Said.by(card)).isTrue();
        String university = desk.firstLine("/program show \"" + example.group(1) + "\"");
        assertThat(university).doesNotContain("programs fit");
        assertThat(menu.choices()).noneMatch(choice -> university.contains(choice.label() + ":"));
    }

    @Test
    void says_so_in_french_and_in_spanish_too_but_not_where_the_menu_holds_all() {
        assertThat(new Desk(Language.FRENCH).said("/program show university"))
                .contains("programmes répondent à “university”")
                .contains(
                        "Le menu contient les 25 premiers par nom. Pour un autre, ajoutez un mot de son nom, par exemple university ");
        assertThat(new Desk(Language.SPANISH).said("/program show university"))
                .contains("programas responden a “university”")
                .contains(
                        "El menú contiene los 25 primeros por nombre. Para otro, añada una palabra de su nombre, por ejemplo university ");
        assertThat(desk.said("/program show s")).startsWith("25 programs fit").doesNotContain("add a word");
    }

    @Test
    void offers_the_nearest_programs_for_a_name_that_it_does_not_know() {
        assertThat(desk.said("/program show kant"))
                .contains("no program called “kant”")
                .contains("[Kent State] /program show program:kent");
    }

    @Test
    void is_seen_by_all_when_typed() {
        assertThat(desk.answer("/program show kent").audience()).isEqualTo(Audience.PUBLIC);
    }

    static Stream<String> programs() {
        return BuiltInCatalogue.read().programs().stream().map(Program::id);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void shows_every_program_with_every_group_of_facts(String id) {
        for (FactGroup group : FactGroup.values()) {
            Card card = desk.ask("/program show " + id + " facts:" + group.key());

            assertThat(card.headline().words()).isNotBlank();
            assertThat(card.blocks().getLast()).isInstanceOf(Block.Note.class);
            assertThat(Said.by(card)).doesNotContain("Optional[");
        }
    }

    @ParameterizedTest
    @EnumSource(FactGroup.class)
    void offers_every_other_group(FactGroup group) {
        Card card = desk.ask("/program show kent facts:" + group.key());

        assertThat(FindCommandTest.only(card, Block.Menu.class).choices())
                .hasSize(FactGroup.values().length - 1)
                .noneMatch(choice -> choice.value().equals(group.key()));
    }
}
