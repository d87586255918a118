package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarPagesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningWeb web = RunningWeb.withoutPlayground();

    @AfterEach
    void close() {
        web.close();
        client.close();
    }

    private HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void serves_a_calendar_that_only_its_reader_may_keep() throws Exception {
        HttpResponse<String> answer = ask("GET", "/calendar/known.ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(answer.headers().firstValue("ETag")).contains("\"tag1\"");
    }

    @Test
    void sends_nothing_to_who_has_it_already() throws Exception {
        for (String tags : new String[] {"\"tag1\"", "W/\"tag1\"", "\"other\", \"tag1\"", "*"}) {
            HttpResponse<String> answer = ask("GET", "/calendar/known.ics", "If-None-Match", tags);
            assertThat(answer.statusCode()).as(tags).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(ask("GET", "/calendar/known.ics", "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_a_question_for_the_headers_alone() throws Exception {
        HttpResponse<String> answer = ask("HEAD", "/calendar/known.ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"tag1\"");
        assertThat(answer.body()).isEmpty();
        assertThat(ask("HEAD", "/calendar/unknown.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void says_the_same_of_whatever_is_no_calendar() throws Exception {
        String body = ask("GET", "/calendar/unknown.ics").body();

        for (String path : new String[] {"/calendar/known", "/calendar/.ics", "/calendar/known.ics.ics"}) {
            HttpResponse<String> answer = ask("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(body);
        }
        assertThat(ask("POST", "/calendar/known.ics").statusCode()).isEqualTo(405);
    }

    @Test
    void answers_under_the_name_that_a_proxy_passes_on() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            socket.getOutputStream()
                    .write("GET /calendar/known.ics HTTP/1.1\r\nHost: carrel.example.org\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .lines()
                    .collect(Collectors.joining("\n"));
            assertThat(answer).startsWith("HTTP/1.1 200").contains("BEGIN:VCALENDAR");
        }
    }

    @Test
    void slows_down_who_asks_for_one_address_again_and_again() throws Exception {
        int admitted = 0;
        HttpResponse<String> answer = ask("GET", "/calendar/known.ics");
        while (answer.statusCode() == 200) {
            admitted++;
            answer = ask("GET", "/calendar/known.ics");
        }
        assertThat(admitted).isEqualTo(30);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(ask("GET", "/calendar/unknown.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void keeps_count_of_a_bounded_number_of_hosts() {
        PlayClock clock = new PlayClock();
        Throttle throttle = new Throttle(clock, 1, Duration.ofMinutes(1));
        assertThat(throttle.admits("first")).isTrue();
        assertThat(throttle.admits("first")).isFalse();
        for (int other = 0; other < Throttle.MOST_KNOWN; other++) {
            throttle.admits("other " + other);
        }
        assertThat(throttle.admits("first")).isTrue();
        assertThat(throttle.admits("first")).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.admits("first")).isTrue();
    }
}
