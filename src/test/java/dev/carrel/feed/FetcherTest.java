package dev.carrel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.feed.Fetched.Validators;
import dev.carrel.testkit.FeedHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that somebody typed who means no good, and servers that mean none. */
class FetcherTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    private final FeedHost host = new FeedHost();
    private final Fetcher careful = new Fetcher("Carrel/test", false);
    private final Fetcher onLoopback = new Fetcher("Carrel/test", true);
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
        host.close();
    }

    private static Fetched fetch(Fetcher fetcher, URI address) {
        return fetcher.fetch(address, Validators.NONE);
    }

    private static String why(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).why().words();
    }

    @Test
    void fetches_what_is_there_and_says_who_it_is() {
        URI address = host.publish("/feed", "text/calendar", "hello");
        Fetched.Content content = (Fetched.Content) fetch(onLoopback, address);

        assertThat(content.text()).isEqualTo("hello");
        assertThat(content.at()).isEqualTo(address);
        assertThat(host.asked())
                .containsEntry("user-agent", "Carrel/test")
                .doesNotContainKeys("cookie", "authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[3fff::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]",
                // What some readers of addresses take for 127.0.0.1.
                "0x7f.0.0.1",
                "2130706433.",
                "0177.0.0.1",
                "127.1",
                "①②⑦.0.0.1"
            })
    void connects_to_no_address_that_is_not_public(String literal) {
        int before = host.requests();
        String port = ":" + host.at("/").getPort();
        String typed = "http://" + literal + port + "/feed";
        WebAddress.parse(typed)
                .ifPresent(
                        address -> assertThat(fetch(careful, address)).as(typed).isInstanceOf(Fetched.Failed.class));
        assertThat(host.requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "2600::1",
                "2a00:1450::1",
                "2003::1"
            })
    void takes_public_addresses_for_public(String literal) {
        assertThat(AddressBlocks.refuses(InetAddress.ofLiteral(literal), false)).isFalse();
    }

    @Test
    void lets_nothing_but_loopback_through_when_that_is_allowed() {
        assertThat(AddressBlocks.refuses(InetAddress.ofLiteral("127.0.0.1"), true))
                .isFalse();
        assertThat(AddressBlocks.refuses(InetAddress.ofLiteral("::1"), true)).isFalse();
        assertThat(AddressBlocks.refuses(InetAddress.ofLiteral("10.0.0.1"), true))
                .isTrue();
        assertThat(AddressBlocks.refuses(InetAddress.ofLiteral("169.254.169.254"), true))
                .isTrue();
    }

    private static Dns names(Map<String, List<String>> known) {
        return name -> {
            if (!known.containsKey(name)) {
                throw new UnknownHostException(name);
            }
            return known.get(name).stream().map(InetAddress::ofLiteral).toList();
        };
    }

    @Test
    void connects_to_no_name_that_leads_to_such_an_address() {
        host.publish("/feed", "text/plain", "secret");
        Fetcher fetcher = new Fetcher(
                "Carrel/test",
                false,
                names(Map.of(
                        "inside.example.org", List.of("127.0.0.1"), "both.example.org", List.of("::1", "127.0.0.1"))),
                SHORT);
        int port = host.at("/").getPort();

        for (String name : List.of("inside.example.org", "both.example.org")) {
            assertThat(why(fetch(fetcher, URI.create("http://" + name + ":" + port + "/feed"))))
                    .isEqualTo("That address is not on the public web.");
        }
        assertThat(why(fetch(fetcher, URI.create("http://nobody.example.org/"))))
                .isEqualTo("There is no server of that name.");
        assertThat(host.requests()).isZero();
    }

    @Test
    void is_not_misled_by_a_name_that_leads_elsewhere_the_second_time() {
        host.publish("/feed", "text/plain", "secret");
        AtomicInteger looks = new AtomicInteger();
        Dns rebinding =
                name -> List.of(InetAddress.ofLiteral(looks.incrementAndGet() == 1 ? "203.0.113.1" : "127.0.0.1"));
        Fetcher fetcher = new Fetcher("Carrel/test", false, rebinding, SHORT);
        URI address = URI.create("http://rebind.example.org:" + host.at("/").getPort() + "/feed");

        for (int time = 0; time < 3; time++) {
            assertThat(why(fetch(fetcher, address))).isEqualTo("That address is not on the public web.");
        }
        assertThat(looks).hasValueGreaterThanOrEqualTo(3);
        assertThat(host.requests()).isZero();
    }

    private URI sentOn(String path, String to) {
        return host.publish(path, exchange -> {
            exchange.getResponseHeaders().put("Location", List.of(to));
            exchange.sendResponseHeaders(302, -1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00::1]/",
                "//192.168.0.1/"
            })
    void is_sent_on_to_no_such_address(String to) {
        assertThat(why(fetch(onLoopback, sentOn("/away", to)))).isEqualTo("That address is not on the public web.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1:70/", "data:text/plain,x"})
    void is_sent_on_to_the_web_alone(String to) {
        assertThat(why(fetch(onLoopback, sentOn("/away", to))))
                .isEqualTo("It is sent on to something that is not on the web.");
    }

    @Test
    void is_sent_on_five_times_and_no_more() {
        host.publish("/0", "text/plain", "there");
        for (int number = 1; number <= 6; number++) {
            sentOn("/" + number, "/" + (number - 1));
        }
        sentOn("/circle", "/circle");

        assertThat(fetch(onLoopback, host.at("/5"))).isInstanceOf(Fetched.Content.class);
        assertThat(why(fetch(onLoopback, host.at("/6")))).isEqualTo("It is sent on more than 5 times.");
        assertThat(why(fetch(onLoopback, host.at("/circle")))).isEqualTo("It is sent on more than 5 times.");
    }

    @Test
    void sends_no_secret_along_that_stood_in_a_cookie() {
        host.publish("/first", exchange -> {
            exchange.getResponseHeaders().put("Set-Cookie", List.of("session=1"));
            exchange.getResponseHeaders().put("Location", List.of("/second"));
            exchange.sendResponseHeaders(302, -1);
        });
        host.publish("/second", "text/plain", "there");
        fetch(onLoopback, host.at("/first"));
        host.asked();
        assertThat(host.asked()).doesNotContainKey("cookie");
    }

    @Test
    void takes_five_megabytes_and_not_a_byte_more() {
        host.publish("/most", exchange -> FeedHost.send(exchange, "text/plain", new byte[Fetcher.MOST_BYTES]));
        host.publish("/more", exchange -> FeedHost.send(exchange, "text/plain", new byte[Fetcher.MOST_BYTES + 1]));
        host.publish("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int sent = 0; sent < 100; sent++) {
                out.write(new byte[1024 * 1024]);
            }
        });

        assertThat(((Fetched.Content) fetch(onLoopback, host.at("/most"))).text())
                .hasSize(Fetcher.MOST_BYTES);
        assertThat(why(fetch(onLoopback, host.at("/more")))).isEqualTo("It is larger than 5 MB.");
        assertThat(why(fetch(onLoopback, host.at("/endless")))).isEqualTo("It is larger than 5 MB.");
    }

    private static byte[] packed(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] block = new byte[64 * 1024];
            for (int written = 0; written < bytes; written += block.length) {
                gzip.write(block);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void unpacks_no_bomb() throws IOException {
        byte[] bomb = packed(512 * 1024 * 1024);
        byte[] harmless = packed(1024 * 1024);
        for (var each : Map.of("/bomb", bomb, "/harmless", harmless).entrySet()) {
            host.publish(each.getKey(), exchange -> {
                exchange.getResponseHeaders().put("Content-Encoding", List.of("gzip"));
                FeedHost.send(exchange, "text/plain", each.getValue());
            });
        }

        assertThat(bomb).hasSizeLessThan(Fetcher.MOST_BYTES);
        assertThat(why(fetch(onLoopback, host.at("/bomb")))).isEqualTo("It is larger than 5 MB.");
        assertThat(((Fetched.Content) fetch(onLoopback, host.at("/harmless"))).text())
                .hasSize(1024 * 1024);
    }

    private static void waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void waits_for_no_server_that_is_slow_with_its_beginning_its_body_or_its_redirects() {
        Fetcher hurried = new Fetcher("Carrel/test", true, Dns.SYSTEM, SHORT);
        host.publish("/silent", exchange -> waitFor(over));
        host.publish("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            waitFor(over);
        });
        sentOn("/away", "/silent");

        for (String path : List.of("/silent", "/drip", "/away")) {
            long start = System.nanoTime();
            assertThat(why(fetch(hurried, host.at(path)))).as(path).startsWith("Its server took longer than");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(SHORT.multipliedBy(5));
        }
    }

    @Test
    void waits_for_no_look_at_a_name_that_never_ends() {
        Dns hanging = name -> {
            waitFor(over);
            throw new UnknownHostException(name);
        };
        Fetcher hurried = new Fetcher("Carrel/test", true, hanging, SHORT);
        assertThat(why(fetch(hurried, URI.create("http://slow.example.org/"))))
                .startsWith("Its server took longer than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"é\"", "\"\u0001\"", "\"☃\""})
    void does_not_keep_what_it_could_not_send_back(String tag) {
        assertThat(new Validators(tag, tag)).isEqualTo(Validators.NONE);
    }

    @Test
    void takes_no_word_for_it_that_nothing_has_changed_since_it_never_asked() {
        host.publish("/feed", exchange -> exchange.sendResponseHeaders(304, -1));

        assertThat(fetch(onLoopback, host.at("/feed"))).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void is_not_disturbed_by_a_negative_length() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket asked = server.accept()) {
                    asked.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });

            assertThat(fetch(onLoopback, URI.create("http://127.0.0.1:" + server.getLocalPort() + "/")))
                    .isInstanceOf(Fetched.Failed.class);
        }
    }

    @Test
    void asks_whether_anything_has_changed() {
        host.publish("/feed", exchange -> {
            boolean known = exchange.getRequestHeaders().containsKey("If-none-match");
            exchange.getResponseHeaders().put("ETag", List.of("\"one\""));
            exchange.getResponseHeaders().put("Last-Modified", List.of("Tue, 24 Nov 2026 12:00:00 GMT"));
            if (known) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                FeedHost.send(exchange, "text/plain", new byte[] {1});
            }
        });
        Fetched.Content first = (Fetched.Content) fetch(onLoopback, host.at("/feed"));
        assertThat(first.validators()).isEqualTo(new Validators("\"one\"", "Tue, 24 Nov 2026 12:00:00 GMT"));

        assertThat(onLoopback.fetch(host.at("/feed"), first.validators())).isInstanceOf(Fetched.Unchanged.class);
        host.asked();
        assertThat(host.asked())
                .containsEntry("if-none-match", "\"one\"")
                .containsEntry("if-modified-since", "Tue, 24 Nov 2026 12:00:00 GMT");
    }

    @Test
    void reads_letters_as_the_server_says_they_are_written() {
        host.publish(
                "/latin",
                exchange -> FeedHost.send(exchange, "text/plain; charset=ISO-8859-2", new byte[] {(byte) 0xB1}));
        host.publish(
                "/unknown",
                exchange -> FeedHost.send(exchange, "text/plain; charset=none-such", new byte[] {(byte) 0xE9}));
        assertThat(((Fetched.Content) fetch(onLoopback, host.at("/latin"))).text())
                .isEqualTo("ą");
        assertThat(((Fetched.Content) fetch(onLoopback, host.at("/unknown"))).text())
                .isEqualTo("é");
    }

    @Test
    void says_what_a_server_refuses_and_when_it_wants_to_be_asked_again() {
        host.publish("/busy", exchange -> {
            exchange.getResponseHeaders().put("Retry-After", List.of("7200"));
            exchange.sendResponseHeaders(429, -1);
        });
        host.publish("/broken", exchange -> exchange.sendResponseHeaders(503, -1));
        host.publish("/private", exchange -> exchange.sendResponseHeaders(403, -1));

        assertThat(fetch(onLoopback, host.at("/busy")))
                .isEqualTo(new Fetched.Failed(Trouble.status(429), Optional.of(Duration.ofHours(2))));
        assertThat(why(fetch(onLoopback, host.at("/broken")))).isEqualTo("Its server answers 503: it is in trouble.");
        assertThat(why(fetch(onLoopback, host.at("/private")))).isEqualTo("Its server lets nobody in (403).");
        assertThat(why(fetch(onLoopback, host.at("/gone")))).isEqualTo("There is nothing at that address (404).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://",
                "http://user:secret@example.org/",
                "http://user@127.0.0.1/",
                "http://localhost/",
                "http://exa mple.org/",
                "jar:http://example.org/!/"
            })
    void takes_nothing_for_an_address_of_the_web_that_is_none(String typed) {
        assertThat(WebAddress.parse(typed)).isEmpty();
    }

    @Test
    void takes_an_address_as_people_write_it() {
        assertThat(WebAddress.parse("<https://example.org/a#b>")).contains(URI.create("https://example.org/a"));
        assertThat(WebAddress.parse("<https://example.org/a|example.org/a>"))
                .contains(URI.create("https://example.org/a"));
        assertThat(WebAddress.parse("webcal://example.org/a.ics")).contains(URI.create("https://example.org/a.ics"));
        assertThat(WebAddress.parse("example.org/feed")).contains(URI.create("https://example.org/feed"));
        assertThat(WebAddress.parse("https://example.org/" + "a".repeat(1000))).isEmpty();
    }
}
