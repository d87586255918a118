package dev.carrel.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on this machine that publishes what a test says, and keeps what it was asked. Thread-safe. */
public final class FeedHost implements AutoCloseable {
    private static final int EMPTY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** What is at a path: it is left to the page to answer. */
    @FunctionalInterface
    public interface Page {
        /** Answers; may block, and may break off by throwing. */
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A server on a free port. */
    public FeedHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        asked.add(headers);
        try (exchange) {
            pages.getOrDefault(exchange.getRequestURI().getPath(), missing -> missing.sendResponseHeaders(404, EMPTY))
                    .answer(exchange);
        }
    }

    /** Publishes a text at a path from now on. */
    public URI publish(String path, String type, String text) {
        return publish(path, exchange -> send(exchange, type, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Publishes whatever this page answers. */
    public URI publish(String path, Page page) {
        pages.put(path, page);
        return at(path);
    }

    /** Sends a whole answer. */
    public static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().put("Content-Type", List.of(type));
        exchange.sendResponseHeaders(200, body.length == 0 ? EMPTY : body.length);
        exchange.getResponseBody().write(body);
    }

    /** The address of a path here. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** How often anybody has asked for anything. */
    public int requests() {
        return requests.get();
    }

    /** The headers of the next request that nobody has looked at, their names in lower case; empty when there is none. */
    public Map<String, String> asked() {
        Map<String, String> next = asked.poll();
        return next == null ? Map.of() : next;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
