package dev.carrel.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Program;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueDiffTest {
    private final Catalogue base = BuiltInCatalogue.read();

    @Test
    void finds_no_difference_between_a_catalogue_and_itself() {
        assertThat(print(CatalogueDiff.between(base, BuiltInCatalogue.read()))).isEqualTo("no differences\n");
    }

    @Test
    void tells_what_came_what_went_and_what_changed_with_the_sources() {
        Catalogue changed =
                Overrides.lay(base, List.of(CatalogueFile.parse("x.yaml", """
                programs:
                  kent:
                    credits:
                      value: 36
                      sources:
                        - {link: https://www.kent.edu/iSchool, as-of: 2026-27, kind: program-site}
                  example:
                    institution: {value: Example University}
                    country: {value: US}
                    website: {value: https://example.edu, sources: [{kind: program-site}]}
                """))).catalogue();
        List<Program> programs = new ArrayList<>(changed.programs());
        programs.removeIf(program -> program.id().equals("albany"));

        CatalogueDiff diff = CatalogueDiff.between(base, new Catalogue(programs));

        assertThat(print(diff).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("+ example: Example University"),
                        line -> assertThat(line).startsWith("- albany: University at Albany"),
                        line -> assertThat(line)
                                .startsWith("~ kent credits: 37 (http")
                                .endsWith("→ 36 (https://www.kent.edu/iSchool, 2026-27)"));
    }

    private static String print(CatalogueDiff diff) {
        StringWriter said = new StringWriter();
        diff.print(new PrintWriter(said));
        return said.toString().replace("\r\n", "\n");
    }
}
