package dev.carrel.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Mark;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis.Rank;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CatalogueIndex INDEX = new CatalogueIndex(BuiltInCatalogue.read());

    /** Journey 1, with its figures. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "archives online no gre under 30k",
                "archivs onlin no gre under 30k",
                "ARCHIVES ONLINE NO GRE < $30,000",
                "archivistique en ligne sans GRE moins de 30000",
                "archivos en línea sin GRE menos de 30.000",
                "An online MLIS with archival studies, without the GRE, for at most $30,000",
            })
    void finds_nine_and_says_that_fourteen_more_might(String text) {
        FindResult found = find(text);

        assertThat(found.groups())
                .extracting(group -> group.rank().orElseThrow())
                .containsExactly(Rank.OWN, Rank.UNIVERSITY_WIDE, Rank.DIRECTORY);
        assertThat(found.groups())
                .map(group -> ids(group.hits()))
                .containsExactly(
                        List.of("alabama", "lsu"),
                        List.of("ecu", "chicago-state", "usm", "hawaii"),
                        List.of("missouri", "iu-indianapolis", "kent"));
        assertThat(found.mights()).hasSize(14);
        Map<String, Integer> unknowns = found.unknowns().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().subject(), Map.Entry::getValue));
        assertThat(unknowns).isEqualTo(Map.of("tuition", 8, "the GRE", 7, "delivery", 5, "archives", 4));
        assertThat(found.unknowns().keySet())
                .extracting(Filter::subject)
                .containsExactly("tuition", "the GRE", "delivery", "archives");
    }

    @Test
    void says_where_the_gre_is_asked_below_some_grade_average() {
        Map<String, List<String>> caveats = find("archives online no gre under 30k").matches().stream()
                .collect(Collectors.toMap(hit -> hit.program().id(), Hit::caveats));

        assertThat(caveats.get("kent")).anyMatch(words -> words.contains("3.0 GPA"));
        assertThat(caveats.get("iu-indianapolis")).anyMatch(words -> words.contains("3.0 GPA"));
        assertThat(caveats.get("lsu")).anyMatch(words -> words.contains("GRE waived"));
        assertThat(caveats.get("alabama")).anyMatch(words -> words.contains("not in the list"));
        assertThat(caveats.get("missouri")).isEmpty();
    }

    @Test
    void keeps_passed_reviews_in_plain_sight() {
        Hit ecu = find("ecu").matches().getFirst();

        assertThat(ecu.marks())
                .extracting(Mark::words)
                .containsExactly("its next review was due in Fall 2025: check with ALA before you apply");
    }

    @Test
    void never_finds_a_candidate_among_the_accredited() {
        assertThat(ids(find("accredited").matches())).hasSize(64).doesNotContain("mtsu", "ucmo");
        assertThat(ids(find("candidate").matches())).containsExactly("ucmo");
        assertThat(ids(find("precandidate").matches())).containsExactly("mtsu");
    }

    @Test
    void answers_unknown_where_an_online_program_does_not_say_whether_classes_are_live() {
        FindResult found = find("asynchronous");

        assertThat(ids(found.matches())).hasSize(15).contains("sjsu").doesNotContain("washington");
        assertThat(ids(found.mights())).contains("washington");
    }

    @Test
    void says_which_filter_to_drop_when_nothing_matches() {
        FindResult found = find("music vermont");

        assertThat(found.matches()).isEmpty();
        assertThat(found.relaxations())
                .containsExactly(new FindResult.Relaxation(
                        found.query().filters().get(1), find("music").matches().size()));
    }

    @Test
    void looks_at_the_figure_of_who_pays() {
        assertThat(ids(find("under 30k").matches())).contains("ecu");
        assertThat(ids(find("under 30k in-state").matches())).contains("ecu");
        assertThat(ids(find("under 30k non-resident").matches())).doesNotContain("ecu");
    }

    @Test
    void sorts_as_asked_and_puts_the_unknown_last() {
        List<Hit> byCredits = find("online by credits").matches();

        assertThat(byCredits.getFirst().program().semesterCredits().orElseThrow())
                .isLessThanOrEqualTo(
                        byCredits.get(5).program().semesterCredits().orElseThrow());
        assertThat(ids(find("canada by name").matches()))
                .containsExactly("dalhousie", "mcgill", "montreal", "alberta", "ubc", "ottawa", "toronto", "western");
    }

    @Test
    void suggests_by_the_beginning_of_any_name_and_forgives_a_slip() {
        assertThat(suggest("sj")).startsWith("sjsu");
        assertThat(suggest("hawai'i")).containsExactly("hawaii");
        assertThat(suggest("Montre")).containsExactly("montreal");
        assertThat(suggest("valdsta")).containsExactly("valdosta");
        assertThat(INDEX.suggest("u", 100)).hasSizeLessThanOrEqualTo(25);
        assertThat(INDEX.suggest("", 5)).hasSize(5);
        assertThat(suggest("🦉")).isEmpty();
    }

    @Test
    void resolves_a_name_to_one_program_or_asks_which() {
        assertThat(INDEX.resolve("SJSU")).isEqualTo(new Resolved.One(program("sjsu")));
        assertThat(INDEX.resolve("kent")).isEqualTo(new Resolved.One(program("kent")));
        assertThat(INDEX.resolve("Université de Montréal")).isEqualTo(new Resolved.One(program("montreal")));
        assertThat(INDEX.resolve("uw"))
                .isInstanceOfSatisfying(
                        Resolved.Several.class,
                        several -> assertThat(several.candidates()).hasSize(3));
        assertThat(INDEX.resolve("valdsta")).isEqualTo(new Resolved.Nearest(List.of(program("valdosta"))));
        assertThat(INDEX.resolve("")).isEqualTo(new Resolved.Nearest(List.of()));
    }

    @Test
    void knows_every_program_by_its_id_its_name_and_nothing_else_by_chance() {
        for (Program program : INDEX.catalogue().programs()) {
            assertThat(INDEX.resolve(program.id())).as(program.id()).isEqualTo(new Resolved.One(program));
            assertThat(INDEX.resolve(program.name())).as(program.name()).isEqualTo(new Resolved.One(program));
        }
    }

    private static FindResult find(String text) {
        return INDEX.find(INDEX.read(text), TODAY);
    }

    private static Program program(String id) {
        return INDEX.catalogue().byId(id).orElseThrow();
    }

    private static List<String> suggest(String prefix) {
        return INDEX.suggest(prefix, 25).stream().map(Program::id).toList();
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.program().id()).toList();
    }
}
