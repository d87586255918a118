package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import java.util.Optional;

/** The commands behind a search's controls. The query's own words carry everything, so they work after any restart. */
final class FindWays {
    private final Optional<Residency> residency;

    FindWays(Optional<Residency> residency) {
        this.residency = residency;
    }

    /** The search for these words, in the place of the card. */
    Action to(String words) {
        Action find = Action.of("program", "find");
        Action asked = words.isEmpty() ? find : find.with(FindOptions.QUERY_NAME, words);
        return residency
                .map(one -> asked.with(FindOptions.RESIDENCY_NAME, one.key()))
                .orElse(asked)
                .inPlace();
    }

    Action to(Query query) {
        return to(query.text());
    }

    Action mights(Query query) {
        return to(query).with(FindOptions.SHOW_NAME, FindOptions.Side.MAYBE.key());
    }

    static Button startOver() {
        return Button.press(
                say("Start over", "Recommencer", "Empezar de nuevo"),
                Action.of("program", "find").inPlace());
    }

    static Button match() {
        return Button.press(beAsked(), Action.of("program", "match"));
    }

    /** What the button to the interview says. */
    static String beAsked() {
        return say("Be asked what matters", "Dire ce qui compte, en sept questions", "Responder qué le importa");
    }

    static Button checklist() {
        return Button.press(
                say("How to judge a program", "Comment juger un programme", "Cómo juzgar un programa"),
                Action.of("program", "checklist"));
    }
}
