package dev.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final Catalogue catalogue = BuiltInCatalogue.read();

    @Test
    void finds_the_next_occurrence_of_yearly_deadlines() {
        Deadlines valdosta = Deadlines.ahead(List.of(catalogue.byId("valdosta").orElseThrow()), TODAY);

        assertThat(valdosta.ahead())
                .extracting(ahead -> ahead.deadline().term())
                .containsExactly("Fall", "Spring");
        assertThat(valdosta.ahead())
                .extracting(Deadlines.Ahead::on)
                .containsExactly(LocalDate.of(2027, 3, 15), LocalDate.of(2027, 9, 30));
        assertThat(valdosta.ahead().getFirst().fact().asOf().printed()).isEqualTo("2022-2023");
        assertThat(valdosta.ahead().getFirst().fact().disputed()).isTrue();
    }

    @Test
    void sorts_deadlines_of_all_programs_and_keeps_the_rest_apart() {
        Deadlines all = Deadlines.ahead(catalogue.programs(), TODAY);

        assertThat(all.ahead()).isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()));
        assertThat(all.ahead()).allSatisfy(ahead -> assertThat(ahead.on()).isAfterOrEqualTo(TODAY));
        assertThat(all.notStated()).hasSize(24);
        assertThat(all.passed()).extracting(passed -> passed.program().id()).contains("maryland", "toronto");
        assertThat(all.rolling()).extracting(rolling -> rolling.program().id()).contains("scsu", "uri");
    }

    @Test
    void counts_a_deadline_of_today_as_ahead_and_moves_a_leap_day_to_the_28th() {
        Deadline today = new Deadline("Fall", new Deadline.Yearly(MonthDay.of(11, 24)), Optional.empty());
        Deadline leap = new Deadline("Fall", new Deadline.Yearly(MonthDay.of(2, 29)), Optional.empty());

        assertThat(today.next(TODAY)).contains(TODAY);
        assertThat(today.next(TODAY.plusDays(1))).contains(TODAY.plusYears(1));
        assertThat(leap.next(TODAY)).contains(LocalDate.of(2027, 2, 28));
        assertThat(leap.next(LocalDate.of(2027, 3, 1))).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void tells_priority_dates_from_last_ones() {
        assertThat(catalogue.byId("alabama").orElseThrow().deadlines())
                .extracting(Deadline::priority)
                .containsExactly(true, false, true, false);
    }
}
