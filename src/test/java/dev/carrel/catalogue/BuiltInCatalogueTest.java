package dev.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The counts are those of the research that the catalogue was made from: nothing may get lost. */
class BuiltInCatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Catalogue catalogue = BuiltInCatalogue.read();

    @Test
    void holds_every_program_and_every_source_of_every_kind() {
        Map<SourceKind, Integer> kinds = new TreeMap<>();
        facts().forEach(fact -> fact.sources().forEach(source -> kinds.merge(source.kind(), 1, Integer::sum)));

        assertThat(catalogue.size()).isEqualTo(66);
        // One source that gave city, state and UNITID at once is kept under each of the three: 57 × 2 more than was
        // read.
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        SourceKind.PROGRAM_SITE, 948,
                        SourceKind.ALA, 85,
                        SourceKind.DATASET, 172 + 57 * 2,
                        SourceKind.AGGREGATOR, 158,
                        SourceKind.STUDENT_POST, 24,
                        SourceKind.MIRROR, 21,
                        SourceKind.PRESS, 10,
                        SourceKind.DERIVED, 66));
    }

    @Test
    void keeps_every_conflict_and_every_superseded_value() {
        assertThat(facts().mapToInt(fact -> fact.conflicts().size()).sum()).isEqualTo(39);
        assertThat(facts().mapToInt(fact -> fact.superseded().size()).sum()).isEqualTo(59);
        assertThat(countPrograms(program -> program.facts().stream().anyMatch(Fact::disputed)))
                .isEqualTo(25);
    }

    @Test
    void fills_as_many_programs_per_field_as_were_read() {
        Map<String, Integer> expected = new TreeMap<>(Map.of(
                "accreditation",
                66,
                "next-review",
                50,
                "delivery",
                59,
                "credits",
                63,
                "accelerated",
                21,
                "gre-required",
                47,
                "least-gpa",
                46,
                "letters-required",
                51,
                "deadlines",
                42,
                "specializations",
                61));
        expected.putAll(Map.of(
                "tuition-per-credit-in-state",
                39,
                "tuition-per-credit-out-of-state",
                36,
                "tuition-total-in-state",
                20,
                "tuition-total-out-of-state",
                16,
                "tuition-one-year",
                16,
                "tuition-basis",
                41,
                "federal-charges",
                56,
                "start-terms",
                46,
                "school-library-certification",
                47,
                "unitid",
                57));

        expected.forEach((key, count) -> assertThat(countPrograms(
                        program -> program.value(Field.byKey(key).orElseThrow()).isPresent()))
                .as(key)
                .isEqualTo(count));
    }

    @Test
    void works_out_the_tuition_of_the_whole_degree() {
        assertThat(countPrograms(program ->
                        program.tuition().flatMap(TuitionEstimate::inState).isPresent()))
                .isEqualTo(40);
        assertThat(countPrograms(program ->
                        program.tuition().flatMap(TuitionEstimate::outOfState).isPresent()))
                .isEqualTo(37);
        TuitionEstimate sjsu = catalogue.byId("sjsu").orElseThrow().tuition().orElseThrow();
        assertThat(sjsu.inState()).contains(23263);
        assertThat(sjsu.sameForAll()).isTrue();
        assertThat(sjsu.computed()).isTrue();
        assertThat(sjsu.basis().rank()).isEqualTo(TuitionBasis.Rank.OWN);
        assertThat(sjsu.basis().asOf().printed()).isEqualTo("2024-25");
    }

    @Test
    void finds_the_26_reviews_whose_printed_date_has_passed() {
        assertThat(countPrograms(
                        program -> Freshness.reviewPassed(program, TODAY).isPresent()))
                .isEqualTo(26);
    }

    @Test
    void never_counts_a_candidate_as_accredited() {
        assertThat(catalogue.programs().stream()
                        .filter(program -> !program.accredited())
                        .map(Program::id))
                .containsExactlyInAnyOrder("mtsu", "ucmo");
    }

    @Test
    void converts_quarter_credits_before_comparing() {
        assertThat(List.of("washington", "drexel", "ucla", "denver"))
                .map(id -> catalogue
                        .byId(id)
                        .orElseThrow()
                        .semesterCredits()
                        .orElseThrow()
                        .toPlainString())
                .containsExactly("42", "30", "48", "38.67");
    }

    private java.util.stream.Stream<Fact<?>> facts() {
        return catalogue.programs().stream().flatMap(program -> program.facts().stream());
    }

    private int countPrograms(Function<Program, Boolean> known) {
        return (int) catalogue.programs().stream().filter(known::apply).count();
    }
}
