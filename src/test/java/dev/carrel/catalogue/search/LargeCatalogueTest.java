package dev.carrel.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.SyntheticCatalogue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LargeCatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void answers_from_ten_thousand_programs_as_from_sixty_six() {
        Catalogue catalogue = SyntheticCatalogue.of(10_000, 42);
        CatalogueIndex index = new CatalogueIndex(catalogue);

        assertThat(catalogue.size()).isEqualTo(10_000);
        FindResult found = index.find(index.read("archives online no gre under 30k"), TODAY);
        assertThat(found.matches())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.certain()).isTrue());
        assertThat(found.mights())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.unknown()).isNotEmpty());
        assertThat(index.suggest("uni", 25)).hasSize(25);
        assertThat(index.suggest("univrsity", 25)).hasSize(25);
    }

    @Test
    void makes_the_same_catalogue_from_the_same_seed() {
        assertThat(SyntheticCatalogue.of(50, 7).programs())
                .usingElementComparator((one, other) -> one.name().compareTo(other.name()))
                .isEqualTo(SyntheticCatalogue.of(50, 7).programs());
    }
}
