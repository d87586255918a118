package dev.carrel.feature.program;

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
        return Button.press("Start over", Action.of("program", "find").inPlace());
    }

    static Button match() {
        return Button.press("Be asked what matters", Action.of("program", "match"));
    }
}
