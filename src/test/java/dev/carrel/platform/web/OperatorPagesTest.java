package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.spi.Health;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class OperatorPagesTest {
    private static HttpResponse<String> get(RunningWeb web, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(web.address() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_running_process_is_alive() throws Exception {
        try (RunningWeb web = RunningWeb.withoutPlayground()) {
            assertThat(get(web, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(web, "/healthz").body()).isEqualTo("ok\n");
            assertThat(web.platform.health()).isEqualTo(Health.ready());
        }
    }

    @Test
    void is_ready_when_every_part_is() throws Exception {
        try (RunningWeb web = RunningWeb.withoutPlayground(RunningWeb.ready("database"), RunningWeb.ready("discord"))) {
            HttpResponse<String> answer = get(web, "/readyz");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().replaceAll("\\s", ""))
                    .isEqualTo(
                            "{\"ready\":true,\"parts\":{\"database\":{\"ready\":true},\"discord\":{\"ready\":true}}}");
        }
    }

    @Test
    void says_which_part_is_not_ready_and_why() throws Exception {
        PartHealth slack = new PartHealth("slack", Health.unready("the socket is closed"));
        try (RunningWeb web = RunningWeb.withoutPlayground(RunningWeb.ready("database"), slack)) {
            HttpResponse<String> answer = get(web, "/readyz");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"ready\" : false").contains("\"why\" : \"the socket is closed\"");
        }
    }

    @Test
    void tells_what_was_counted() throws Exception {
        try (RunningWeb web = RunningWeb.withoutPlayground()) {
            HttpResponse<String> answer = get(web, "/metrics");

            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(answer.body()).isEqualTo("carrel_up 1\n");
        }
    }

    @Test
    void a_playground_that_is_off_says_how_to_switch_it_on() throws Exception {
        try (RunningWeb web = RunningWeb.withoutPlayground()) {
            assertThat(get(web, "/").statusCode()).isEqualTo(404);
            assertThat(get(web, "/").body()).contains("The playground is off").contains("carrel.http.playground");
            assertThat(get(web, "/playground/events").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_is_not_there_is_said_in_plain_words() throws Exception {
        try (RunningWeb web = RunningWeb.playground()) {
            HttpResponse<String> answer = get(web, "/nothing/here");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such page").contains("Open the playground");
        }
    }

    @Test
    void files_are_kept_for_a_year_under_an_address_that_changes_with_them() throws Exception {
        try (RunningWeb web = RunningWeb.playground()) {
            String page = get(web, "/").body();
            String style = page.replaceAll("(?s).*href=\"(/assets/carrel-[^\"]+css)\".*", "$1");

            HttpResponse<String> answer = get(web, style);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(get(web, "/assets/carrel.css").statusCode()).isEqualTo(404);
            assertThat(get(web, "/assets/../WebPlatform.class").statusCode()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void stops_twice_without_complaint_and_says_it_does_not_listen() {
        RunningWeb web = RunningWeb.playground();

        web.close();
        web.close();

        assertThat(web.platform.health()).isInstanceOf(Health.Unready.class);
    }
}
