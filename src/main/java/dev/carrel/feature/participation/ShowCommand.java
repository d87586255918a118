package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import dev.carrel.participation.Board;
import dev.carrel.participation.Circle;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Period;
import dev.carrel.participation.Standing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /board show}: who of those who want to be shown has taken part most. For the reader alone, as on Slack a name calls whose it is. */
final class ShowCommand implements Command {
    static final Action SHOW = Action.of("board", "show");

    private static final Option<Period> PERIOD = Option.pick(
            "period",
            Words.of(
                    "Since when; this week if you do not say",
                    "Depuis quand ; sinon, cette semaine",
                    "Desde cuándo; si no, esta semana"),
            List.of(Period.values()),
            period -> Choice.of(label(period).said(), key(period)));
    private static final Option<Kind> KIND = Option.pick(
            "kind",
            Words.of(
                    "What is counted; points if you do not say",
                    "Ce qui est compté ; sinon, les points",
                    "Qué se cuenta; si no, los puntos"),
            Kind.onBoards(),
            kind -> Choice.of(kind.words(), key(kind)));
    private final Counting counting;
    private final Among among;
    private final Declaration declaration;

    ShowCommand(Counting counting, Supplier<Groups> groups) {
        this.counting = counting;
        this.among = new Among(groups);
        this.declaration = Declaration.of(
                        "board show",
                        Words.of(
                                "Who takes part most, among those who want to be shown",
                                "Qui participe le plus, parmi ceux qui veulent être montrés",
                                "Quién participa más, entre quienes quieren aparecer"),
                        PERIOD,
                        KIND,
                        among.option())
                .example("")
                .example("period:term kind:session-attended");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return among.resolve(
                invocation,
                group -> Reply.show(card(
                        invocation.caller(),
                        new Question(invocation.find(PERIOD).orElse(Period.WEEK), invocation.find(KIND), group))));
    }

    /** What somebody wants to see. */
    private record Question(Period period, Optional<Kind> kind, Optional<Seen> group) {
        Circle circle(Caller caller) {
            return new Circle(caller.community(), group.map(seen -> seen.id().value()));
        }

        Question ofEverything() {
            return new Question(period, Optional.empty(), group);
        }

        Question ofEverybody() {
            return new Question(period, kind, Optional.empty());
        }

        /** The command that answers it in place of what was there; without what a menu fills in. */
        Action action() {
            Action action = SHOW.inPlace().with(PERIOD.name(), key(period));
            if (kind.isPresent()) {
                action = action.with(KIND.name(), key(kind.get()));
            }
            return group.isPresent() ? Among.with(action, group.get()) : action;
        }
    }

    private Card card(Caller caller, Question question) {
        Optional<Standing> standing =
                counting.participation().board(question.circle(caller), question.period(), question.kind());
        Optional<Board> board = standing.map(Standing::board);
        List<Shown> shown = board.map(some -> shown(some, caller)).orElse(List.of());
        List<Block> blocks = new ArrayList<>();
        board.filter(some -> !shown.isEmpty()).ifPresent(some -> {
            blocks.add(new Block.Bullets(
                    shown.stream().map(one -> one.line(question.kind())).toList()));
            int rest = some.taking() - some.places().size();
            blocks.add(new Block.Paragraph(Text.of(say(
                    rest == 1 ? "1 more takes part." : rest + " more take part.",
                    rest == 1 ? "1 autre personne participe." : rest + " autres personnes participent.",
                    rest == 1 ? "Participa 1 persona más." : "Participan " + rest + " personas más."))));
        });
        blocks.addAll(menus(caller, question));
        blocks.add(new Block.Buttons(
                ways(caller, question, standing.filter(some -> !some.late()).isEmpty())));
        standing.filter(Standing::late)
                .ifPresent(old -> blocks.add(new Block.Note(Text.of(say("As of ", "État à ", "Estado a las "))
                        .then(new Inline.When(
                                old.asOf(), Style.TIME, caller.zone().orElse(ZoneOffset.UTC)))
                        .then(say(
                                "; it is being counted anew.",
                                " ; le décompte est en train d’être refait.",
                                "; se está contando de nuevo.")))));
        board.ifPresent(some ->
                blocks.add(new Block.Note(Text.of(who(some) + (question.group().isPresent() ? anywhere() : "")))));
        blocks.add(new Block.Note(SharingWords.formula(counting.participation().formula())));
        return Card.of(
                board.map(some -> headline(some, question, shown))
                        .orElseGet(() -> Text.of(say(
                                "The board " + when(question) + " is being counted; it takes a moment.",
                                "Le classement " + when(question) + " est en train d’être calculé ; un instant.",
                                "La clasificación " + when(question) + " se está calculando; un momento."))),
                blocks.toArray(Block[]::new));
    }

    private List<Block> menus(Caller caller, Question question) {
        List<Block> menus = new ArrayList<>();
        menus.add(new Block.Menu(
                say("Since when: ", "Depuis quand : ", "Desde cuándo: ")
                        + label(question.period()).said(),
                Arrays.stream(Period.values())
                        .map(some -> Choice.of(label(some).said(), key(some)))
                        .toList(),
                1,
                1,
                question.action().without(PERIOD.name()).choosing(PERIOD.name())));
        menus.add(new Block.Menu(
                say("What is counted: ", "Ce qui est compté : ", "Qué se cuenta: ")
                        + question.kind().map(Kind::words).orElseGet(ShowCommand::points),
                Kind.onBoards().stream()
                        .map(some -> Choice.of(some.words(), key(some)))
                        .toList(),
                1,
                1,
                question.ofEverything().action().choosing(KIND.name())));
        among.menu(Seat.of(caller), question.group(), question.ofEverybody().action())
                .ifPresent(menus::add);
        return menus;
    }

    /** Somebody on a board, by the name that the reader's platform shows for them, else by one on another platform. */
    private record Shown(Board.Place place, Inline name) {
        Text line(Optional<Kind> kind) {
            String amount = kind.isPresent() ? Long.toString(place.amount()) : SharingWords.points(place.amount());
            return Text.of(place.rank() + ". ").then(name).then(Punctuation.colon() + amount);
        }
    }

    private List<Shown> shown(Board board, Caller caller) {
        Map<MemberId, List<PersonId>> persons = counting.communities()
                .personsOf(
                        caller.community(),
                        board.places().stream().map(Board.Place::member).toList());
        List<Shown> shown = new ArrayList<>();
        for (Board.Place place : board.places()) {
            List<PersonId> known = persons.getOrDefault(place.member(), List.of());
            known.stream()
                    .filter(person -> person.platform() == caller.person().platform())
                    .findFirst()
                    .or(() -> known.stream().findFirst())
                    .ifPresent(person -> shown.add(new Shown(place, Inline.Name.of(person))));
        }
        return shown;
    }

    private static Text headline(Board board, Question question, List<Shown> shown) {
        Optional<Kind> kind = question.kind();
        String when = when(question);
        if (board.taking() < Board.HANDFUL) {
            return Text.of(say(
                    "There is no board " + when + " yet: it takes " + Board.HANDFUL
                            + " who take part and want to be shown.",
                    "Pas encore de classement " + when + " : il faut " + Board.HANDFUL
                            + " personnes qui participent et veulent y figurer.",
                    "Todavía no hay clasificación " + when + ": hacen falta " + Board.HANDFUL
                            + " personas que participen y quieran aparecer."));
        }
        String most = say(
                "Most " + thing(kind) + " " + when + ": ",
                "En tête " + when + " pour les " + thing(kind) + " : ",
                "Más " + thing(kind) + " " + when + ": ");
        List<Shown> first =
                shown.stream().filter(one -> one.place().rank() == 1).toList();
        return switch (first.size()) {
            case 0 ->
                Text.of(say(
                        "Nobody is ahead " + when + ": " + board.taking() + " take part alike.",
                        "Personne n’est en tête " + when + " : " + board.taking() + " personnes participent à égalité.",
                        "Nadie va por delante " + when + ": " + board.taking() + " personas participan por igual."));
            case 1 ->
                Text.of(most)
                        .then(first.getFirst().name())
                        .then(", ")
                        .thenStrong(Long.toString(first.getFirst().place().amount()))
                        .then(".");
            default ->
                Text.of(most)
                        .thenStrong(Long.toString(first.getFirst().place().amount()))
                        .then(say(
                                ", by " + first.size() + " members.",
                                ", à égalité entre " + first.size() + " membres.",
                                ", empatados entre " + first.size() + " miembros."));
        };
    }

    private static String when(Question question) {
        return question.group()
                        .map(seen ->
                                say("in “", "dans “", "en “") + seen.group().name() + "” ")
                        .orElse("")
                + words(question.period());
    }

    private List<Button> ways(Caller caller, Question question, boolean unfinished) {
        Sharing sharing = counting.sharing(Seat.of(caller));
        List<Button> ways = new ArrayList<>();
        if (unfinished) {
            ways.add(Button.press(say("Look again", "Regarder de nouveau", "Volver a mirar"), question.action()));
        }
        ways.add(own());
        if (question.kind().isPresent()) {
            ways.add(Button.press(
                    say("Points of everything", "Les points en tout", "Los puntos en total"),
                    question.ofEverything().action()));
        }
        if (question.group().isPresent()) {
            ways.add(Button.press(
                    say("Everybody here", "Tout le monde ici", "Todos aquí"),
                    question.ofEverybody().action()));
        }
        ways.add(
                sharing == Sharing.BOARD
                        ? SharingWords.whoMaySee()
                        : Button.press(
                                say("Show me too", "Y figurer aussi", "Aparecer también"),
                                SharingCommand.choose(Sharing.BOARD)));
        return ways;
    }

    /** What leads to the caller's own history. */
    static Button own() {
        return Button.press(say("See my own", "Voir ma participation", "Ver mi participación"), MeCommand.ME);
    }

    private static String points() {
        return say("points", "points", "puntos");
    }

    private static String who(Board board) {
        String since = SharingWords.date(board.since());
        return say(
                "Since " + since + ". Only those are shown who want to be, and of them never the last.",
                "Depuis le " + since + ". N’y figurent que les personnes qui le veulent, et jamais les dernières.",
                "Desde el " + since + ". Solo aparecen quienes lo quieren, y nunca los últimos.");
    }

    private static String anywhere() {
        return say(
                " What they did anywhere in this community counts.",
                " Ce qu’elles ont fait partout dans cette communauté compte.",
                " Cuenta lo que hicieron en cualquier lugar de esta comunidad.");
    }

    private static String thing(Optional<Kind> kind) {
        return kind.map(Kind::words)
                .map(words -> Character.toLowerCase(words.charAt(0)) + words.substring(1))
                .orElseGet(ShowCommand::points);
    }

    private static String words(Period period) {
        return switch (period) {
            case WEEK -> say("this week", "cette semaine", "esta semana");
            case MONTH -> say("in these four weeks", "ces quatre semaines", "en estas cuatro semanas");
            case TERM -> say("this term", "cette période d’études", "en este periodo académico");
        };
    }

    private static Words label(Period period) {
        return switch (period) {
            case WEEK -> Words.of("this week", "cette semaine", "esta semana");
            case MONTH -> Words.of("four weeks", "quatre semaines", "cuatro semanas");
            case TERM -> Words.of("this term", "cette période d’études", "este periodo académico");
        };
    }

    private static String key(Enum<?> value) {
        return SharingWords.key(value);
    }
}
