package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that another platform shows, in this server's clothes. */
class PlatformPagesTest {
    private final RunningWeb web = RunningWeb.withoutPlayground();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        web.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(web.address() + path))
                        .header("Cookie", "sample=<i>brought</i>; other=x")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatever_they_say_is_words() throws Exception {
        String page = get("/sample/page?q=%3Cscript%3Ealert(1)%3C/script%3E").body();

        assertThat(page)
                .contains("<h1>A &lt;b&gt;page&lt;/b&gt;</h1>")
                .contains("<p>It said &lt;script&gt;alert(1)&lt;/script&gt;.</p>")
                .contains("&lt;i&gt;brought&lt;/i&gt;")
                .contains("href=\"https://example.org/?a=1&amp;b=2\">Go on</a>")
                .contains("<html lang=\"en\">");
    }

    @Test
    void need_no_script_and_allow_none_from_elsewhere() throws Exception {
        HttpResponse<String> answer = get("/sample/page");

        assertThat(answer.body()).doesNotContain("<script").doesNotContain("htmx");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void set_a_cookie_that_no_script_reads_and_other_sites_send_only_by_a_link() throws Exception {
        assertThat(get("/sample/page").headers().allValues("Set-Cookie"))
                .containsExactly("sample=baked; Path=/sample/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void are_made_so_often_and_no_more() throws Exception {
        int admitted = 0;
        while (get("/sample/page").statusCode() == 200) {
            admitted++;
        }

        assertThat(admitted).isEqualTo(120);
        assertThat(get("/sample/page").body()).contains("Too much at once");
    }

    @Test
    void a_parameter_that_cannot_be_read_counts_as_missing() throws Exception {
        assertThat(raw("/sample/page?q=%zz%C3", "127.0.0.1"))
                .startsWith("HTTP/1.1 200")
                .contains("<p>It said .</p>");
    }

    private String raw(String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void are_whole_by_the_name_of_a_proxy_and_nothing_else_is() throws Exception {
        String page = raw("/sample/page", "carrel.example.org");
        Matcher style = Pattern.compile("href=\"(/assets/[^\"]+css)\"").matcher(page);

        assertThat(style.find()).isTrue();
        assertThat(page).startsWith("HTTP/1.1 200");
        assertThat(raw(style.group(1), "carrel.example.org")).startsWith("HTTP/1.1 200");
        assertThat(raw("/", "carrel.example.org")).startsWith("HTTP/1.1 421");
        assertThat(raw("/readyz", "carrel.example.org")).startsWith("HTTP/1.1 421");
    }

    @Test
    void take_no_posts() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(web.address() + "/sample/page"))
                        .POST(HttpRequest.BodyPublishers.ofString("q=1"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
