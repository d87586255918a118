package dev.carrel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.Golden;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of jobs that a page states for search engines, and what is not believed of them. */
class LinkedJobsTest {
    private static List<FeedItem> items(String json) {
        return Samples.read("<html><script type='application/ld+json'>" + json + "</script></html>")
                        instanceof FeedReader.Reading.Read read
                ? read.feed().items()
                : List.of();
    }

    private static FeedItem job(String more) {
        List<FeedItem> items = items("{\"@type\":\"JobPosting\",\"title\":\"Archivist\"" + more + "}");
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static String words(FeedItem item) {
        return String.join(
                "\n",
                item.title(),
                "link: " + item.link().map(URI::toString).orElse(""),
                "employer: " + item.employer(),
                "place: " + item.place(),
                "topics: " + String.join(", ", item.topics()),
                "posted: " + item.published().map(Instant::toString).orElse(""),
                "closes: " + item.closes().map(Instant::toString).orElse(""),
                "text: " + item.summary(),
                "");
    }

    @Test
    void reads_the_jobs_of_a_page_of_careers() {
        Feed feed = Samples.feed(Samples.bytes("jobs.html"));
        assertThat(feed.format()).isEqualTo("schema.org jobs");
        assertThat(feed.items()).noneMatch(FeedItem::event);
        Golden.assertMatches(
                "feed/jobs.txt",
                feed.title() + "\n\n"
                        + feed.items().stream().map(LinkedJobsTest::words).collect(Collectors.joining("\n")));
    }

    @Test
    void reads_jobs_of_a_document_that_is_no_page() {
        assertThat(Samples.read("[{\"@type\":[\"Thing\",\"https://schema.org/JobPosting\"],\"title\":\"Archivist\"}]"))
                .isInstanceOfSatisfying(
                        FeedReader.Reading.Read.class,
                        read -> assertThat(read.feed().items())
                                .extracting(FeedItem::title)
                                .containsExactly("Archivist"));
    }

    @Test
    void leaves_a_page_of_events_one_that_names_a_vacancy() {
        String event = "{\"@type\":\"Event\",\"name\":\"Talk\",\"startDate\":\"2026-12-01\"}";
        String job = "{\"@type\":\"JobPosting\",\"title\":\"Archivist\"}";
        assertThat(items("[" + job + "," + event + "]"))
                .extracting(FeedItem::title)
                .containsExactly("Talk");
        String another = "{\"@type\":\"JobPosting\",\"title\":\"Cataloguer\"}";
        assertThat(items("[" + job + "," + event + "," + another + "]"))
                .extracting(FeedItem::title)
                .containsExactly("Archivist", "Cataloguer");
    }

    @Test
    void says_nothing_where_an_event_states_that_there_is_nothing() {
        assertThat(items("{\"@type\":\"Event\",\"name\":\"Talk\",\"startDate\":\"2026-12-01\",\"description\":null,"
                        + "\"location\":null,\"keywords\":null,\"url\":null}"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.summary() + event.place()).isEmpty();
                    assertThat(event.topics()).isEmpty();
                    assertThat(event.link()).isEmpty();
                });
    }

    @Test
    void is_on_the_page_where_it_was_found_when_it_names_none_and_is_the_only_one() {
        assertThat(job("").link()).contains(URI.create("https://library.example.org/events/"));
        assertThat(job(",\"url\":\"../jobs/1\"").link()).contains(URI.create("https://library.example.org/jobs/1"));
        assertThat(items("[{\"@type\":\"JobPosting\",\"title\":\"One\"},{\"@type\":\"JobPosting\",\"title\":\"Two\"}]"))
                .allMatch(item -> item.link().isEmpty());
    }

    @Test
    void is_the_same_job_when_its_words_are_edited() {
        String named = ",\"identifier\":{\"value\":\"A-17\"}";
        assertThat(job(named).identity())
                .isEqualTo(job(named + ",\"description\":\"anew\"").identity());
        assertThat(job(named).identity())
                .isNotEqualTo(job(",\"identifier\":\"A-18\"").identity());
        assertThat(job("").identity())
                .isNotEqualTo(job(",\"datePosted\":\"2026-11-20\"").identity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"JobPosting\"}",
                "{\"@type\":\"JobPosting\",\"title\":\"\"}",
                "{\"@type\":\"JobPosting\",\"title\":\"<b> </b>\"}",
                "{\"@type\":\"JobPosting\",\"title\":{\"a\":1}}",
                "{\"@type\":{\"JobPosting\":1},\"title\":\"Archivist\"}",
                "{\"@type\":\"JobPostingList\",\"title\":\"Archivist\"}",
                "{\"@type\":null,\"title\":\"Archivist\"}",
                "{\"@type\":\"JobPosting\",\"title\":\"Archivist\"",
                "{'@type':'JobPosting','title':'Archivist'}",
                "\"JobPosting\"",
                "[]"
            })
    void takes_nothing_for_a_job_that_is_none_or_has_no_name(String json) {
        assertThat(items(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"url\":\"javascript:alert(1)\"",
                ",\"url\":\"https://\"",
                ",\"url\":[1,2]",
                ",\"url\":{\"@id\":\"x\"}",
                ",\"url\":\"http://[::1\""
            })
    void takes_no_address_that_is_none(String url) {
        assertThat(job(url).link()).contains(URI.create("https://library.example.org/events/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"hiringOrganization\":[],\"jobLocation\":[],\"employmentType\":[],\"baseSalary\":[],\"identifier\":[]",
                ",\"hiringOrganization\":null,\"jobLocation\":null,\"employmentType\":null,\"validThrough\":null",
                ",\"hiringOrganization\":{\"name\":{\"name\":\"x\"}},\"jobLocation\":[[]],\"employmentType\":{\"a\":[]}",
                ",\"jobLocation\":{\"address\":{\"addressLocality\":[],\"addressRegion\":{},\"addressCountry\":[[]]}}",
                ",\"datePosted\":\"yesterday\",\"validThrough\":\"2026-02-30\",\"jobLocationType\":\"ONSITE\"",
                ",\"datePosted\":{},\"validThrough\":\"9999-12-31\",\"applicantLocationRequirements\":{}"
            })
    void says_nothing_of_what_is_stated_in_a_broken_way(String more) {
        FeedItem job = job(more);
        assertThat(List.of(job.employer(), job.place(), job.summary())).containsOnly("");
        assertThat(job.topics()).isEmpty();
        assertThat(job.closes()).isEmpty();
        assertThat(job.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'currency':'USD','value':{'value':52000,'unitText':'YEAR'}}|Pay: USD 52,000 a year.",
                "{'currency':'USD','value':{'minValue':'52,000','maxValue':'60,000.00','unitText':'year'}}|Pay: USD 52,000–60,000 a year.",
                "{'currency':'CAD','value':{'minValue':24.5,'maxValue':24.5,'unitText':'HOUR'}}|Pay: CAD 24.50 an hour.",
                "{'currency':'USD','value':{'minValue':24.5,'unitText':'HOUR'}}|Pay: from USD 24.50 an hour.",
                "{'currency':'USD','value':{'maxValue':300,'unitText':'WEEK'}}|Pay: up to USD 300 a week.",
                "[{'currency':'EUR','value':3000,'unitText':'MONTH'}]|Pay: EUR 3,000 a month.",
                "{'currency':'USD','value':{'value':52000}}|",
                "{'value':{'value':52000,'unitText':'YEAR'}}|",
                "{'currency':'$','value':{'value':52000,'unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'value':0,'unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'value':-5,'unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'minValue':6,'maxValue':5,'unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'value':'1e999999999','unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'value':9e300,'unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'value':'52.000','unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'value':'competitive','unitText':'YEAR'}}|",
                "{'currency':'USD','value':{'value':5,'unitText':'FORTNIGHT'}}|",
                "\"USD 52,000\"|",
                "52000|"
            })
    void says_what_a_job_pays_where_that_is_stated_plainly(String salary, String words) {
        assertThat(job(",\"baseSalary\":" + salary.replace('\'', '"')).summary())
                .isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Columbus','OH','US'|Columbus, OH",
                "'Columbus','Ohio','USA'|Columbus, Ohio",
                "'Columbus','US-OH','US'|Columbus, OH",
                "'Columbus','OH',''|Columbus, OH",
                "'Toronto','ON','CA'|Toronto, ON",
                "'','','CA'|Canada",
                "'San Juan','','PR'|San Juan, Puerto Rico",
                "'Perth','WA','AU'|Perth, Australia",
                "'Perth','Western Australia','AU'|Perth, Western Australia, Australia",
                "'Singapore','Singapore','SG'|Singapore",
                "'','',''|''"
            })
    void takes_no_code_of_another_country_for_that_of_a_state(String address, String place) {
        String[] parts = address.replace('\'', '"').split(",", -1);
        assertThat(job(",\"jobLocation\":{\"address\":{\"addressLocality\":" + parts[0] + ",\"addressRegion\":"
                                + parts[1] + ",\"addressCountry\":" + parts[2] + "}}")
                        .place())
                .isEqualTo(place.equals("''") ? "" : place);
    }

    @Test
    void names_three_places_at_most_and_those_where_somebody_has_to_be_who_works_from_anywhere() {
        String towns = "{\"address\":\"A\"},{\"address\":\"B\"},\"C\",{\"name\":\"D\"}";
        assertThat(job(",\"jobLocation\":[" + towns + "]").place()).isEqualTo("A; B; C");
        FeedItem remote =
                job(",\"jobLocationType\":[\"TELECOMMUTE\"],\"applicantLocationRequirements\":{\"name\":\"US\"}");
        assertThat(remote.place()).isEqualTo("United States");
        assertThat(remote.topics()).containsExactly("Remote");
    }
}
