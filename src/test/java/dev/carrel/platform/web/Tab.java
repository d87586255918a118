package dev.carrel.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's tab without a browser: keeps its cookie and token, and posts as the page's forms do. */
final class Tab {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningWeb web;
    private final String persona;
    private final String view;
    private final String cookie;
    private final String token;

    Tab(RunningWeb web, String persona, String view) throws IOException, InterruptedException {
        this.web = web;
        this.persona = persona;
        this.view = view;
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(uri("/?as=" + persona + "&view=" + view)).build(),
                HttpResponse.BodyHandlers.ofString());
        this.cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no token on the page:\n" + page.body());
        }
        this.token = matcher.group(1);
    }

    String token() {
        return token;
    }

    String cookie() {
        return cookie;
    }

    URI uri(String path) {
        return URI.create(web.address() + path);
    }

    String page() throws IOException, InterruptedException {
        return get("/?as=" + persona + "&view=" + view);
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    HttpResponse<String> say(String line) throws IOException, InterruptedException {
        return post("/playground/say", Map.of("line", line));
    }

    HttpResponse<String> press(long entry, String control) throws IOException, InterruptedException {
        return post("/playground/press", Map.of("entry", Long.toString(entry), "control", control));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, List.copyOf(fields.entrySet()));
    }

    /** Posts fields of which some may have the same name, as ticked boxes do. */
    HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        List<Map.Entry<String, String>> all =
                new ArrayList<>(List.of(Map.entry("token", token), Map.entry("as", persona), Map.entry("view", view)));
        all.addAll(fields);
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Cookie", cookie)
                        .header("Origin", web.address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(all)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(Map<String, String> fields) {
        return encoded(List.copyOf(fields.entrySet()));
    }

    private static String encoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Opens the stream of changes; the caller closes it. */
    HttpResponse<InputStream> events(String after) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri("/playground/events?as=" + persona + "&view=" + view + "&after=" + after))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }
}
