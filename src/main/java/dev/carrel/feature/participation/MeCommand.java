package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chart.Pictures;
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
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.participation.Category;
import dev.carrel.participation.Formula;
import dev.carrel.participation.History;
import dev.carrel.participation.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /board me}: what was counted of the caller, week by week, and how points come of it. */
final class MeCommand implements Command {
    static final Action ME = Action.of("board", "me");

    /** What a bar is built up of, from its foot. */
    private static final List<Category> PARTS = List.of(Category.TURNING_UP, Category.HELPING, Category.TALKING);

    private static final Declaration DECLARATION = Declaration.of(
            "board me",
            Words.of(
                    "What you have taken part in, week by week, for you alone",
                    "Ce à quoi vous avez pris part, semaine par semaine, pour vous seul",
                    "En qué ha participado, semana a semana, solo para usted"));

    private final Counting counting;
    private final Supplier<Pictures> pictures;
    private final Function<Caller, List<Block>> goals;

    /** @param goals what a member has set themselves, in short */
    MeCommand(Counting counting, Supplier<Pictures> pictures, Function<Caller, List<Block>> goals) {
        this.counting = counting;
        this.pictures = pictures;
        this.goals = goals;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        History history = counting.participation().history(Seat.of(caller));
        Sharing sharing = counting.sharing(Seat.of(caller));
        Formula formula = counting.participation().formula();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Buttons(ways(sharing)));
        if (!history.isEmpty()) {
            blocks.add(new Block.Heading(
                    say("Points, week by week", "Points, semaine par semaine", "Puntos, semana a semana")));
            blocks.add(pictures.get().placed(weeks(history, formula)));
        }
        blocks.addAll(goals.apply(caller));
        Week week = history.weeks().getFirst();
        if (!week.amounts().isEmpty()) {
            blocks.add(new Block.Heading(SharingWords.thisWeek()));
            blocks.add(new Block.Fields(SharingWords.fields(week, formula)));
            long talk = formula.talkingPoints(week.amounts());
            if (talk > formula.mostTalking()) {
                blocks.add(new Block.Paragraph(Text.of(say(
                        "Talking would give " + SharingWords.points(talk) + "; " + formula.mostTalking()
                                + " of them count, the most of a week.",
                        "Parler donnerait " + SharingWords.points(talk) + " ; " + formula.mostTalking()
                                + " comptent, le maximum d’une semaine.",
                        "Hablar daría " + SharingWords.points(talk) + "; cuentan " + formula.mostTalking()
                                + ", el máximo de una semana."))));
            }
        }
        blocks.add(new Block.Note(SharingWords.formula(formula)));
        blocks.add(new Block.Note(Text.of(SharingWords.whoSees(sharing))));
        return Reply.show(new Card(SharingWords.tone(sharing), headline(history, sharing), blocks));
    }

    private static List<Button> ways(Sharing sharing) {
        Button who = SharingWords.whoMaySee();
        return switch (sharing) {
            case NOT_COUNTED ->
                List.of(
                        Button.press(
                                say("Count me", "Compter ce que je fais", "Contar lo que hago"),
                                SharingCommand.choose(Sharing.PRIVATE)),
                        who);
            case PRIVATE, BOARD ->
                List.of(
                        Button.press(
                                say("See the board", "Voir le classement", "Ver la clasificación"), ShowCommand.SHOW),
                        Button.press(
                                say("Tell me on Mondays", "Recevoir un bilan le lundi", "Recibir un resumen los lunes"),
                                WeeklyCommand.WEEKLY),
                        who);
        };
    }

    private static Text headline(History history, Sharing sharing) {
        if (sharing == Sharing.NOT_COUNTED) {
            return Text.of(say(
                    "You are not counted, as you wished.",
                    "Votre participation n’est pas comptée, comme vous l’avez souhaité.",
                    "Su participación no se cuenta, como usted quiso."));
        }
        long points = history.weeks().getFirst().points();
        if (history.isEmpty() && history.streak() == 0) {
            return Text.of(say(
                    "Nothing is counted of you yet.",
                    "Rien n’est encore compté pour vous.",
                    "Todavía no se ha contado nada de usted."));
        }
        String streak = history.streak() < 2
                ? ""
                : say(
                        ", and have taken part " + history.streak() + " weeks in a row",
                        ", et vous participez depuis " + history.streak() + " semaines d’affilée",
                        ", y lleva " + history.streak() + " semanas seguidas participando");
        return Text.of(say("You have ", "Vous avez ", "Tiene "))
                .thenStrong(SharingWords.points(points))
                .then(say(" this week", " cette semaine", " esta semana") + streak + ".");
    }

    private static Block.Chart weeks(History history, Formula formula) {
        List<Block.Bar> bars = new ArrayList<>();
        for (Week week : history.weeks().reversed()) {
            boolean present = week.equals(history.weeks().getFirst());
            bars.add(new Block.Bar(
                    present ? SharingWords.thisWeek() : SharingWords.date(week.monday()),
                    PARTS.stream()
                            .map(category -> formula.points(category, week.amounts()))
                            .toList()));
        }
        return new Block.Chart(
                say("Your points, week by week", "Vos points, semaine par semaine", "Sus puntos, semana a semana"),
                new Block.Unit(say("point", "point", "punto"), say("points", "points", "puntos")),
                PARTS.stream().map(SharingWords::part).toList(),
                bars,
                Optional.empty());
    }
}
