package dev.carrel.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CatalogueIndex INDEX = new CatalogueIndex(BuiltInCatalogue.read());
    private static final Matcher MATCHER = new Matcher(INDEX);

    @Test
    void explains_every_point_given_withheld_or_not_judged() {
        for (Ranked ranked : match("archives online no gre under 30k gpa 3.0")) {
            assertThat(ranked.points())
                    .isEqualTo(ranked.judged().stream()
                            .mapToInt(Ranked.Judged::points)
                            .sum());
            assertThat(ranked.judged()).hasSize(6).allSatisfy(judged -> {
                assertThat(judged.reason()).isNotBlank();
                assertThat(judged.points()).isBetween(0, judged.possible());
                if (judged.answer() != Answer.YES) {
                    assertThat(judged.points()).isZero();
                }
            });
            assertThat(ranked.given().size()
                            + ranked.withheld().size()
                            + ranked.couldNotJudge().size())
                    .isEqualTo(6);
        }
    }

    @Test
    void never_ranks_an_unknown_as_if_it_were_known() {
        List<Ranked> ranked = match("archives online under 30k");

        for (int i = 1; i < ranked.size(); i++) {
            Ranked better = ranked.get(i - 1);
            Ranked worse = ranked.get(i);
            if (better.program().accredited() == worse.program().accredited()) {
                assertThat(better.points()).isGreaterThanOrEqualTo(worse.points());
            }
        }
        assertThat(ranked.getFirst().couldNotJudge()).isEmpty();
    }

    @Test
    void puts_no_unaccredited_program_before_an_accredited_one() {
        assertThat(match("under 30k").reversed().stream()
                        .limit(2)
                        .map(ranked -> ranked.program().id()))
                .containsExactlyInAnyOrder("mtsu", "ucmo");
    }

    @Test
    void judges_the_budget_by_where_the_student_lives() {
        Answers home = Answers.of(INDEX.read("under 12k NC"));
        Answers away = Answers.of(INDEX.read("under 12k TX"));

        assertThat(budget(home, "ecu").answer()).isEqualTo(Answer.YES);
        assertThat(budget(away, "ecu").answer()).isEqualTo(Answer.NO);
    }

    @Test
    void gives_the_same_ranking_every_time() {
        assertThat(match("youth asynchronous no letters")).isEqualTo(match("youth asynchronous no letters"));
        assertThat(ids(match(""))).containsExactlyElementsOf(ids(match("")));
    }

    private static Ranked.Judged budget(Answers answers, String id) {
        return MATCHER.match(answers, TODAY).stream()
                .filter(ranked -> ranked.program().id().equals(id))
                .flatMap(ranked -> ranked.judged().stream())
                .filter(judged -> judged.criterion().startsWith("≤"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Ranked> match(String text) {
        return MATCHER.match(Answers.of(INDEX.read(text)), TODAY);
    }

    private static List<String> ids(List<Ranked> ranked) {
        return new ArrayList<>(
                ranked.stream().map(Ranked::program).map(Program::id).toList());
    }
}
