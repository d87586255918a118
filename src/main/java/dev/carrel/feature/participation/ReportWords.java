package dev.carrel.feature.participation;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the numbers of a report are told: of few people none is. */
final class ReportWords {
    private ReportWords() {}

    /** By what people took part in; nothing when nobody did in anything. */
    static Optional<Block> table(Report report) {
        List<Block.Row> rows = Arrays.stream(Kind.values())
                .filter(kind -> line(report.now(), kind).isPresent()
                        || line(report.before(), kind).isPresent())
                .map(kind -> row(report, kind))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "What", List.of("People", "How much", "People before", "How much before"), rows));
    }

    /** Whether nobody took part in anything, then and before. */
    static boolean isNobody(Report report) {
        return isNobody(report.now().people()) && isNobody(report.before().people());
    }

    private static boolean isNobody(Report.Figure number) {
        return number.equals(Report.Figure.of(0));
    }

    static String people(Report.Figure number) {
        return switch (number) {
            case Report.Figure.Few few -> "Fewer than " + Report.LEAST + " people";
            case Report.Figure.Exactly exactly -> exactly.value() == 0 ? "Nobody" : exactly.value() + " people";
        };
    }

    private static Block.Row row(Report report, Kind kind) {
        List<Text> cells = new ArrayList<>();
        for (Report.Span span : List.of(report.now(), report.before())) {
            Optional<Report.Line> line = line(span, kind);
            cells.add(Text.of(line.map(found -> cell(found.people())).orElse("0")));
            cells.add(Text.of(line.map(found -> cell(found.amount())).orElse("0")));
        }
        return new Block.Row(kind.words(), cells);
    }

    private static String cell(Report.Figure number) {
        return switch (number) {
            case Report.Figure.Few few -> "few";
            case Report.Figure.Exactly exactly -> Long.toString(exactly.value());
        };
    }

    private static Optional<Report.Line> line(Report.Span span, Kind kind) {
        return span.lines().stream().filter(line -> line.kind() == kind).findFirst();
    }
}
