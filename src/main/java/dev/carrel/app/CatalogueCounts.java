package dev.carrel.app;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Fact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * How much a catalogue holds.
 *
 * @param newest the newest date at which a fact was true
 */
record CatalogueCounts(int programs, int facts, Optional<LocalDate> newest) {
    static CatalogueCounts of(Catalogue catalogue) {
        return new CatalogueCounts(
                catalogue.size(),
                catalogue.programs().stream()
                        .mapToInt(program -> program.facts().size())
                        .sum(),
                catalogue.programs().stream()
                        .flatMap(program -> program.facts().stream())
                        .map((Fact<?> fact) -> fact.asOf().latest())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()));
    }
}
