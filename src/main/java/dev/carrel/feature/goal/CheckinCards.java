package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What is said about being asked every week, and the asking. */
final class CheckinCards {
    static final String OFF = "off";

    private CheckinCards() {}

    private static Button stop() {
        return Button.press(say("Stop these", "Ne plus demander", "No preguntar más"), GoalCards.asked(OFF));
    }

    /** The offer to be asked, for who is not. */
    static Button onSundays() {
        return Button.press(
                say(
                        "Ask me on Sundays at 18:00",
                        "Me demander le dimanche à 18:00",
                        "Preguntarme los domingos a las 18:00"),
                GoalCards.asked("sunday 18:00"));
    }

    static Card on(Checkin checkin, boolean zoneKnown) {
        List<Button> ways = new ArrayList<>(List.of(GoalCards.mine(), stop()));
        if (!zoneKnown) {
            ways.add(Button.press(
                    say("Tell my time zone", "Indiquer mon fuseau horaire", "Indicar mi zona horaria"),
                    Action.of("profile", "timezone")));
        }
        return new Card(
                Tone.GOOD,
                Text.of(say(
                                "You are asked how your week went ",
                                "On vous demande comment s’est passée votre semaine ",
                                "Se le pregunta cómo fue su semana "))
                        .thenStrong(checkin.words())
                        .then("."),
                List.of(
                        new Block.Buttons(ways),
                        new Block.Note(
                                Text.of(
                                        say(
                                                "In a direct message, as reminders are; in your quiet hours it waits until they are over.",
                                                "En message privé, comme les rappels ; pendant vos heures calmes, cela attend qu’elles soient finies.",
                                                "Por mensaje privado, como los recordatorios; en sus horas de silencio espera a que terminen.")))));
    }

    static Card off(boolean was) {
        return new Card(
                Tone.GOOD,
                Text.of(
                        was
                                ? say(
                                        "You are not asked about your goals any more.",
                                        "On ne vous demande plus où en sont vos objectifs.",
                                        "Ya no se le pregunta por sus metas.")
                                : say(
                                        "You are not asked about your goals.",
                                        "On ne vous demande pas où en sont vos objectifs.",
                                        "No se le pregunta por sus metas.")),
                List.of(Block.Buttons.of(GoalCards.mine(), onSundays())));
    }

    static Refusal unreadable() {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "A check-in has a day of the week and a time.",
                                "Un point hebdomadaire a un jour de la semaine et une heure.",
                                "Un repaso semanal tiene un día de la semana y una hora."))
                .example("/goal set check-in:\"sunday 18:00\"")
                .nearest(List.of("sunday 18:00", "friday noon", OFF));
    }

    /** The question, as it comes. */
    static Card ask(Overview overview, Checkin checkin) {
        List<Goal> due = overview.due();
        List<Block> blocks = new ArrayList<>();
        if (!overview.reason().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(say("Why you do this: ", "Pourquoi vous faites cela : ", "Por qué lo hace: "))
                            .thenStrong(overview.reason())));
        }
        if (due.size() > 1) {
            blocks.add(new Block.Listing(
                    due.stream()
                            .map(goal -> GoalCards.entry(goal, overview.monday()))
                            .toList(),
                    0,
                    due.size(),
                    GoalCards.LIST));
        }
        blocks.add(new Block.Buttons(ways(overview, due)));
        blocks.add(new Block.Note(Text.of(say(
                "This comes " + checkin.words() + ", as you asked. Only you see it.",
                "Ceci arrive " + checkin.words() + ", à votre demande. Personne d’autre ne le voit.",
                "Esto llega " + checkin.words() + ", como pidió. Nadie más lo ve."))));
        return Card.of(headline(overview, due), blocks.toArray(Block[]::new));
    }

    private static Text headline(Overview overview, List<Goal> due) {
        if (due.size() == 1 && overview.done().isEmpty()) {
            return Text.of(say("How did it go with ", "Où en est ", "¿Cómo le fue con "))
                    .then(GoalWords.quoted(due.getFirst()))
                    .then(say("?", " ?", "?") + GoalWords.streak(overview.streak()));
        }
        if (due.isEmpty() && overview.done().isEmpty()) {
            return Text.of(say(
                    "There was no goal this week, which is fine. Is there one for the next?",
                    "Il n’y avait pas d’objectif cette semaine, et c’est très bien ainsi. Y en a-t-il un pour la prochaine ?",
                    "No hubo ninguna meta esta semana, y está bien. ¿Hay alguna para la próxima?"));
        }
        return GoalCards.headline(overview);
    }

    private static List<Button> ways(Overview overview, List<Goal> due) {
        String week = overview.monday().toString();
        Action carry = GoalCards.instead(GoalOptions.Instead.CARRY_OVER).with(GoalOptions.WEEK.name(), week);
        return switch (due.size()) {
            case 0 ->
                List.of(
                        Button.press(say("Set one", "En fixer un", "Fijar una"), GoalCards.SET.asking()),
                        GoalCards.mine(),
                        stop());
            case 1 -> {
                Goal only = due.getFirst();
                yield List.of(
                        Button.press(say("Done", "C’est fait", "Hecho"), GoalCards.done(only.number())),
                        Button.press(
                                say("Carry over", "Reporter", "Trasladar"),
                                carry.with("number", Long.toString(only.number()))),
                        Button.press(
                                say("Let it go", "Y renoncer", "Dejarla"),
                                GoalCards.instead(GoalOptions.Instead.LET_GO, only.number())),
                        stop());
            }
            default ->
                List.of(
                        Button.press(say("Carry the rest over", "Reporter le reste", "Trasladar el resto"), carry),
                        Button.press(
                                say("Let one go", "Renoncer à un objectif", "Dejar una meta"),
                                GoalCards.instead(GoalOptions.Instead.LET_GO)),
                        GoalCards.mine(),
                        stop());
        };
    }
}
