package dev.carrel.feature.participation;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Report;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /moderate report}: how many take part in what, in four weeks and in the four before; it names nobody. */
final class ReportCommand implements Command {
    private static final Action REPORT = Action.of("moderate", "report");
    private static final Option<Boolean> FILE = Option.flag(
            "file",
            Words.of(
                    "Yes to get it as a file for a spreadsheet",
                    "Oui pour l’obtenir en fichier pour un tableur",
                    "Sí para obtenerlo como archivo para una hoja de cálculo"));
    private static final Declaration DECLARATION = Declaration.of(
                    "moderate report",
                    Words.of(
                            "How many take part here, and in what; no names",
                            "Combien de personnes participent ici, et à quoi ; sans noms",
                            "Cuántas personas participan aquí, y en qué; sin nombres"),
                    FILE)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("file:yes");

    private final Counting counting;
    private final Sheets sheets;
    private final InstantSource clock;

    ReportCommand(Counting counting, Sheets sheets, InstantSource clock) {
        this.counting = counting;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        boolean file = invocation.find(FILE).orElse(false);
        Optional<Sheets.Address> address = file ? sheets.issue(caller.community()) : Optional.empty();
        address.ifPresent(issued -> counting.communities()
                .audit()
                .keep(Act.of(caller.community(), caller.member(), ActKind.REPORT_FETCHED, "", clock.instant())));
        return Reply.show(
                address.map(issued -> fetched(issued, caller)).orElseGet(() -> report(caller.community(), file)));
    }

    private static Card fetched(Sheets.Address address, Caller caller) {
        return new Card(
                Tone.GOOD,
                Text.of("The report is in a file for a spreadsheet."),
                List.of(
                        Block.Buttons.of(
                                Button.open("Fetch the file", address.page()), Button.press("See the report", REPORT)),
                        new Block.Paragraph(Text.of("Or open this address: ")
                                .thenCode(address.page().toString())),
                        new Block.Note(Text.of("It works until ")
                                .then(new Inline.When(
                                        address.until(),
                                        Style.DATE_TIME,
                                        caller.zone().orElse(ZoneOffset.UTC)))
                                .then(", for everybody who has it. Of fewer than " + Report.LEAST
                                        + " people no number is in it, and nobody is named."))));
    }

    /**
     * The report as a card.
     *
     * @param file whether it was asked for as a file, which nobody can fetch
     */
    private Card report(CommunityId community, boolean file) {
        Report report = counting.participation().report(community);
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
        if (!rows.isEmpty() && sheets.canBeFetched()) {
            blocks.add(Block.Buttons.of(Button.press("Get it as a file", REPORT.with(FILE.name(), "yes"))));
        }
        if (file) {
            blocks.add(
                    new Block.Note(
                            Text.of(
                                    "Files cannot be fetched from this Carrel: whoever runs it has not said at which web address it is reached.")));
        }
        blocks.add(new Block.Note(
                Text.of("Four weeks since " + SharingWords.date(report.now().since())
                        + ", this one included, and the four before them. Of fewer than " + Report.LEAST
                        + " people no number is told, and nobody is named.")));
        return Card.of(headline(report), blocks.toArray(Block[]::new));
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
