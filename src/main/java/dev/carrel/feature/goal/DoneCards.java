package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is shown of what became of goals: done, carried over, let go or opened again. */
final class DoneCards {
    private DoneCards() {}

    static Card done(Goal goal, Overview overview) {
        int streak = overview.streak();
        return new Card(
                Tone.GOOD,
                Text.of(say("Done: ", "Fait : ", "Logrado: "))
                        .then(GoalWords.quoted(goal))
                        .then("." + GoalWords.streak(streak)),
                List.of(
                        Block.Buttons.of(
                                GoalCards.mine(),
                                Button.press(
                                        say("Set another", "En fixer un autre", "Fijar otra"), GoalCards.SET.asking()),
                                Button.press(
                                        say("Not done after all", "Pas fait, finalement", "Al final no está hecha"),
                                        GoalCards.instead(GoalOptions.Instead.OPEN_AGAIN, goal.number()))),
                        new Block.Note(Text.of(
                                goal.weekly()
                                        ? say("It comes back in ", "Il revient ", "Vuelve ")
                                                + GoalWords.week(
                                                        overview.monday().plusWeeks(1)) + "."
                                        : GoalWords.numbered(goal) + "."))));
    }

    static Card opened(Goal goal, LocalDate monday) {
        return Card.of(
                GoalWords.quoted(goal)
                        .then(say(" is open again, ", " est de nouveau en cours, ", " vuelve a estar pendiente, ")
                                + GoalWords.when(goal, monday) + "."),
                Block.Buttons.of(GoalCards.mine()));
    }

    static Card carried(List<Goal> goals) {
        Text what = goals.size() == 1
                ? GoalWords.quoted(goals.getFirst()).then(say(" is for ", " est maintenant pour ", " es ahora para "))
                : Text.strong(GoalWords.count(goals.size()))
                        .then(say(" are for ", " sont maintenant pour ", " son ahora para "));
        return new Card(
                Tone.GOOD,
                what.then(GoalWords.week(goals.getFirst().monday()) + say(" now.", ".", ".")),
                List.of(Block.Buttons.of(GoalCards.mine())));
    }

    static Card nothingToCarry() {
        return Card.of(
                Text.of(say(
                        "Nothing is left to carry over.",
                        "Il ne reste rien à reporter.",
                        "No queda nada que trasladar.")),
                Block.Buttons.of(GoalCards.mine()));
    }

    static Card sureToLetGo(Goal goal) {
        return Card.of(
                Text.of(say("Let ", "Renoncer à ", "¿Dejar "))
                        .then(GoalWords.quoted(goal))
                        .then(
                                goal.weekly()
                                        ? say(
                                                " go, this week and later?",
                                                ", cette semaine et ensuite ?",
                                                ", esta semana y después?")
                                        : say(" go?", " ?", "?")),
                Block.Buttons.of(
                        Button.press(say("Keep it", "Le garder", "Conservarla"), GoalCards.LIST.inPlace()),
                        new Button.Press(
                                say("Let it go", "Y renoncer", "Dejarla"),
                                GoalCards.instead(GoalOptions.Instead.LET_GO, goal.number())
                                        .with(CommonOptions.SURE.name(), "yes")
                                        .inPlace(),
                                Button.Look.DANGER)));
    }

    static Card letGo(Goal goal) {
        return new Card(
                Tone.NEUTRAL,
                Text.of(say("You let ", "Vous renoncez à ", "Ha dejado "))
                        .then(GoalWords.quoted(goal))
                        .then(say(
                                " go. That is fine; plans change.",
                                ". Ce n’est pas grave ; les projets changent.",
                                ". No pasa nada; los planes cambian.")),
                List.of(Block.Buttons.of(
                        GoalCards.mine(),
                        Button.press(
                                say("Set it again", "Le fixer de nouveau", "Fijarla otra vez"),
                                GoalCards.SET.with(GoalOptions.GOAL.name(), goal.words())))));
    }

    /** Which goal is meant. */
    static Card which(List<Goal> open, LocalDate monday, Optional<GoalOptions.Instead> instead) {
        if (open.isEmpty()) {
            return Card.of(
                    Text.of(say(
                            "You have no open goal.",
                            "Vous n’avez aucun objectif en cours.",
                            "No tiene ninguna meta pendiente.")),
                    Block.Buttons.of(
                            Button.primary(say("Set one", "En fixer un", "Fijar una"), GoalCards.SET.asking()),
                            GoalCards.mine()));
        }
        boolean letGo = instead.isPresent();
        Action action = instead.map(GoalCards::instead).orElse(GoalCards.DONE);
        return Card.of(
                Text.of(
                        letGo
                                ? say(
                                        "Which goal do you want to let go?",
                                        "À quel objectif voulez-vous renoncer ?",
                                        "¿Qué meta quiere dejar?")
                                : say("Which goal is done?", "Quel objectif est atteint ?", "¿Qué meta está lograda?")),
                new Block.Menu(
                        say("Choose a goal", "Choisir un objectif", "Elegir una meta"),
                        open.stream()
                                .map(goal -> new Choice(
                                        goal.words(), Long.toString(goal.number()), GoalWords.when(goal, monday)))
                                .toList(),
                        1,
                        1,
                        action.inPlace().choosing("number")),
                Block.Buttons.of(GoalCards.mine()));
    }
}
