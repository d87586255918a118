package dev.carrel.feature.participation;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
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
            period -> Choice.of(label(period), key(period)));
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
            blocks.add(new Block.Paragraph(Text.of(rest == 1 ? "1 more takes part." : rest + " more take part.")));
        });
        blocks.addAll(menus(caller, question));
        blocks.add(new Block.Buttons(
                ways(caller, question, standing.filter(some -> !some.late()).isEmpty())));
        standing.filter(Standing::late)
                .ifPresent(old -> blocks.add(new Block.Note(Text.of("As of ")
                        .then(new Inline.When(
                                old.asOf(), Style.TIME, caller.zone().orElse(ZoneOffset.UTC)))
                        .then("; it is being counted anew."))));
        board.ifPresent(some -> blocks.add(new Block.Note(Text.of("Since " + SharingWords.date(some.since())
                + ". Only those are shown who want to be, and of them never the last."
                + (question.group().isPresent() ? " What they did anywhere in this community counts." : "")))));
        blocks.add(new Block.Note(SharingWords.formula(counting.participation().formula())));
        return Card.of(
                board.map(some -> headline(some, question, shown))
                        .orElseGet(
                                () -> Text.of("The board " + when(question) + " is being counted; it takes a moment.")),
                blocks.toArray(Block[]::new));
    }

    private List<Block> menus(Caller caller, Question question) {
        List<Block> menus = new ArrayList<>();
        menus.add(new Block.Menu(
                "Since when: " + label(question.period()),
                Arrays.stream(Period.values())
                        .map(some -> Choice.of(label(some), key(some)))
                        .toList(),
                1,
                1,
                question.action().without(PERIOD.name()).choosing(PERIOD.name())));
        menus.add(new Block.Menu(
                "What is counted: " + question.kind().map(Kind::words).orElse("points"),
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
            String amount =
                    kind.isPresent() ? Long.toString(place.amount()) : SharingWords.count(place.amount(), "point");
            return Text.of(place.rank() + ". ").then(name).then(": " + amount);
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
            return Text.of("There is no board " + when + " yet: it takes " + Board.HANDFUL
                    + " who take part and want to be shown.");
        }
        String most = "Most " + thing(kind) + " " + when + ": ";
        List<Shown> first =
                shown.stream().filter(one -> one.place().rank() == 1).toList();
        return switch (first.size()) {
            case 0 -> Text.of("Nobody is ahead " + when + ": " + board.taking() + " take part alike.");
            case 1 ->
                Text.of(most)
                        .then(first.getFirst().name())
                        .then(", ")
                        .thenStrong(Long.toString(first.getFirst().place().amount()))
                        .then(".");
            default ->
                Text.of(most)
                        .thenStrong(Long.toString(first.getFirst().place().amount()))
                        .then(", by " + first.size() + " members.");
        };
    }

    private static String when(Question question) {
        return question.group().map(seen -> "in “" + seen.group().name() + "” ").orElse("") + words(question.period());
    }

    private List<Button> ways(Caller caller, Question question, boolean unfinished) {
        Sharing sharing = counting.sharing(Seat.of(caller));
        List<Button> ways = new ArrayList<>();
        if (unfinished) {
            ways.add(Button.press("Look again", question.action()));
        }
        ways.add(Button.press("See my own", MeCommand.ME));
        if (question.kind().isPresent()) {
            ways.add(
                    Button.press("Points of everything", question.ofEverything().action()));
        }
        if (question.group().isPresent()) {
            ways.add(Button.press("Everybody here", question.ofEverybody().action()));
        }
        ways.add(
                sharing == Sharing.BOARD
                        ? Button.press("Who may see what I do", SharingCommand.PARTICIPATION)
                        : Button.press("Show me too", SharingCommand.choose(Sharing.BOARD)));
        return ways;
    }

    private static String thing(Optional<Kind> kind) {
        return kind.map(Kind::words)
                .map(words -> Character.toLowerCase(words.charAt(0)) + words.substring(1))
                .orElse("points");
    }

    private static String words(Period period) {
        return switch (period) {
            case WEEK -> "this week";
            case MONTH -> "in these four weeks";
            case TERM -> "this term";
        };
    }

    private static String label(Period period) {
        return switch (period) {
            case WEEK -> "this week";
            case MONTH -> "four weeks";
            case TERM -> "this term";
        };
    }

    private static String key(Enum<?> value) {
        return SharingWords.key(value);
    }
}
