package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecklistCommandTest {
    private final Desk desk = new Desk();

    @Test
    void names_seven_points_with_what_to_ask_and_where_to_look() {
        assertThat(FindCommandTest.listing(desk.ask("/program checklist")).entries().stream()
                        .map(entry -> entry.title().words()))
                .containsExactly(
                        "Accreditation",
                        "Curriculum",
                        "Faculty",
                        "Platform and support",
                        "Community",
                        "Outcomes",
                        "Career services");
    }

    @Test
    void fills_in_what_is_known_of_a_program_and_says_what_is_not() {
        assertThat(desk.said("/program checklist kent"))
                .startsWith("Kent State University: Continued accreditation. Nothing is known here of its faculty,")
                .contains("Known: Credits: 37")
                .contains("Not known here: anything on career services.");
    }

    @Test
    void begins_with_the_status_of_a_program_that_is_not_accredited() {
        assertThat(desk.firstLine("/program checklist mtsu")).contains("Precandidate: not ALA-accredited");
    }
}
