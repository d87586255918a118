package dev.carrel.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    private static final QueryReader READER = new QueryReader(BuiltInCatalogue.read(), Vocabulary.read());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "under 30k | ≤ $30,000",
                "< $30,000 | ≤ $30,000",
                "at most 20000 | ≤ $20,000",
                "moins de 30 000 | ≤ $30,000",
                "menos de 30.000 | ≤ $30,000",
                "$15k | ≤ $15,000",
                "$30k out of state | ≤ $30,000 out-of-state",
                "without the GRE | no GRE",
                "gre not required | no GRE",
                "sans GRE | no GRE",
                "sin GRE | no GRE",
                "async online | asynchronous",
                "online, synchronous | live online classes",
                "en línea | online",
                "à distance | online",
                "low residency | hybrid",
                "gpa 2.75 | GPA 2.75 is enough",
                "2.5 gpa | GPA 2.5 is enough",
                "within 2 years | done within 24 months",
                "in 18 months | done within 18 months",
                "autumn | starts in fall",
                "bibliothèques scolaires | school libraries",
                "archivística | archives",
                "children's librarianship | youth services",
                "metadata | cataloging and metadata",
                "droit | law librarianship",
                "rare books | rare books and special collections",
                "quebec | Quebec",
                "TX | Texas",
                "ny | New York",
                "in CA | California",
                "canada | Canada",
                "estados unidos | United States",
                "hawaii | Hawaiʻi",
                "SJSU | SJSU",
                "San José State | San José State",
                "uiuc | uiuc",
                "ala-accredited | ALA-accredited",
                "en français | in French",
                "no letters of recommendation | no recommendation letters",
                "sin cartas de recomendación | no recommendation letters",
                "school library certification | school-library certification",
            })
    void understands_what_students_type(String text, String label) {
        Query query = READER.read(text);

        assertThat(query.filters()).extracting(Filter::label).containsExactly(label);
        assertThat(query.notUnderstood()).isEmpty();
        assertThat(READER.read(query.text()).filters()).isEqualTo(query.filters());
    }

    @ParameterizedTest
    @CsvSource({"MLIS", "mls", "MSLIS", "msis", "library science degree", "MLIS programs"})
    void takes_every_name_of_the_degree_for_what_every_program_here_is(String text) {
        Query query = READER.read(text);

        assertThat(query.filters()).isEmpty();
        assertThat(query.notUnderstood()).isEmpty();
    }

    @Test
    void names_what_it_did_not_understand_and_what_comes_nearest() {
        Query query = READER.read("archives zumba gre");

        assertThat(query.filters()).extracting(Filter::label).containsExactly("archives");
        assertThat(query.notUnderstood()).extracting(Query.NotUnderstood::typed).containsExactly("zumba", "gre");
        assertThat(query.notUnderstood().getLast().nearest()).contains("no gre");
    }

    @Test
    void says_which_words_it_read_as_others() {
        assertThat(READER.read("archivs onlin").corrections())
                .containsExactly(new Query.Correction("archivs", "archives"), new Query.Correction("onlin", "online"));
    }

    @Test
    void gives_every_chip_the_text_that_removes_it() {
        Query query = READER.read("archives online no gre under 30k cheapest");

        for (Query.Chip chip : query.chips()) {
            Query without = READER.read(chip.textWithout());
            List<Filter> rest = query.filters().stream()
                    .filter(filter -> !filter.equals(chip.filter()))
                    .toList();
            assertThat(without.filters()).isEqualTo(rest);
            assertThat(without.sort()).isEqualTo(Sort.TUITION);
        }
    }

    @Test
    void writes_every_filter_as_words_that_read_as_the_same_filter() {
        for (Subject subject : Vocabulary.read().subjects()) {
            assertReads(new Filter.Teaches(subject));
        }
        for (Region region : Vocabulary.read().regions()) {
            assertReads(new Filter.Located(List.of(region)));
        }
        for (Filter.Mode.Way way : Filter.Mode.Way.values()) {
            assertReads(new Filter.Mode(way));
        }
    }

    @Test
    void takes_a_price_before_a_grade_average_for_a_price() {
        assertThat(READER.read("under $1, gpa 1").filters())
                .extracting(Filter::label)
                .containsExactly("≤ $1", "GPA 1 is enough");
    }

    @Test
    void reads_postal_codes_that_are_words_only_where_they_cannot_be_words() {
        assertThat(READER.read("online or hybrid in me").filters()).noneMatch(Filter.Located.class::isInstance);
        assertThat(READER.read("online OR").filters()).extracting(Filter::label).contains("Oregon");
    }

    private static void assertReads(Filter filter) {
        assertThat(READER.read(filter.text()).filters()).as(filter.text()).containsExactly(filter);
    }
}
