package dev.carrel.feature.program;

import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.Payer;
import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import java.util.List;
import java.util.Optional;

/** Whose price somebody pays. */
enum Residency {
    IN_STATE(
            "in-state",
            Words.of(
                    "In-state: what residents of its state pay",
                    "Résident : ce que paient les résidents de l’État",
                    "Residente: lo que pagan los residentes del estado")),
    OUT_OF_STATE(
            "out-of-state",
            Words.of(
                    "Out-of-state: what everybody else pays",
                    "Non-résident : ce que paient tous les autres",
                    "No residente: lo que pagan todos los demás"));

    private final String key;
    private final Words label;

    Residency(String key, Words label) {
        this.key = key;
        this.label = label;
    }

    String key() {
        return key;
    }

    Choice choice() {
        return Choice.of(label.said(), key);
    }

    /** The same as the search says it. */
    Payer payer() {
        return switch (this) {
            case IN_STATE -> Payer.IN_STATE;
            case OUT_OF_STATE -> Payer.OUT_OF_STATE;
        };
    }

    /** Whose price a query is about, if it says so. */
    static Optional<Residency> paidBy(Query query) {
        return query.filters().stream()
                .filter(Filter.CostsAtMost.class::isInstance)
                .map(filter -> ((Filter.CostsAtMost) filter).payer())
                .findFirst()
                .flatMap(payer -> switch (payer) {
                    case ANYONE -> Optional.empty();
                    case IN_STATE -> Optional.of(IN_STATE);
                    case OUT_OF_STATE -> Optional.of(OUT_OF_STATE);
                });
    }

    static List<Residency> all() {
        return List.of(values());
    }
}
