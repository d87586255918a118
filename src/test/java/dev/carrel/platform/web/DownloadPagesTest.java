package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DownloadPagesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningWeb web = RunningWeb.withoutPlayground();

    @AfterEach
    void close() {
        web.close();
        client.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(web.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void serves_a_file_that_nobody_on_the_way_may_keep() throws Exception {
        HttpResponse<String> answer = get("/export/known.zip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("zip");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"carrel.zip\"");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void shows_a_picture() throws Exception {
        HttpResponse<String> answer = get("/picture/known.png");

        assertThat(answer.body()).isEqualTo("png");
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/picture/known.zip").statusCode()).isEqualTo(404);
        assertThat(get("/picture/unknown.png").statusCode()).isEqualTo(404);
    }

    @Test
    void says_the_same_of_whatever_is_no_file() throws Exception {
        HttpResponse<String> unknown = get("/export/unknown.zip");

        assertThat(unknown.statusCode()).isEqualTo(404);
        for (String path : new String[] {"/export/known", "/export/.zip", "/export/known.zip.zip", "/export/%00.zip"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("zip");
        }
    }

    @Test
    void slows_down_who_asks_for_one_file_again_and_again() throws Exception {
        int admitted = 0;
        HttpResponse<String> answer = get("/export/known.zip");
        while (answer.statusCode() == 200) {
            admitted++;
            answer = get("/export/known.zip");
        }
        assertThat(admitted).isEqualTo(6);
        assertThat(answer.statusCode()).isEqualTo(429);
    }
}
