package dev.carrel.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.carrel.chat.Language;
import dev.carrel.chat.spi.CalendarFeeds.Feed;
import dev.carrel.chat.spi.PublicEvents;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The events for everybody in a real browser that runs no scripts: on a phone, on a desk, in the dark, by keyboard. */
class EventsBrowserTest {
    private static final String SLUG = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Instant FIRST = Instant.parse("2026-12-02T00:00:00Z");
    private static Browser browser;

    private final RunningWeb web = RunningWeb.showing(new Sample());
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Thirty events of three kinds. */
    private static final class Sample implements PublicEvents {
        @Override
        public Optional<PublicEvents.Page> find(String slug) {
            return Optional.of(new PublicEvents.Page(
                            URI.create("https://carrel.example.org/events/" + SLUG),
                            "Events of the library school at Oakfield",
                            Language.ENGLISH,
                            IntStream.range(0, 30).mapToObj(Sample::event).toList()))
                    .filter(page -> slug.equals(SLUG));
        }

        private static Event event(int number) {
            boolean online = number % 3 == 0;
            Instant start = FIRST.plus(Duration.ofHours(31L * number));
            return new Event(
                    "e" + number,
                    online ? new Kind("webinar", "Webinar") : new Kind("guest-lecture", "Guest lecture"),
                    number == 1
                            ? "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
                            : "Describing photographs with linked data, part " + (number + 1),
                    number % 2 == 0
                            ? "How three archives moved to RDA, and what they would do otherwise.\nBring questions."
                            : "",
                    online ? "" : "Room 204, Main Library, 400 Woodland Road",
                    online,
                    online ? Optional.of(URI.create("https://example.org/webinar")) : Optional.empty(),
                    start,
                    start.plus(Duration.ofHours(1)),
                    ZoneId.of("America/New_York"),
                    number == 4,
                    number == 2,
                    number % 4 == 3 ? "State Library" : "",
                    FIRST);
        }

        @Override
        public Optional<Feed> calendar(String slug) {
            return Optional.empty();
        }

        @Override
        public Optional<Feed> calendar(String slug, String event) {
            return Optional.empty();
        }
    }

    @BeforeAll
    static void open_the_browser() {
        browser = new Browser();
    }

    @AfterAll
    static void close_the_browser() {
        browser.close();
    }

    @AfterEach
    void stop_and_see_that_nothing_complained() {
        visitors.forEach(BrowserContext::close);
        web.close();
        assertThat(complaints).isEmpty();
    }

    /** Scripts may run where axe has to look. */
    private Page open(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext visitor = browser.visitor(width, width < 500 ? 740 : 900, scheme, scripts);
        visitors.add(visitor);
        Page page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(web.address() + "/events/" + SLUG);
        return page;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void has_no_barrier_and_fits_a_phone_and_a_desk(ColorScheme scheme) {
        for (int width : List.of(360, 1280)) {
            Page page = open(width, scheme, true);
            Browser.picture(page, "events-" + width + "-" + scheme);
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + ": " + rule.getNodes())
                                    .toList())
                    .isEmpty();
            Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wide).as("pixels that stick out").isEqualTo(0);
        }
    }

    @Test
    void is_filtered_and_turned_by_keyboard_and_without_scripts() {
        Page page = open(1280, ColorScheme.LIGHT, false);
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(25);
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the events")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Topic")).isFocused();
        page.keyboard().type("photographs");
        page.getByLabel("Kind").selectOption("webinar");
        page.getByLabel("Times of").selectOption("Europe/Madrid");
        page.getByLabel("Topic").focus();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(10);
        assertThat(page.getByLabel("Kind")).hasValue("webinar");
        assertThat(page.getByLabel("Topic")).hasValue("photographs");
        assertThat(page.getByRole(AriaRole.ARTICLE).first())
                .containsText("Wed 2 Dec 2026, 01:00–02:00, Madrid (UTC+1)");
        page.getByText("Show all").click();
        page.getByText("Later events").click();
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(5);
    }
}
