package dev.carrel.feature.goal;

import dev.carrel.chat.card.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says goals in words, kindly: what was done is told, what was not is no fault. */
final class GoalWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private GoalWords() {}

    static Text quoted(Goal goal) {
        return Text.of("“").thenStrong(goal.words()).then("”");
    }

    /** {@code 1 goal}, {@code 2 goals}. */
    static String count(int number) {
        return number + (number == 1 ? " goal" : " goals");
    }

    /** Which week it is for, and whether it comes back. */
    static String when(Goal goal, LocalDate thisMonday) {
        String often = goal.weekly() ? ", every week" : "";
        if (goal.doneIn().isPresent()) {
            return "done" + often;
        }
        if (goal.monday().equals(thisMonday)) {
            return "this week" + often;
        }
        return (goal.monday().isAfter(thisMonday) ? "from Monday, " : "from the week of ")
                + DAY.format(goal.monday())
                + often;
    }

    static String week(LocalDate monday) {
        return "the week of " + DAY.format(monday);
    }

    /** Nothing of a single week: that is no row yet. */
    static String streak(int weeks) {
        return weeks < 2 ? "" : " You have got something done " + weeks + " weeks in a row.";
    }
}
