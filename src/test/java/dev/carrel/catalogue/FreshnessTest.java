package dev.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final Catalogue catalogue = BuiltInCatalogue.read();

    @Test
    void marks_a_fact_over_24_months_old() {
        assertThat(marks("valdosta", Field.TUITION_PER_CREDIT_IN_STATE)).hasAtLeastOneElementOfType(Mark.Old.class);
        assertThat(marks("sjsu", Field.TUITION_PER_CREDIT_IN_STATE)).isEmpty();
    }

    @Test
    void marks_a_fact_without_a_date() {
        assertThat(marks("kent", Field.TUITION_PER_CREDIT_IN_STATE)).contains(new Mark.Undated());
    }

    @Test
    void marks_a_review_whose_date_has_passed() {
        assertThat(marks("ecu", Field.NEXT_REVIEW))
                .contains(new Mark.ReviewPassed("Fall 2025", LocalDate.of(2025, 12, 31)));
        assertThat(Freshness.reviewPassed(program("ecu"), LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void marks_what_is_not_accredited_and_where_sources_disagree() {
        assertThat(marks("mtsu", Field.ACCREDITATION)).contains(new Mark.NotAccredited(Accreditation.PRECANDIDATE));
        assertThat(marks("valdosta", Field.CREDITS)).contains(new Mark.Disputed());
        assertThat(program("valdosta").fact(Field.CREDITS).orElseThrow().conflicts())
                .extracting(OtherValue::printed)
                .containsExactly("39");
    }

    @Test
    void labels_the_federal_figure_as_the_institution_s() {
        assertThat(marks("valdosta", Field.FEDERAL_CHARGES)).contains(new Mark.InstitutionWide());
    }

    private List<Mark> marks(String id, Field<?> field) {
        return Freshness.marks(program(id).fact(field).orElseThrow(), TODAY);
    }

    private Program program(String id) {
        return catalogue.byId(id).orElseThrow();
    }
}
