package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page elsewhere on the web may try. Requests are written by hand, as a client library would not send such headers. */
class GuardTest {
    private final RunningWeb web = RunningWeb.playground();
    private String cookie = "";
    private String token = "";

    @BeforeEach
    void open_the_page() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        cookie = tab.cookie();
        token = tab.token();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private String post(String headers, String body) throws IOException {
        return ask("POST", "/playground/say", headers, body);
    }

    private String ask(String method, String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + content.length + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(content);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String host() {
        return "Host: 127.0.0.1:" + web.port() + "\r\n";
    }

    private String origin() {
        return "Origin: http://127.0.0.1:" + web.port() + "\r\n";
    }

    private String session() {
        return "Cookie: " + cookie + "\r\n";
    }

    private String fields(String tokenToSend) {
        return Tab.encoded(Map.of("token", tokenToSend, "line", "/say hello", "as", "student", "view", "web"));
    }

    private void assertNothingWasSaid() throws IOException {
        assertThat(ask("GET", "/?view=web", host() + session(), "")).doesNotContain("id=\"m-1\"");
    }

    @Test
    void takes_what_the_page_itself_posts() throws IOException {
        assertThat(post(host() + origin() + "Sec-Fetch-Site: same-origin\r\n" + session(), fields(token)))
                .startsWith("HTTP/1.1 303");
    }

    @Test
    void takes_a_form_that_is_posted_without_scripts() throws IOException {
        // With no referrer, browsers give such a form the origin null, and vouch for where it comes from.
        assertThat(post(host() + "Origin: null\r\nSec-Fetch-Site: same-origin\r\n" + session(), fields(token)))
                .startsWith("HTTP/1.1 303");
        assertThat(post(host() + "Origin: null\r\nSec-Fetch-Site: cross-site\r\n" + session(), fields(token)))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
    void answers_to_every_name_of_this_machine(String name) throws IOException {
        assertThat(ask("GET", "/", "Host: " + name + ":" + web.port() + "\r\n", ""))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT",
                "evil.example#127.0.0.1:PORT",
                "2130706433:PORT",
                "0.0.0.0:PORT",
                "localhost:PORT:PORT",
                "[::1].evil.example:PORT"
            })
    void a_name_that_was_pointed_at_this_machine_gets_nothing(String name) throws IOException {
        String wrong = "Host: " + name.replace("PORT", web.port() + "") + "\r\n";

        for (String path : List.of("/", "/playground/complete?line=%2F", "/metrics", "/readyz", "/playground/events")) {
            assertThat(ask("GET", path, wrong, ""))
                    .matches("(?s)HTTP/1.1 4(21|00) .*")
                    .doesNotContain("carrel_up");
        }
        assertThat(post(wrong + session(), fields(token))).matches("(?s)HTTP/1.1 4(21|00) .*");
        assertNothingWasSaid();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example", "https://127.0.0.1.evil.example", "null", "http://127.0.0.1:1",
                        "http://127.0.0.1",
                "file://", "http://localhost:PORT", "http://127.0.0.1:PORT@evil.example", "%%%", "data:text/html,x"
            })
    void a_page_of_another_origin_may_not_post_nor_listen_nor_complete(String other) throws IOException {
        String foreign = "Origin: " + other.replace("PORT", web.port() + "") + "\r\n";

        assertThat(post(host() + foreign + session(), fields(token))).startsWith("HTTP/1.1 403");
        assertThat(ask("GET", "/playground/events", host() + foreign + session(), ""))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("GET", "/playground/complete?line=%2F", host() + foreign + session(), ""))
                .startsWith("HTTP/1.1 403");
        assertNothingWasSaid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void what_the_browser_says_comes_from_elsewhere_is_refused(String site) throws IOException {
        String foreign = "Sec-Fetch-Site: " + site + "\r\n";

        assertThat(post(host() + foreign + session(), fields(token))).startsWith("HTTP/1.1 403");
        assertThat(ask("GET", "/playground/events", host() + foreign + session(), ""))
                .startsWith("HTTP/1.1 403");
        assertNothingWasSaid();
    }

    @Test
    void a_post_without_the_token_of_its_session_is_refused() throws Exception {
        String otherToken = new Tab(web, "student", "web").token();
        String page = host() + origin();

        assertThat(post(page + session(), "line=%2Fsay+hello")).startsWith("HTTP/1.1 403");
        assertThat(post(page + session(), fields(""))).startsWith("HTTP/1.1 403");
        assertThat(post(page + session(), fields("wrong"))).startsWith("HTTP/1.1 403");
        assertThat(post(page + session(), fields(otherToken))).startsWith("HTTP/1.1 403");
        assertThat(post(page, fields(token))).startsWith("HTTP/1.1 403");
        assertThat(post(page + "Cookie: carrel-session=guessed\r\n", fields(token)))
                .startsWith("HTTP/1.1 403");
        assertNothingWasSaid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"say", "press", "submit", "clock"})
    void what_acts_is_only_ever_posted(String act) throws IOException {
        String path = "/playground/" + act + "?" + fields(token);

        assertThat(ask("GET", path, host() + session(), "")).startsWith("HTTP/1.1 405");
        assertThat(ask("PUT", path, host() + origin() + session(), "")).startsWith("HTTP/1.1 405");
        assertNothingWasSaid();
    }

    @Test
    void who_is_called_over_http_judges_its_calls_itself() throws IOException {
        String body = "x".repeat(70_000);

        assertThat(ask("POST", "/echo", "Host: carrel.example\r\nX-Sample: 7\r\n", body))
                .startsWith("HTTP/1.1 202")
                .endsWith("7 " + body);
        assertThat(ask("POST", "/echo", "Host: carrel.example\r\n", "x".repeat(1_100_000)))
                .startsWith("HTTP/1.1 413");
        assertThat(ask("GET", "/echo", host(), "")).startsWith("HTTP/1.1 405");
    }

    @Test
    void a_huge_body_is_refused() throws IOException {
        String huge = fields(token) + "&more=" + "x".repeat(70_000);

        assertThat(post(host() + origin() + session(), huge)).startsWith("HTTP/1.1 413");
        assertNothingWasSaid();
    }

    @Test
    void a_body_of_unsaid_length_is_cut_off() throws IOException {
        String chunk = Integer.toHexString(70_000) + "\r\n" + "x".repeat(70_000) + "\r\n0\r\n\r\n";
        String head = "POST /playground/say HTTP/1.1\r\n" + host() + origin() + session()
                + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + chunk).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 4");
        }
        assertNothingWasSaid();
    }

    @Test
    void every_answer_forbids_frames_scripts_from_elsewhere_and_sniffing() throws IOException {
        for (String path : List.of("/", "/nothing-here", "/healthz", "/playground/complete?line=%2F")) {
            assertThat(ask("GET", path, host(), ""))
                    .contains("Content-Security-Policy: default-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: no-referrer")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("Access-Control-")
                    .doesNotContain("Jetty");
        }
    }

    @Test
    void the_session_is_out_of_reach_for_scripts_and_other_sites() throws IOException {
        assertThat(ask("GET", "/", host(), "")).containsPattern("Set-Cookie: .*; HttpOnly; SameSite=Strict");
    }
}
