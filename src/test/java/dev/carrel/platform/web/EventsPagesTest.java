package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.chat.Language;
import dev.carrel.chat.spi.CalendarFeeds.Feed;
import dev.carrel.chat.spi.PublicEvents;
import dev.carrel.testkit.HostileText;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The events that a community shows to everybody, over HTTP. */
class EventsPagesTest {
    private static final String SLUG = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String PAGE = "/events/" + SLUG;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<PublicEvents.Event> events = new ArrayList<>();
    private Language language = Language.ENGLISH;
    private final RunningWeb web = RunningWeb.showing(new One());
    private final Instant now = web.clock.instant();
    private final HttpClient client = HttpClient.newHttpClient();

    /** One page, as it is now. */
    private final class One implements PublicEvents {
        @Override
        public Optional<Page> find(String slug) {
            return slug.equals(SLUG)
                    ? Optional.of(new Page(
                            URI.create("https://carrel.example.org/events/" + SLUG),
                            "The <b>school</b>",
                            language,
                            events))
                    : Optional.empty();
        }

        @Override
        public Optional<Feed> calendar(String slug) {
            return find(slug).map(page -> new Feed("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "all"));
        }

        @Override
        public Optional<Feed> calendar(String slug, String event) {
            return find(slug)
                    .filter(page -> event.equals("e1"))
                    .map(page -> new Feed("BEGIN:VCALENDAR\r\nX:1\r\nEND:VCALENDAR\r\n", "one"));
        }
    }

    @AfterEach
    void stop() {
        client.close();
        web.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static PublicEvents.Event event(String id, String title, Instant start) {
        return new PublicEvents.Event(
                id,
                new PublicEvents.Kind("webinar", "Webinar"),
                title,
                "",
                "",
                true,
                Optional.of(URI.create("https://example.org/room")),
                start,
                start.plus(Duration.ofHours(1)),
                NEW_YORK,
                false,
                false,
                "",
                Instant.parse("2026-11-20T00:00:00Z"));
    }

    private static PublicEvents.Event at(String place, String id, Instant start) {
        return new PublicEvents.Event(
                id,
                new PublicEvents.Kind("conference", "Conference"),
                "Conference " + id,
                "On metadata.",
                place,
                false,
                Optional.empty(),
                start,
                start.plus(Duration.ofDays(2)),
                NEW_YORK,
                true,
                id.equals("off"),
                "State Library",
                Instant.parse("2026-11-20T00:00:00Z"));
    }

    private Instant in(long days) {
        return now.plus(Duration.ofDays(days));
    }

    private static JsonNode data(String html) throws Exception {
        Matcher data = Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(html);
        assertThat(data.find()).isTrue();
        return JSON.readTree(data.group(1));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    @Test
    void shows_what_is_ahead_with_its_clock_its_link_and_its_file_for_calendars() throws Exception {
        events.add(event("e1", "Archives", Instant.parse("2026-12-02T00:00:00Z")));
        HttpResponse<String> answer = get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>The &lt;b&gt;school&lt;/b&gt;</h1>")
                .contains("1 event, the next one first.")
                .contains("Tue 1 Dec 2026, 19:00–20:00, New York (UTC−5)")
                .contains("<a href=\"https://example.org/room\" rel=\"noopener noreferrer\">Its page")
                .contains("href=\"" + PAGE + "/e1.ics\"")
                .contains("<link rel=\"alternate\" type=\"application/rss+xml\"")
                .contains("<html lang=\"en\">");
        assertThat(get(PAGE + "?zone=Europe/Madrid").body())
                .contains("Wed 2 Dec 2026, 01:00–02:00, Madrid (UTC+1)")
                .contains("<option value=\"Europe/Madrid\" selected>");
    }

    @Test
    void runs_no_script_keeps_nothing_and_tells_whoever_has_it_already() throws Exception {
        events.add(event("e1", "Archives", in(1)));
        HttpResponse<String> answer = get(PAGE);

        assertThat(answer.body()).doesNotContain("<script defer").doesNotContain("htmx");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        for (String path : List.of(PAGE, PAGE + "/calendar.ics", PAGE + "/feed.xml", PAGE + "/e1.ics")) {
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
        }
    }

    @Test
    void is_filtered_by_kind_words_time_and_place_and_by_nothing_that_cannot_be_read() throws Exception {
        events.add(event("soon", "Archives", in(2)));
        events.add(event("later", "Cataloguing", in(20)));
        events.add(at("Boston", "there", in(60)));
        events.add(at("", "nowhere", in(61)));

        assertThat(shown("")).containsExactly("soon", "later", "there", "nowhere");
        assertThat(shown("?kind=conference")).containsExactly("there", "nowhere");
        assertThat(shown("?topic=METADATA+boston")).containsExactly("there");
        assertThat(shown("?when=week")).containsExactly("soon");
        assertThat(shown("?when=month&online=yes")).containsExactly("soon", "later");
        assertThat(shown("?online=no")).containsExactly("there");
        assertThat(shown("?when=x&online=maybe&zone=Mars&from=x&token=1")).hasSize(4);
        assertThat(get(PAGE + "?kind=nonsense").body())
                .contains("No event is like that. There may be others.")
                .contains("<a href=\"" + PAGE + "\">Show all</a>");
        assertThat(get(PAGE + "/feed.xml?kind=conference").body())
                .contains("Conference there")
                .doesNotContain("Archives");
    }

    private List<String> shown(String query) throws Exception {
        return Pattern.compile("<article id=\"e-([a-z0-9]+)\"")
                .matcher(get(PAGE + query).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void says_so_when_there_is_nothing() throws Exception {
        assertThat(get(PAGE).body()).contains("No event is ahead.").doesNotContain("Show all");
        events.add(event("over", "Over", now.minus(Duration.ofHours(2))));
        assertThat(get(PAGE).body()).contains("No event is ahead.");
    }

    @Test
    void has_pages_that_never_skip_one() throws Exception {
        for (int i = 0; i < 60; i++) {
            events.add(event("n" + i, "Talk " + i, in(i + 1)));
        }
        assertThat(get(PAGE).body())
                .contains("Events 1 to 25 of 60.", "href=\"" + PAGE + "?from=25\"")
                .doesNotContain("Earlier events");
        assertThat(get(PAGE + "?topic=talk&from=25").body())
                .contains("Events 26 to 50 of 60.", PAGE + "?topic=talk\"", PAGE + "?topic=talk&amp;from=50\"");
        assertThat(get(PAGE + "?from=99999").body())
                .contains("Events 51 to 60 of 60.")
                .doesNotContain("Later events");
    }

    @Test
    void tells_machines_only_what_is_known() throws Exception {
        events.add(event("e1", "Archives", Instant.parse("2026-12-02T00:00:00Z")));
        events.add(at("Boston", "off", Instant.parse("2026-12-05T05:00:00Z")));
        JsonNode graph = data(get(PAGE).body()).get("@graph");

        assertThat(graph.get(0).get("startDate").asText()).isEqualTo("2026-12-01T19:00:00-05:00");
        assertThat(graph.get(0).get("location").get("@type").asText()).isEqualTo("VirtualLocation");
        assertThat(graph.get(0).has("description")).isFalse();
        assertThat(graph.get(1).get("startDate").asText()).isEqualTo("2026-12-05");
        assertThat(graph.get(1).get("endDate").asText()).isEqualTo("2026-12-06");
        assertThat(graph.get(1).get("eventStatus").asText()).isEqualTo("https://schema.org/EventCancelled");
        assertThat(graph.get(1).get("location").get("name").asText()).isEqualTo("Boston");
        assertThat(graph.get(1).has("eventAttendanceMode")).isFalse();
        assertThat(get(PAGE).body()).contains("<span class=\"off\">Cancelled:</span> Conference off");
        assertThat(get(PAGE + "/feed.xml").body()).contains("<title>Cancelled: Conference off</title>");
    }

    @Test
    void whatever_people_typed_is_words_on_the_page_in_its_data_and_in_its_feed() throws Exception {
        long seed = 20261128;
        HostileText hostile = new HostileText(new Random(seed));
        for (int i = 0; i < 40; i++) {
            events.add(new PublicEvents.Event(
                    "h" + i,
                    new PublicEvents.Kind("event", "Event"),
                    hostile.next() + "</script><script>alert(1)</script>",
                    hostile.next() + "]]>\n<img src=x onerror=alert(1)>",
                    hostile.next() + "\"><svg onload=alert(1)>",
                    false,
                    Optional.of(URI.create(i % 2 == 0 ? "javascript:alert(1)" : "https://example.org/?a=1&b=%22")),
                    in(1),
                    in(2),
                    NEW_YORK,
                    false,
                    false,
                    hostile.next(),
                    now));
        }
        for (String path : List.of(PAGE, PAGE + "?from=25", PAGE + "?topic=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
            String page = get(path).body();
            assertThat(page.split("<script", -1)).as("seed %d, %s", seed, path).hasSize(2);
            assertThat(page)
                    .doesNotContain("<img", "<svg", "href=\"javascript:")
                    .doesNotContain("\u202e", "\u0000", "\u001b");
            assertThat(data(page).has("@graph")).isTrue();
        }
        Document feed = xml(get(PAGE + "/feed.xml").body());
        assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(40);
        assertThat(feed.getElementsByTagName("description").item(1).getTextContent())
                .doesNotContain("<img", "<script");
        assertThat(feed.getElementsByTagName("link").item(1).getTextContent())
                .startsWith("https://carrel.example.org/");
    }

    @Test
    void everything_that_is_not_there_looks_the_same() throws Exception {
        events.add(event("e1", "Archives", in(1)));
        assertThat(get("/events/" + SLUG.replace('A', 'B')).body())
                .isEqualTo(get("/events/x").body())
                .contains("There is no such page");
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String path : List.of(
                PAGE + "/e2.ics",
                PAGE + "/x",
                "/events/BBBBBBBBBBBBBBBBBBBBBB/e1.ics",
                "/events/BBBBBBBBBBBBBBBBBBBBBB/calendar.ics",
                "/events/BBBBBBBBBBBBBBBBBBBBBB/feed.xml",
                "/events/..%2f/feed.xml")) {
            answers.add(get(path));
        }
        assertThat(answers.subList(0, 5))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers.getLast().statusCode()).isIn(400, 404);
        assertThat(get(PAGE + "/e1.ics").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"carrel.ics\"");
    }

    @Test
    void takes_nothing_from_anybody() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(web.address() + PAGE))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, fr, 1 événement., Ajouter à l’agenda, Tous les types, '<title>Annulé : Conference off</title>'",
        "SPANISH, es, 1 evento., Añadir al calendario, Cualquier tipo, '<title>Cancelado: Conference off</title>'"
    })
    void speaks_the_language_of_the_community(
            Language spoken, String tag, String counted, String button, String anyKind, String cancelled)
            throws Exception {
        language = spoken;
        events.add(event("a", "a", in(30)));

        assertThat(get(PAGE).body())
                .contains("<html lang=\"" + tag + "\">", counted, button, anyKind)
                .doesNotContain("Add to", "Show", "Any ", "From ", "Times of", "Cancelled", ">Online<", "Follow");
        assertThat(get(PAGE + "/feed.xml").body())
                .contains("<language>" + tag + "</language>")
                .doesNotContain("Events ahead");
        events.set(0, at("Columbus", "off", in(30)));
        assertThat(get(PAGE + "/feed.xml").body()).contains(cancelled);
    }
}
