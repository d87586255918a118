package dev.carrel.feature.participation;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** How many took part from week to week, without the weeks of few; nothing when too little would be left to compare. */
    static Optional<Block.Chart> turnout(List<Report.Turnout> weeks) {
        List<Block.Bar> bars = new ArrayList<>();
        for (Report.Turnout week : weeks) {
            if (week.people() instanceof Report.Figure.Exactly people) {
                boolean present = week.equals(weeks.getLast());
                bars.add(new Block.Bar(
                        present ? "This week" : SharingWords.date(week.monday()), List.of(people.value())));
            }
        }
        long told = bars.stream().filter(bar -> bar.amounts().getFirst() > 0).count();
        return told < 2
                ? Optional.empty()
                : Optional.of(new Block.Chart(
                        "Who took part, week by week", "people", List.of("took part"), bars, Optional.empty()));
    }

    /** What was held; nothing when nothing was. */
    static Optional<Block> held(Report report) {
        List<Block.Row> rows = Stream.of(
                        held("Sessions of open groups", report, Report.Span::sessions),
                        held("Events", report, Report.Span::events))
                .flatMap(Optional::stream)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Held",
                        List.of(
                                "Held",
                                "People",
                                "Places taken",
                                "Held before",
                                "People before",
                                "Places taken before"),
                        rows));
    }

    private static Optional<Block.Row> held(String what, Report report, Function<Report.Span, Report.Held> which) {
        List<Report.Held> spans = List.of(which.apply(report.now()), which.apply(report.before()));
        List<Text> cells = spans.stream()
                .flatMap(held -> Stream.of(Long.toString(held.times()), cell(held.people()), places(held)))
                .map(Text::of)
                .toList();
        return spans.stream().allMatch(held -> held.times() == 0)
                ? Optional.empty()
                : Optional.of(new Block.Row(what, cells));
    }

    /** {@code 41 of 60}. */
    private static String places(Report.Held held) {
        return held.times() == 0
                ? "none"
                : held.places() == 0 ? "no limit" : cell(held.taken()) + " of " + held.places();
    }

    /** What is meant by {@link #held}. */
    static String heldNote(Report report) {
        return held(report).isEmpty()
                ? ""
                : " Sessions are those of open groups that are over; people there checked in. At events they had said that they would"
                        + " come.";
    }

    /** {@code 2 open groups}. */
    static String silent(Report report) {
        return report.silent() + (report.silent() == 1 ? " open group" : " open groups");
    }

    /** Whether there is nothing to tell: nobody took part in anything, then and before, nothing was held and no group is silent. */
    static boolean isNothing(Report report) {
        return isNobody(report) && held(report).isEmpty() && report.silent() == 0;
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
