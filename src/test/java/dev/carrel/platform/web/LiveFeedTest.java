package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveFeedTest {
    private final RunningWeb web = RunningWeb.playground();

    @AfterEach
    void stop() {
        web.close();
    }

    /** Reads one stream of events. */
    private static final class Stream implements AutoCloseable {
        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;
        private String lastId = "";

        Stream(HttpResponse<InputStream> response) {
            this.response = response;
            this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The lines of the next event; empty at the end of the stream. */
        List<String> next() throws IOException {
            List<String> event = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                }
                if (line.startsWith("event: ") || line.startsWith("data: ")) {
                    event.add(line);
                }
                if (line.isEmpty() && !event.isEmpty()) {
                    return event;
                }
            }
            return event;
        }

        /** Whether nothing more comes; a server that stops may close the line before the last chunk. */
        boolean hasEnded() {
            try {
                return next().isEmpty();
            } catch (IOException closed) {
                return true;
            }
        }

        String nextText() throws IOException {
            return String.join("\n", next());
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private static String lastEvent(String page) {
        Matcher after = Pattern.compile("after=([0-9a-f.]+)").matcher(page);
        assertThat(after.find()).isTrue();
        return after.group(1);
    }

    @Test
    void every_tab_sees_what_is_said_in_any_of_them() throws Exception {
        Tab student = new Tab(web, "student", "web");
        Tab moderator = new Tab(web, "moderator", "text");
        try (Stream there = new Stream(moderator.events(lastEvent(moderator.page())));
                Stream here = new Stream(student.events(lastEvent(student.page())))) {
            student.say("/say hello all");

            assertThat(there.nextText())
                    .contains("event: change")
                    .contains("hello all")
                    .contains("<pre");
            assertThat(here.nextText()).contains("hello all");
        }
    }

    @Test
    void a_private_answer_is_not_sent_to_another_persona() throws Exception {
        Tab student = new Tab(web, "student", "web");
        Tab moderator = new Tab(web, "moderator", "web");
        try (Stream there = new Stream(moderator.events(lastEvent(moderator.page())))) {
            student.say("/program find secret plans");
            student.say("/say for all");

            assertThat(there.nextText()).contains("for all").doesNotContain("secret plans");
        }
    }

    @Test
    void a_replaced_message_is_replaced_where_it_stands() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        tab.say("/count");
        String page = tab.page();
        try (Stream stream = new Stream(tab.events(lastEvent(page)))) {
            tab.press(1, PlaygroundTest.control(page, "One more"));

            assertThat(stream.nextText())
                    .contains("id=\"m-1\"")
                    .contains("hx-swap-oob=\"true\"")
                    .contains("The count is 1.");
        }
    }

    @Test
    void a_moved_clock_is_shown_in_every_tab() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        try (Stream stream = new Stream(tab.events(lastEvent(tab.page())))) {
            tab.post("/playground/clock", Map.of("step", "P1D"));

            assertThat(stream.nextText()).contains("1 day ahead");
        }
    }

    @Test
    void a_tab_that_was_away_gets_what_it_missed_and_nothing_twice() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        String seen;
        try (Stream stream = new Stream(tab.events(lastEvent(tab.page())))) {
            tab.say("/say one");
            assertThat(stream.nextText()).contains("one");
            seen = stream.lastId;
        }
        tab.say("/say two");
        tab.say("/say three");

        try (Stream stream = new Stream(tab.events(seen))) {
            assertThat(stream.nextText()).contains("two");
            assertThat(stream.nextText()).contains("three");
        }
    }

    @Test
    void a_tab_from_before_a_restart_is_told_to_load_again() throws Exception {
        Tab tab = new Tab(web, "student", "web");

        try (Stream stream = new Stream(tab.events("0ld11fe.3"))) {
            assertThat(stream.nextText()).contains("event: reload");
            assertThat(stream.next()).isEmpty();
        }
    }

    @Test
    void a_tab_that_missed_too_much_is_told_to_load_again() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        String before = lastEvent(tab.page());
        for (int i = 0; i <= ChatLog.MOST_CHANGES; i++) {
            tab.post("/playground/clock", Map.of("step", "now"));
        }

        try (Stream stream = new Stream(tab.events(before))) {
            assertThat(stream.nextText()).contains("event: reload");
        }
    }

    @Test
    void stopping_ends_every_stream() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        try (Stream stream = new Stream(tab.events(lastEvent(tab.page())))) {
            web.close();

            assertThat(stream.hasEnded()).isTrue();
        }
    }

    @Test
    void the_number_of_listening_tabs_is_bounded() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        String seen = lastEvent(tab.page());
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < LiveFeed.MOST_TABS; i++) {
            streams.add(new Stream(tab.events(seen)));
        }

        HttpResponse<InputStream> oneMore = tab.events(seen);

        assertThat(oneMore.statusCode()).isEqualTo(503);
        for (Stream stream : streams) {
            stream.close();
        }
    }
}
