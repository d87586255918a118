package dev.carrel.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.OtherValue;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.TuitionBasis;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {
    private final Catalogue base = BuiltInCatalogue.read();

    @TempDir
    Path directory;

    @Test
    void changes_one_fact_and_keeps_the_old_value_as_history() throws IOException {
        Overrides.Result result = load("sjsu.yaml", """
                programs:
                  sjsu:
                    tuition-per-credit-in-state:
                      value: 600
                      sources: [{link: https://example.edu/mlis, as-of: 2026-27, kind: program-site}]
                """);

        assertThat(result.problems()).isEmpty();
        Program sjsu = result.catalogue().byId("sjsu").orElseThrow();
        var rate = sjsu.fact(Field.TUITION_PER_CREDIT_IN_STATE).orElseThrow();
        assertThat(rate.value().orElseThrow()).isEqualByComparingTo("600");
        assertThat(rate.superseded()).extracting(OtherValue::printed).contains("$541");
        assertThat(sjsu.tuition().orElseThrow().inState()).contains(43 * 600);
        assertThat(sjsu.tuition().orElseThrow().basis().asOf().printed()).isEqualTo("2026-27");
        assertThat(sjsu.tuition().orElseThrow().basis().rank()).isEqualTo(TuitionBasis.Rank.OWN);
        assertThat(sjsu.value(Field.CREDITS)).contains(43);
        assertThat(result.catalogue().size()).isEqualTo(66);
    }

    @Test
    void accepts_the_example_that_operators_copy() throws IOException {
        String readme = Files.readString(Path.of("config", "catalogue", "README.md"));
        String example = readme.substring(readme.indexOf("```yaml") + 8, readme.lastIndexOf("```"));

        assertThat(load("example.yaml", example).problems()).isEmpty();
    }

    @Test
    void withdraws_a_value_that_nobody_states_any_more() throws IOException {
        Overrides.Result result = load("withdrawn.yaml", """
                programs:
                  kent:
                    credits:
                      sources: [{kind: program-site, as-of: 2027, note: the page no longer says}]
                """);

        assertThat(result.problems()).isEmpty();
        assertThat(result.catalogue().byId("kent").orElseThrow().value(Field.CREDITS))
                .isEmpty();
    }

    @Test
    void adds_a_program() throws IOException {
        Overrides.Result result = load("new.json", """
                {"programs": {"example": {
                  "institution": {"value": "Example University"},
                  "country": {"value": "US"},
                  "website": {"value": "https://example.edu", "sources": [{"kind": "program-site", "as-of": "2026"}]}
                }}}
                """);

        assertThat(result.problems()).isEmpty();
        assertThat(result.catalogue().byId("example").orElseThrow().name()).isEqualTo("Example University");
    }

    @Test
    void names_every_problem_with_its_file_and_line_and_the_nearest_valid_word() throws IOException {
        Overrides.Result result = load("wrong.yaml", """
                programs:
                  sjsu:
                    credit:
                      value: 43
                    accreditation:
                      value: continues
                      sources: [{link: https://example.edu/mlis, as-of: 2026-27, kind: program-site}]
                    credits:
                      value: forty
                    gre-required:
                      value: false
                    deadlines:
                      value:
                        - term: Fall
                          deadline: 02-31
                      sources:
                        - link: https://example.edu/mlis
                          kind: program-sight
                """);

        assertThat(result.catalogue().byId("sjsu")).isEqualTo(base.byId("sjsu"));
        assertThat(result.problems())
                .extracting(problem -> problem.toString().replace(directory + "/", ""))
                .containsExactly(
                        "wrong.yaml:3: 'credit' is not known here: did you mean 'credits'?",
                        "wrong.yaml:6: 'continues' is none of continued, initial, conditional, accredited, precandidate,"
                                + " candidate: did you mean 'continued'?",
                        "wrong.yaml:9: a whole number is needed here, not 'forty'",
                        "wrong.yaml:18: 'program-sight' is none of program-site, ala, press, dataset, mirror, aggregator,"
                                + " student-post, derived, not-noted: did you mean 'program-site'?");
    }

    @Test
    void asks_for_a_source_and_for_a_day_that_exists() throws IOException {
        Overrides.Result result = load("a.yaml", """
                programs:
                  sjsu:
                    gre-required:
                      value: false
                    deadlines:
                      value:
                        - term: Fall
                          deadline: 02-31
                      sources:
                        - kind: program-site
                """);

        assertThat(result.problems()).extracting(Problem::line).containsExactly(3, 6);
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "'gre-required' needs at least one source",
                        "'02-31' is no deadline: write 2026-01-28, 01-28 or rolling");
    }

    @Test
    void suggests_the_program_that_was_meant() throws IOException {
        Overrides.Result result = load("typo.yaml", """
                programs:
                  sjus:
                    city:
                      value: San Jose
                """);

        assertThat(result.problems())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("typo.yaml:2: 'sjus' is a new program, so it needs country and institution and website:"
                        + " did you mean 'sjsu'?");
    }

    @Test
    void reports_what_is_not_yaml_or_says_a_thing_twice_and_still_reads_the_other_files() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "programs: [unclosed");
        Files.writeString(
                directory.resolve("b.yaml"), "programs:\n  sjsu:\n    city: {value: A}\n    city: {value: B}\n");
        Files.writeString(directory.resolve("c.json"), "");
        Files.write(directory.resolve("d.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x20});
        Overrides.Result result = load("z.yaml", "programs:\n  sjsu:\n    city: {value: Somewhere}\n");

        assertThat(result.problems())
                .extracting(Problem::file)
                .map(file -> file.substring(file.length() - 6))
                .containsExactly("a.yaml", "b.yaml", "c.json", "d.yaml");
        assertThat(result.problems().get(1).line()).isEqualTo(4);
        assertThat(result.catalogue().byId("sjsu").orElseThrow().value(Field.CITY))
                .contains("Somewhere");
    }

    @Test
    void changes_nothing_where_there_is_no_directory() {
        Overrides.Result result = Overrides.load(base, directory.resolve("nowhere"));

        assertThat(result.catalogue()).isSameAs(base);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void validates_a_file_or_a_directory_and_counts_the_problems() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "programs:\n  sjsu:\n    citty: {value: A}\n");

        assertThat(validate(directory))
                .startsWith("1|")
                .contains("a.yaml:3: 'citty' is not known here")
                .contains("1 problem");
        assertThat(validate(directory.resolve("none.yaml"))).startsWith("1|").contains("no such file");
        Files.writeString(directory.resolve("a.yaml"), "programs:\n  sjsu:\n    city: {value: A}\n");
        assertThat(validate(directory.resolve("a.yaml"))).startsWith("0|").contains("no problems");
    }

    private String validate(Path path) {
        StringWriter said = new StringWriter();
        int problems = new CatalogueValidate(base, new PrintWriter(said)).run(path);
        return problems + "|" + said;
    }

    private Overrides.Result load(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
        return Overrides.load(base, directory);
    }
}
