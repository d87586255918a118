package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

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
                Text.of(say(
                        "The report is in a file for a spreadsheet.",
                        "Le rapport est dans un fichier pour tableur.",
                        "El informe está en un archivo para una hoja de cálculo.")),
                List.of(
                        Block.Buttons.of(
                                Button.open(
                                        say("Fetch the file", "Télécharger le fichier", "Descargar el archivo"),
                                        address.page()),
                                Button.press(say("See the report", "Voir le rapport", "Ver el informe"), REPORT)),
                        new Block.Paragraph(Text.of(say(
                                        "Or open this address: ",
                                        "Ou ouvrez cette adresse : ",
                                        "O abra esta dirección: "))
                                .thenCode(address.page().toString())),
                        new Block.Note(
                                Text.of(say("It works until ", "Elle fonctionne jusqu’au ", "Funciona hasta el "))
                                        .then(new Inline.When(
                                                address.until(),
                                                Style.DATE_TIME,
                                                caller.zone().orElse(ZoneOffset.UTC)))
                                        .then(say(
                                                ", for everybody who has it. Of fewer than " + Report.LEAST
                                                        + " people no number is in it, and nobody is named.",
                                                ", pour toute personne qui l’a. Le fichier ne donne aucun nombre sur moins de "
                                                        + Report.LEAST + " personnes et ne nomme personne.",
                                                ", para cualquiera que la tenga. El archivo no da ninguna cifra de menos de "
                                                        + Report.LEAST + " personas y no nombra a nadie.")))));
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
            blocks.add(Block.Buttons.of(Button.press(
                    say("Get it as a file", "L’obtenir en fichier", "Obtenerlo como archivo"),
                    REPORT.with(FILE.name(), "yes"))));
        }
        if (file) {
            blocks.add(
                    new Block.Note(
                            Text.of(
                                    say(
                                            "Files cannot be fetched from this Carrel: whoever runs it has not said at which web address it is reached.",
                                            "Ce Carrel ne peut pas fournir de fichier : la personne qui l’exploite n’a pas indiqué à quelle adresse web on le joint.",
                                            "De este Carrel no se pueden descargar archivos: quien lo administra no ha indicado en qué dirección web se encuentra."))));
        }
        String since = SharingWords.date(report.now().since());
        blocks.add(new Block.Note(Text.of(say(
                        "Four weeks since " + since
                                + ", this one included, and the four before them. Of fewer than " + Report.LEAST
                                + " people no number is told, nor a week of them drawn, and nobody is named.",
                        "Quatre semaines depuis le " + since
                                + ", celle-ci comprise, et les quatre précédentes. Pour moins de " + Report.LEAST
                                + " personnes, aucun nombre n’est donné ni aucune semaine dessinée, et personne"
                                + " n’est nommé.",
                        "Cuatro semanas desde el " + since
                                + ", incluida esta, y las cuatro anteriores. De menos de " + Report.LEAST
                                + " personas no se da ninguna cifra ni se dibuja ninguna semana, y no se nombra a"
                                + " nadie.")
                + ReportWords.heldNote(report))));
        return Card.of(headline(report), blocks.toArray(Block[]::new));
    }

    /** The groups that are silent, each with a way into it. */
    private List<Block> silent(Report report, CommunityId community, int from) {
        ZoneId zone = counting.communities().communitySettings(community).zone().orElse(ZoneOffset.UTC);
        List<Silent> silent = counting.participation().silent(community, from, WINDOW);
        return List.of(
                new Block.Heading(say(
                        "Silent for " + Participation.SILENT_WEEKS + " weeks",
                        "Silencieux depuis " + Participation.SILENT_WEEKS + " semaines",
                        "En silencio desde hace " + Participation.SILENT_WEEKS + " semanas")),
                new Block.Listing(
                        silent.stream().map(group -> entry(group, zone)).toList(),
                        from,
                        Math.max(report.silent(), from + silent.size()),
                        REPORT.inPlace()),
                new Block.Note(Text.of(say(
                        "No session, vote on a time, date or new member of these open groups is known since then."
                                + " What is written in their channels Carrel does not know.",
                        "Depuis, on ne connaît à ces groupes ouverts ni séance, ni vote sur un horaire, ni date, ni nouveau"
                                + " membre. Ce qui s’écrit dans leurs canaux, Carrel ne le sait pas.",
                        "Desde entonces no se conoce de estos grupos abiertos ninguna sesión, votación de horario, fecha ni"
                                + " miembro nuevo. Lo que se escribe en sus canales, Carrel no lo sabe."))));
    }

    private static Block.Entry entry(Silent group, ZoneId zone) {
        return new Block.Entry(
                "",
                Text.strong(group.name()),
                List.of(Text.of(say("Nothing since ", "Rien depuis le ", "Nada desde el "))
                        .then(new Inline.When(group.last(), Style.DATE, zone))),
                Optional.of(Button.press(
                        say("Show", "Afficher", "Mostrar"),
                        Action.of("group", "show").with("group", Long.toString(group.group())))));
    }

    private static Text headline(Report report) {
        if (ReportWords.isNobody(report)) {
            return Text.of(say(
                    "Nobody has taken part in anything that Carrel counts, in eight weeks.",
                    "En huit semaines, personne n’a pris part à quoi que ce soit que Carrel compte.",
                    "En ocho semanas nadie ha participado en nada que Carrel cuente."));
        }
        return ReportWords.tookPart(
                report,
                say("in these four weeks", "ces quatre semaines", "en estas cuatro semanas"),
                say("in the four before", "les quatre précédentes", "en las cuatro anteriores"));
    }
}
