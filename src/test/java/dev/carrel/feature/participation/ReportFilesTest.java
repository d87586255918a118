package dev.carrel.feature.participation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.participation.Kind;
import dev.carrel.participation.Report;
import dev.carrel.participation.Report.Figure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet reads. */
class ReportFilesTest {
    private static final Report.Held NOTHING = new Report.Held(0, Figure.of(0), 0, Figure.of(0));

    @Test
    void has_a_line_for_each_kind_in_each_four_weeks_and_no_number_of_few() {
        Report report = new Report(
                new Report.Span(
                        LocalDate.parse("2026-11-02"),
                        Figure.of(12),
                        List.of(
                                new Report.Line(Kind.THANKS_RECEIVED, Figure.of(11), Figure.of(40, 11)),
                                new Report.Line(Kind.MESSAGE, Figure.of(4), Figure.of(99, 4))),
                        new Report.Held(7, Figure.of(9), 60, Figure.of(41, 9)),
                        new Report.Held(1, Figure.of(3), 20, Figure.of(3))),
                new Report.Span(LocalDate.parse("2026-10-05"), Figure.of(0), List.of(), NOTHING, NOTHING),
                2);

        assertThat(ReportFiles.text(report))
                .isEqualTo("\uFEFF"
                        + """
                        From,Until,What,People,How much
                        2026-10-05,2026-11-01,Anything,0,
                        2026-10-05,2026-11-01,Held sessions of open groups,0,0
                        2026-10-05,2026-11-01,Places with a limit at sessions of open groups,,0
                        2026-10-05,2026-11-01,Places taken of these at sessions of open groups,,0
                        2026-10-05,2026-11-01,Held events,0,0
                        2026-10-05,2026-11-01,Places with a limit at events,,0
                        2026-10-05,2026-11-01,Places taken of these at events,,0
                        2026-11-02,2026-11-29,Anything,12,
                        2026-11-02,2026-11-29,%s,11,40
                        2026-11-02,2026-11-29,%s,few,few
                        2026-11-02,2026-11-29,Held sessions of open groups,9,7
                        2026-11-02,2026-11-29,Places with a limit at sessions of open groups,,60
                        2026-11-02,2026-11-29,Places taken of these at sessions of open groups,,41
                        2026-11-02,2026-11-29,Held events,few,1
                        2026-11-02,2026-11-29,Places with a limit at events,,20
                        2026-11-02,2026-11-29,Places taken of these at events,,few
                        2026-10-05,2026-11-29,Silent open groups,,2
                        """.formatted(Kind.THANKS_RECEIVED.words(), Kind.MESSAGE.words())
                                .replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void lets_no_words_be_a_formula(String words) {
        assertThat(ReportFiles.inert(words)).isEqualTo("'" + words);
        assertThat(ReportFiles.inert("a" + words)).isEqualTo("a" + words);
        assertThat(ReportFiles.inert("")).isEmpty();
    }
}
