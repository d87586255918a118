package dev.carrel.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Accreditation;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        everyOtherFilter().forEach(QueryReaderTest::assertReads);
    }

    @Test
    void writes_every_two_filters_as_words_that_read_as_the_same_two() {
        List<Filter> filters = new ArrayList<>(everyOtherFilter());
        Vocabulary.read().subjects().forEach(subject -> filters.add(new Filter.Teaches(subject)));
        Vocabulary.read().regions().forEach(region -> filters.add(new Filter.Located(List.of(region))));
        for (Filter.Mode.Way way : Filter.Mode.Way.values()) {
            filters.add(new Filter.Mode(way));
        }
        for (Filter one : filters) {
            for (Filter other : filters) {
                Query query = Query.EVERYTHING.with(one).with(other);

                Query read = READER.read(query.text());

                assertThat(read.filters()).as(query.text()).isEqualTo(query.filters());
                assertThat(read.notUnderstood()).as(query.text()).isEmpty();
            }
        }
    }

    @Test
    void takes_what_a_comma_parts_for_two_subjects_but_not_for_two_places() {
        assertThat(READER.read("digital, preservation").filters()).hasSize(2);
        assertThat(READER.read("digital preservation").filters()).hasSize(1);
        assertThat(READER.read("Washington, DC").filters())
                .isEqualTo(READER.read("Washington DC").filters());
    }

    @ParameterizedTest
    @CsvSource({"gpa 0, 0", "0.0 gpa, 0.0", "gpa 2.500, 2.500", "'gpa 2,125, online', 2.125", "3 gpa, 3"})
    void reads_a_grade_average_however_many_digits_it_has(String text, String gpa) {
        assertThat(READER.read(text).filters()).contains(new Filter.GpaIsEnough(new BigDecimal(gpa)));
    }

    @Test
    void takes_less_than_a_month_for_no_time_to_study_in() {
        assertThat(READER.read("within 0.5 months").filters()).isEmpty();
        assertThat(READER.read("within 1 month").filters()).containsExactly(new Filter.DoneWithin(1));
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

    /** Every kind that has no list of its own to go through, at its bounds. */
    private static List<Filter> everyOtherFilter() {
        List<Filter> filters = new ArrayList<>(List.of(
                new Filter.NoGre(),
                new Filter.NoLetters(),
                new Filter.Accelerated(),
                new Filter.CertifiesSchoolLibrarians(),
                new Filter.Accredited(Optional.empty()),
                new Filter.TaughtIn("French"),
                new Filter.TaughtIn("Spanish")));
        Stream.of("0", "0.0", "0.00004", "2.125", "2.500", "3.0", "4.3")
                .forEach(gpa -> filters.add(new Filter.GpaIsEnough(new BigDecimal(gpa))));
        Stream.of("fall", "spring", "summer").forEach(term -> filters.add(new Filter.StartsIn(term)));
        Stream.of(1, 2, 120).forEach(months -> filters.add(new Filter.DoneWithin(months)));
        for (Payer payer : Payer.values()) {
            Stream.of(1, 999, 20_000, 1_000_000)
                    .forEach(dollars -> filters.add(new Filter.CostsAtMost(dollars, payer)));
        }
        Stream.of(Accreditation.values())
                .filter(status -> status != Accreditation.ACCREDITED)
                .forEach(status -> filters.add(new Filter.Accredited(Optional.of(status))));
        return filters;
    }

    private static void assertReads(Filter filter) {
        assertThat(READER.read(filter.text()).filters()).as(filter.text()).containsExactly(filter);
    }
}
