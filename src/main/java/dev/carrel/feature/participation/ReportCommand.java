package dev.carrel.feature.participation;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.chart.Pictures;
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
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.participation.Participation;
import dev.carrel.participation.Report;
import dev.carrel.participation.Silent;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /moderate report}: how many take part in what, in four weeks and in the four before; it names nobody. */
final class ReportCommand implements Command {
    /** Entries of a list, as many as might fit on a card of any platform. */
    private static final int WINDOW = 25;

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
                    FILE,
                    CommonOptions.FROM)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("file:yes");

    private final Counting counting;
    private final Supplier<Pictures> pictures;
    private final ReportFiles files;
    private final InstantSource clock;

    ReportCommand(Counting counting, Supplier<Pictures> pictures, ReportFiles files, InstantSource clock) {
        this.counting = counting;
        this.pictures = pictures;
        this.files = files;
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
        Optional<ReportFiles.Address> address = file ? files.issue(caller.community()) : Optional.empty();
        address.ifPresent(issued -> counting.communities()
                .audit()
                .keep(Act.of(caller.community(), caller.member(), ActKind.REPORT_FETCHED, "", clock.instant())));
        return Reply.show(address.map(issued -> fetched(issued, caller)).orElseGet(() -> report(invocation, file)));
    }

    private static Card fetched(ReportFiles.Address address, Caller caller) {
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
    private Card report(Invocation invocation, boolean file) {
        CommunityId community = invocation.caller().community();
        Report report = counting.participation().report(community);
        List<Block> blocks = new ArrayList<>();
        ReportWords.table(report).ifPresent(blocks::add);
        ReportWords.held(report).ifPresent(blocks::add);
        ReportWords.turnout(counting.participation().turnout(community))
                .map(pictures.get()::placed)
                .ifPresent(blocks::add);
        if (report.silent() > 0) {
            blocks.addAll(silent(report, community, CommonOptions.from(invocation, report.silent())));
        }
        if (!ReportWords.isNothing(report) && files.canBeFetched()) {
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
                        + " people no number is told, nor a week of them drawn, and nobody is named."
                        + ReportWords.heldNote(report))));
        return Card.of(headline(report), blocks.toArray(Block[]::new));
    }

    /** The groups that are silent, each with a way into it. */
    private List<Block> silent(Report report, CommunityId community, int from) {
        ZoneId zone = counting.communities().communitySettings(community).zone().orElse(ZoneOffset.UTC);
        List<Silent> silent = counting.participation().silent(community, from, WINDOW);
        return List.of(
                new Block.Heading("Silent for " + Participation.SILENT_WEEKS + " weeks"),
                new Block.Listing(
                        silent.stream().map(group -> entry(group, zone)).toList(),
                        from,
                        Math.max(report.silent(), from + silent.size()),
                        REPORT.inPlace()),
                new Block.Note(Text.of(
                        "No session, vote on a time, date or new member of these open groups is known since then."
                                + " What is written in their channels Carrel does not know.")));
    }

    private static Block.Entry entry(Silent group, ZoneId zone) {
        return new Block.Entry(
                "",
                Text.strong(group.name()),
                List.of(Text.of("Nothing since ").then(new Inline.When(group.last(), Style.DATE, zone))),
                Optional.of(
                        Button.press("Show", Action.of("group", "show").with("group", Long.toString(group.group())))));
    }

    private static Text headline(Report report) {
        if (ReportWords.isNobody(report)) {
            return Text.of("Nobody has taken part in anything that Carrel counts, in eight weeks.");
        }
        return Text.strong(ReportWords.people(report.now().people()))
                .then(" took part in these four weeks, "
                        + ReportWords.people(report.before().people()).toLowerCase(Locale.ROOT)
                        + " in the four before.");
    }
}
