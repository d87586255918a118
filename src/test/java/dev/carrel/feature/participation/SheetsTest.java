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
class SheetsTest {
    @Test
    void has_a_line_for_each_kind_in_each_four_weeks_and_no_number_of_few() {
        Report report = new Report(
                new Report.Span(
                        LocalDate.parse("2026-11-02"),
                        Figure.of(12),
                        List.of(
                                new Report.Line(Kind.SESSION_ATTENDED, Figure.of(11), Figure.of(40, 11)),
                                new Report.Line(Kind.MESSAGE, Figure.of(4), Figure.of(99, 4)))),
                new Report.Span(LocalDate.parse("2026-10-05"), Figure.of(0), List.of()));

        assertThat(Sheets.text(report))
                .isEqualTo("\uFEFF"
                        + """
                        From,Until,What,People,How much
                        2026-10-05,2026-11-01,Anything,0,
                        2026-11-02,2026-11-29,Anything,12,
                        2026-11-02,2026-11-29,%s,11,40
                        2026-11-02,2026-11-29,%s,few,few
                        """.formatted(Kind.SESSION_ATTENDED.words(), Kind.MESSAGE.words())
                                .replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void lets_no_words_be_a_formula(String words) {
        assertThat(Sheets.inert(words)).isEqualTo("'" + words);
        assertThat(Sheets.inert("a" + words)).isEqualTo("a" + words);
        assertThat(Sheets.inert("")).isEmpty();
    }
}
