package dev.carrel.feature.participation;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.participation.Category;
import dev.carrel.participation.Formula;
import dev.carrel.participation.History;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Participation;
import dev.carrel.participation.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /board me}: what was counted of the caller, week by week, and how points come of it. */
final class MeCommand implements Command {
    static final Action ME = Action.of("board", "me");

    /** The longest bar, in characters. */
    private static final int WIDTH = 20;

    private static final String BAR = "▇";

    private static final Declaration DECLARATION = Declaration.of(
            "board me",
            Words.of(
                    "What you have taken part in, week by week, for you alone",
                    "Ce à quoi vous avez pris part, semaine par semaine, pour vous seul",
                    "En qué ha participado, semana a semana, solo para usted"));

    private final Supplier<Participation> participation;
    private final Supplier<Communities> communities;

    MeCommand(Supplier<Participation> participation, Supplier<Communities> communities) {
        this.participation = participation;
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        History history = participation.get().history(Seat.of(caller));
        Sharing sharing = communities.get().memberSettings(Seat.of(caller)).sharing();
        Formula formula = participation.get().formula();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Buttons(ways(sharing)));
        if (!history.isEmpty()) {
            blocks.add(new Block.Heading("Points, week by week"));
            blocks.add(new Block.Bullets(weeks(history, caller.textMode())));
        }
        Week week = history.weeks().getFirst();
        if (!week.amounts().isEmpty()) {
            blocks.add(new Block.Heading("This week"));
            blocks.add(new Block.Fields(fields(week, formula)));
            long talk = formula.talkingPoints(week.amounts());
            if (talk > formula.mostTalking()) {
                blocks.add(new Block.Paragraph(Text.of("Talking would give " + talk + " points; "
                        + formula.mostTalking() + " of them count, the most of a week.")));
            }
        }
        blocks.add(new Block.Note(SharingWords.formula(formula)));
        blocks.add(new Block.Note(Text.of(SharingWords.whoSees(sharing))));
        return Reply.show(new Card(SharingWords.tone(sharing), headline(history, sharing), blocks));
    }

    private static List<Button> ways(Sharing sharing) {
        Button who = Button.press("Who may see what I do", SharingCommand.PARTICIPATION);
        return switch (sharing) {
            case NOT_COUNTED -> List.of(Button.press("Count me", SharingCommand.choose(Sharing.PRIVATE)), who);
            case PRIVATE, BOARD -> List.of(Button.press("See the board", ShowCommand.SHOW), who);
        };
    }

    private static Text headline(History history, Sharing sharing) {
        if (sharing == Sharing.NOT_COUNTED) {
            return Text.of("You are not counted, as you wished.");
        }
        long points = history.weeks().getFirst().points();
        if (history.isEmpty() && history.streak() == 0) {
            return Text.of("Nothing is counted of you yet.");
        }
        String streak = history.streak() < 2 ? "" : ", and have taken part " + history.streak() + " weeks in a row";
        return Text.of("You have ")
                .thenStrong(SharingWords.count(points, "point"))
                .then(" this week" + streak + ".");
    }

    private static List<Text> weeks(History history, boolean textMode) {
        long most = history.weeks().stream().mapToLong(Week::points).max().orElse(0);
        List<Text> lines = new ArrayList<>();
        for (Week week : history.weeks()) {
            String when = lines.isEmpty() ? "This week" : SharingWords.date(week.monday());
            Text line = Text.of(when + ": " + week.points());
            int length = most == 0 ? 0 : Math.toIntExact((week.points() * WIDTH + most - 1) / most);
            lines.add(textMode || length == 0 ? line : line.then(" ").thenCode(BAR.repeat(length)));
        }
        return lines;
    }

    private static List<Block.Field> fields(Week week, Formula formula) {
        List<Block.Field> fields = new ArrayList<>();
        for (Map.Entry<Kind, Long> counted : week.amounts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            Kind kind = counted.getKey();
            Text points = kind.category() == Category.NOTHING
                    ? Text.of("for you alone to know")
                    : Text.of(SharingWords.count(formula.points(kind, counted.getValue()), "point"));
            fields.add(new Block.Field(kind.words(), Text.of(Long.toString(counted.getValue())), points));
        }
        return fields;
    }
}
