package dev.carrel.feature.participation;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /moderate report}: how many take part in what, in four weeks and in the four before; it names nobody. */
final class ReportCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "moderate report",
                    Words.of(
                            "How many take part here, and in what; no names",
                            "Combien de personnes participent ici, et à quoi ; sans noms",
                            "Cuántas personas participan aquí, y en qué; sin nombres"))
            .onlyFor(Role.MODERATOR);

    private final Counting counting;

    ReportCommand(Counting counting) {
        this.counting = counting;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Report report = counting.participation().report(invocation.caller().community());
        List<Block.Row> rows = Arrays.stream(Kind.values())
                .filter(kind -> line(report.now(), kind).isPresent()
                        || line(report.before(), kind).isPresent())
                .map(kind -> row(report, kind))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(
                    new Block.Table("What", List.of("People", "How much", "People before", "How much before"), rows));
        }
        blocks.add(new Block.Note(
                Text.of("Four weeks since " + SharingWords.date(report.now().since())
                        + ", this one included, and the four before them. Of fewer than " + Report.LEAST
                        + " people no number is told, and nobody is named.")));
        return Reply.show(Card.of(headline(report), blocks.toArray(Block[]::new)));
    }

    private static Text headline(Report report) {
        Report.Figure now = report.now().people();
        Report.Figure before = report.before().people();
        if (isNobody(now) && isNobody(before)) {
            return Text.of("Nobody has taken part in anything that Carrel counts, in eight weeks.");
        }
        return Text.strong(people(now))
                .then(" took part in these four weeks, " + people(before).toLowerCase(Locale.ROOT)
                        + " in the four before.");
    }

    private static boolean isNobody(Report.Figure number) {
        return number.equals(Report.Figure.of(0));
    }

    private static String people(Report.Figure number) {
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
