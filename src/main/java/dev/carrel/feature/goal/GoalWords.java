package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import dev.carrel.chat.card.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Says goals in words, kindly: what was done is told, what was not is no fault. */
final class GoalWords {
    private GoalWords() {}

    static Text quoted(Goal goal) {
        return Text.of("“").thenStrong(goal.words()).then("”");
    }

    /** {@code Goal 17}. */
    static String numbered(Goal goal) {
        return say("Goal ", "Objectif ", "Meta ") + goal.number();
    }

    /** {@code 1 goal}, {@code 2 goals}. */
    static String count(int number) {
        return number
                + say(
                        number == 1 ? " goal" : " goals",
                        number < 2 ? " objectif" : " objectifs",
                        number == 1 ? " meta" : " metas");
    }

    /** Which week it is for, and whether it comes back. */
    static String when(Goal goal, LocalDate thisMonday) {
        String often = goal.weekly() ? say(", every week", ", chaque semaine", ", cada semana") : "";
        if (goal.doneIn().isPresent()) {
            return say("done", "fait", "lograda") + often;
        }
        if (goal.monday().equals(thisMonday)) {
            return say("this week", "cette semaine", "esta semana") + often;
        }
        return (goal.monday().isAfter(thisMonday)
                        ? say("from Monday, ", "à partir du lundi ", "a partir del lunes ")
                        : say("from the week of ", "de la semaine du ", "de la semana del "))
                + day(goal.monday())
                + often;
    }

    static String week(LocalDate monday) {
        return say("the week of ", "la semaine du ", "la semana del ") + day(monday);
    }

    private static String day(LocalDate date) {
        String pattern = say("d MMM", date.getDayOfMonth() == 1 ? "d'er' MMMM" : "d MMMM", "d 'de' MMMM");
        return DateTimeFormatter.ofPattern(pattern, Language.spoken().locale()).format(date);
    }

    /** Nothing of a single week: that is no row yet. */
    static String streak(int weeks) {
        return weeks < 2
                ? ""
                : say(
                        " You have got something done " + weeks + " weeks in a row.",
                        " Vous avez atteint un objectif " + weeks + " semaines de suite.",
                        " Lleva " + weeks + " semanas seguidas logrando algo.");
    }
}
