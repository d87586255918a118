package dev.carrel.feature.program;

import dev.carrel.catalogue.search.Filter;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Locale;

/** How somebody would like to study. */
enum Pace {
    ASYNC(Words.of("Online, on my own time", "En ligne, à l’heure de mon choix", "En línea, a la hora que yo elija")),
    LIVE(Words.of("Online, in live classes", "En ligne, en cours en direct", "En línea, con clases en vivo")),
    ONLINE(Words.of("Online, either way", "En ligne, peu importe comment", "En línea, de cualquier modo")),
    HYBRID(Words.of("Partly on campus", "En partie sur le campus", "En parte en el campus")),
    CAMPUS(Words.of("On campus", "Sur le campus", "En el campus"));

    private final Words label;

    Pace(Words label) {
        this.label = label;
    }

    static List<Pace> all() {
        return List.of(values());
    }

    Choice choice() {
        return Choice.of(label.said(), key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
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
