package dev.carrel.feature.program;

import dev.carrel.catalogue.search.Filter;
import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;

/** How somebody would like to study. */
enum Pace {
    ASYNC("Online, on my own time"),
    LIVE("Online, in live classes"),
    ONLINE("Online, either way"),
    HYBRID("Partly on campus"),
    CAMPUS("On campus");

    private final String label;

    Pace(String label) {
        this.label = label;
    }

    static List<Pace> all() {
        return List.of(values());
    }

    Choice choice() {
        return Choice.of(label, name().toLowerCase(Locale.ROOT));
    }

    Filter filter() {
        return new Filter.Mode(
                switch (this) {
                    case ASYNC -> Filter.Mode.Way.ASYNCHRONOUS;
                    case LIVE -> Filter.Mode.Way.LIVE;
                    case ONLINE -> Filter.Mode.Way.ONLINE;
                    case HYBRID -> Filter.Mode.Way.HYBRID;
                    case CAMPUS -> Filter.Mode.Way.ON_CAMPUS;
                });
    }
}
