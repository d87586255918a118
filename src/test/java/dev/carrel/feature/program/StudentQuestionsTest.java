package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that real students asked in public, typed as commands: what has to be in the answer and what must not. */
class StudentQuestionsTest {
    private final Desk desk = new Desk();

    static Stream<Arguments> questions() {
        return Stream.of(
                ask(
                        "/program compare sjsu valdosta kent",
                        List.of("$23,263", "$10,548", "$26,800"),
                        List.of("costs least by")),
                ask(
                        "/program find youth online",
                        List.of("San José State", "University of Alabama"),
                        List.of("University of Michigan")),
                ask(
                        "/program find cataloging online",
                        List.of("cataloging and metadata"),
                        List.of("None of these words")),
                ask(
                        "/program find low tuition or faculty connections first",
                        List.of("Low tuition or connections"),
                        List.of("No program")),
                ask("/program find is there a stigma about an online MLIS", List.of("how you sat in class"), List.of()),
                ask("/program find is the degree worth it, 20k scares me", List.of("depends on the debt"), List.of()),
                ask("/program find how many hours a week does school take", List.of("ask how slow"), List.of()),
                ask(
                        "/program find starts fall within 24 months by tuition",
                        List.of("San José State", "Valdosta State", "The program's own figures"),
                        List.of("Middle Tennessee")),
                ask(
                        "/program find stronger applicant gpa 2.5",
                        List.of("grade average closes fewer doors", "Search gpa 2.5"),
                        List.of()),
                ask(
                        "/program find no letters accredited",
                        List.of("San José State"),
                        List.of("University of Central Missouri", "Middle Tennessee")),
                ask("/program find academic libraries", List.of("match"), List.of("No program")),
                ask(
                        "/program find which degrees are accredited and which are not",
                        List.of("ala.org/educationcareers/accreditedprograms/directory"),
                        List.of()),
                ask(
                        "/program find will the Syracuse school media degree lead to a licence in my state",
                        List.of("given by your state", "[Show syracuse]"),
                        List.of()),
                ask(
                        "/program find online accredited by duration",
                        List.of("match"),
                        List.of("Middle Tennessee", "University of Central Missouri")),
                ask(
                        "/program find up to nine internship credits",
                        List.of("internships in your first term"),
                        List.of()),
                ask("/program find what do you look for in a program", List.of("Seven things"), List.of()),
                ask("/program find on-campus requirement such as an orientation", List.of("come to campus"), List.of()),
                ask("/program show valdosta", List.of("online", "GRE: not required"), List.of()),
                ask(
                        "/program find wisconsin-milwaukee",
                        List.of("[About University of Wisconsin–Milwaukee]"),
                        List.of("Madison")),
                ask("/program find where can I find library jobs, a feed to subscribe", List.of("JobLIST"), List.of()));
    }

    private static Arguments ask(String line, List<String> must, List<String> mustNot) {
        return Arguments.of(line, must, mustNot);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answers_or_leads_to_the_closest_help(String line, List<String> must, List<String> mustNot) {
        String said = desk.said(line);

        assertThat(said).contains(must);
        if (!mustNot.isEmpty()) {
            assertThat(said).doesNotContain(mustNot);
        }
        assertThat(Said.actions(desk.ask(line))).isNotEmpty();
    }
}
