package dev.carrel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.carrel.calendar.ical.EventTime;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read from feeds of every kind, in good order and in none. */
class FeedReaderTest {
    private static Feed sample(String name) {
        return Samples.feed(Samples.bytes(name));
    }

    private static String why(String text) {
        return switch (Samples.read(text)) {
            case FeedReader.Reading.Read read -> throw new AssertionError("read as " + read.feed());
            case FeedReader.Reading.Unreadable unreadable -> unreadable.why().words();
        };
    }

    private static List<String> starts(FeedItem item) {
        return item.times().stream()
                .map(time ->
                        LocalDateTime.ofInstant(time.start(), time.zone()) + (time.cancelled() ? " cancelled" : ""))
                .toList();
    }

    @Test
    void reads_rss_with_all_its_liberties() {
        Feed feed = sample("rss-2.0.xml");
        assertThat(feed.title()).isEqualTo("Library Jobs & News");
        assertThat(feed.format()).isEqualTo("RSS 2.0");
        assertThat(feed.broken()).isFalse();
        assertThat(feed.items()).hasSize(2);
        FeedItem job = feed.items().getFirst();
        assertThat(job.title()).isEqualTo("Archivist – Denver");
        assertThat(job.link()).contains(URI.create("https://library.example.org/jobs/1?a=1&b=2"));
        assertThat(job.summary()).isEqualTo("Full time. Apply by mail.");
        assertThat(job.topics()).containsExactly("archives", "Colorado");
        assertThat(job.published()).contains(Instant.parse("2026-11-24T14:30:00Z"));
        assertThat(job.event()).isFalse();
        FeedItem meetup = feed.items().get(1);
        assertThat(meetup.event()).isTrue();
        assertThat(meetup.place()).isEqualTo("Room 4");
        assertThat(meetup.times())
                .extracting(EventTime::start, EventTime::end)
                .containsExactly(tuple(Instant.parse("2026-12-05T23:00:00Z"), Instant.parse("2026-12-06T01:00:00Z")));
    }

    @Test
    void reads_the_oldest_rss_without_looking_at_its_document_type() {
        assertThat(sample("rss-0.91.xml").items()).extracting(FeedItem::title).containsExactly("Café of cataloguers");
        Feed rdf = sample("rss-1.0.xml");
        assertThat(rdf.format()).isEqualTo("RSS 1.0");
        assertThat(rdf.title()).isEqualTo("Old RSS");
        assertThat(rdf.items()).extracting(FeedItem::title).containsExactly("One", "Two");
        assertThat(rdf.items().getFirst().published()).contains(Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Test
    void reads_atom_and_takes_the_page_for_the_link() {
        Feed feed = sample("atom-1.0.xml");
        assertThat(feed.title()).isEqualTo("Digital Libraries");
        FeedItem first = feed.items().getFirst();
        assertThat(first.link()).contains(URI.create("https://library.example.org/posts/1"));
        assertThat(first.summary()).isEqualTo("Some bold words.");
        assertThat(first.topics()).containsExactly("metadata");
        assertThat(first.published()).contains(Instant.parse("2026-11-22T07:00:00Z"));
    }

    @Test
    void reads_json_feed_and_leaves_out_what_is_no_item() {
        Feed feed = sample("feed.json");
        assertThat(feed.format()).isEqualTo("JSON Feed");
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("A JSON post", "");
        assertThat(feed.items().get(1).link()).contains(URI.create("https://elsewhere.example.org/2"));
    }

    @Test
    void reads_the_events_that_a_page_states() {
        Feed feed = sample("page.html");
        assertThat(feed.title()).isEqualTo("Events – Library");
        assertThat(feed.items())
                .extracting(FeedItem::title, FeedItem::place, FeedItem::cancelled)
                .containsExactly(
                        tuple("Preservation webinar", "Online", false), tuple("Reception", "Main hall, Boston", true));
        assertThat(feed.items().getFirst().topics()).containsExactly("preservation", "film");
        assertThat(feed.items().get(1).times().getFirst().allDay()).isTrue();
    }

    @Test
    void names_the_feed_that_a_page_names() {
        var page = (FeedReader.Reading.Unreadable)
                Samples.read(
                        "<html><head><LINK rel='alternate' type=\"text/calendar\" href=\"/all.ics?a=1&amp;b=2\"></head></html>");
        assertThat(page.instead()).containsExactly(URI.create("https://library.example.org/all.ics?a=1&b=2"));
    }

    @Test
    void expands_a_series_with_all_its_exceptions_over_a_change_of_the_clock() {
        FeedItem series = event("Weekly read-in");
        assertThat(starts(series))
                .containsExactly(
                        "2026-11-24T19:00",
                        "2026-12-02T20:00",
                        "2026-12-10T19:00",
                        "2026-12-15T19:00 cancelled",
                        "2026-12-22T19:00",
                        "2026-12-29T19:00");
        assertThat(series.place()).isEqualTo("Room 1; second floor");
        assertThat(series.summary()).isEqualTo("A long line that is folded right in the middle of what it says.");
        assertThat(series.topics()).containsExactly("reading", "students");
    }

    private static FeedItem event(String title) {
        Feed feed = sample("calendar.ics");
        assertThat(feed.title()).isEqualTo("Chapter, Events");
        return feed.items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knows_zones_by_whatever_name_however_broken_their_definitions() {
        assertThat(event("By a name of Windows").times().getFirst().start())
                .isEqualTo(Instant.parse("2026-12-05T17:00:00Z"));
        assertThat(event("By offsets").times().getFirst().start()).isEqualTo(Instant.parse("2026-12-05T17:00:00Z"));
        assertThat(event("Nowhere").times().getFirst().start()).isEqualTo(Instant.parse("2026-12-05T18:00:00Z"));
    }

    @Test
    void gives_this_machine_no_zone_that_it_did_not_have() {
        event("By a name of Windows");
        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone -> assertThat(ZoneId.of(zone).getRules()).isNotNull());
    }

    @Test
    void keeps_whole_days_and_what_was_cancelled_or_never_was() {
        EventTime conference = event("Conference").times().getFirst();
        assertThat(conference.allDay()).isTrue();
        assertThat(LocalDate.ofInstant(conference.end().minusSeconds(1), conference.zone()))
                .isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(event("Not at all").cancelled()).isTrue();
        assertThat(event("No such day").times()).isEmpty();
        EventTime unended = event("Nobody ended this").times().getFirst();
        assertThat(unended.end()).isEqualTo(unended.start());
    }

    @Test
    void keeps_what_stands_before_a_break() {
        byte[] whole = Samples.bytes("atom-1.0.xml");
        String text = new String(whole, StandardCharsets.UTF_8);
        Feed cut = Samples.feed(text.substring(0, text.lastIndexOf("<updated>")).getBytes(StandardCharsets.UTF_8));
        assertThat(cut.items()).extracting(FeedItem::title).containsExactly("First entry");
        assertThat(cut.broken()).isTrue();
    }

    @Test
    void says_why_there_is_nothing_to_read() {
        assertThat(why("")).isEqualTo("There is nothing in it.");
        assertThat(why("hello")).isEqualTo("It is neither a feed nor a calendar.");
        assertThat(why("<catalog/>")).isEqualTo("It is XML, but no feed.");
        assertThat(why("<rss><channel><item><title>Cut")).isEqualTo("It is broken before its first entry ends.");
        assertThat(why("{\"a\": 1}")).startsWith("It is JSON, but neither");
        assertThat(why("{\"a\": ")).isEqualTo("It is broken JSON.");
        assertThat(why("<!doctype html><p>Hi")).startsWith("It is a page without events");
    }

    @Test
    void leaves_numbers_that_stand_for_no_character_as_they_are_written() throws BrokenFeed {
        assertThat(PlainWords.of("Reading &#1114112; &eacute;", 100)).isEqualTo("Reading &#1114112; é");
        assertThat(PlainWords.of("Reading &#x110000; &amp; writing", 100)).isEqualTo("Reading &#x110000; & writing");
        assertThat(PlainWords.of("Caf&#233;", 100)).isEqualTo("Café");
        assertThat(XmlRepair.of("<a>&#1114112; &eacute;</a>")).isEqualTo("<a>&amp;#1114112; é</a>");
    }

    @Test
    void reads_no_entity_that_a_feed_declares() {
        String secret = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><item><title>&x;</title></item></channel></rss>";
        assertThat(why(secret)).isEqualTo("It declares entities of its own, which are not read.");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"ha\">");
        for (char each = 'b'; each <= 'z'; each++) {
            laughs.append("<!ENTITY ")
                    .append(each)
                    .append(" \"")
                    .append(("&" + (char) (each - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(why(laughs + "]><rss><channel><item><title>&z;</title></item></channel></rss>"))
                .startsWith("It declares");
        Feed undeclared =
                Samples.feed("<rss version='2.0'><channel><item><title>&x; &amp;amp;</title></item></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(undeclared.items()).extracting(FeedItem::title).containsExactly("&x; &");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"})
    void reads_letters_in_whatever_encoding_a_feed_declares(String charset) {
        String text = "<?xml version=\"1.0\" encoding=\"" + charset
                + "\"?><rss version=\"2.0\"><channel><item><title>Bibliothécaire</title></item></channel></rss>";
        assertThat(Samples.feed(text.getBytes(Charset.forName(charset))).items())
                .extracting(FeedItem::title)
                .containsExactly("Bibliothécaire");
        String undeclared = "<rss version=\"2.0\"><channel><item><title>Bibliothécaire</title></item></channel></rss>";
        assertThat(Samples.feed(undeclared.getBytes(Charset.forName(charset))).items())
                .extracting(FeedItem::title)
                .containsExactly("Bibliothécaire");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 24 Nov 2026 09:30:00 -0500|2026-11-24T14:30:00Z",
                "24 Nov 26 09:30 GMT|2026-11-24T09:30:00Z",
                "Tuesday, 24 November 2026 09:30:00 PST|2026-11-24T17:30:00Z",
                "Tue, 24 Nov 2026|2026-11-24T00:00:00Z",
                "2026-11-24T09:30:00.123+05:30|2026-11-24T04:00:00Z",
                "2026-11-24 09:30|2026-11-24T09:30:00Z",
                "2026-11-24|2026-11-24T00:00:00Z",
                "2026-11|2026-11-01T00:00:00Z"
            })
    void reads_dates_as_feeds_write_them(String text, Instant moment) {
        assertThat(FeedDates.parse(text, ZoneOffset.UTC).map(FeedDates.Stated::instant))
                .contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"''", "yesterday", "2026-13-45", "32 Nov 2026 10:00 GMT", "0000-01-01", "2026-11-24T09:30:00+99:99"})
    void takes_nothing_for_a_date_that_is_none(String text) {
        assertThat(FeedDates.parse(text, ZoneOffset.UTC)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void reads_ten_thousand_items_soon(LargeFeed feed) {
        String text = feed.text();
        assertThat(text.length()).isLessThan(Fetcher.MOST_BYTES);
        Feed read = assertTimeout(Duration.ofSeconds(4), () -> Samples.feed(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.items()).hasSize(10_000);
        assertThat(read.broken()).isFalse();
    }

    @Test
    void tells_items_apart_by_guid_then_link_then_words() {
        String one = item("<guid>a</guid><link>https://example.org/1</link><title>One</title>");
        assertThat(identity(one))
                .isEqualTo(identity(item("<guid>a</guid><link>https://example.org/2</link><title>Two</title>")))
                .isNotEqualTo(identity(item("<guid>b</guid><link>https://example.org/1</link><title>One</title>")));
        assertThat(identity(item("<link>https://example.org/1</link><title>One</title>")))
                .isEqualTo(identity(item("<link>https://example.org/1</link><title>Two</title>")));
        assertThat(identity(item("<title>One</title>"))).isNotEqualTo(identity(item("<title>Two</title>")));
    }

    private static String item(String parts) {
        return "<rss version=\"2.0\"><channel><item>" + parts + "</item></channel></rss>";
    }

    private static String identity(String text) {
        return Samples.feed(text.getBytes(StandardCharsets.UTF_8))
                .items()
                .getFirst()
                .identity();
    }
}
