package dev.carrel.feed;

import dev.carrel.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Feeds of every kind to try readers on; the system property {@code feeds.corpus} names a folder of others. */
final class Samples {
    static final ManualClock CLOCK = ManualClock.at("2026-11-24T12:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("UTC");

    private Samples() {}

    static byte[] bytes(String name) {
        return bytes(Path.of("src/test/resources/feeds", name));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<byte[]> all() {
        return Stream.concat(
                        Stream.of(Path.of("src/test/resources/feeds")),
                        Optional.ofNullable(System.getProperty("feeds.corpus")).map(Path::of).stream())
                .flatMap(Samples::files)
                .map(Samples::bytes)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FeedReader.Reading read(byte[] body) {
        return new FeedReader(CLOCK)
                .read(
                        new Fetched.Content(
                                URI.create("https://library.example.org/events/"),
                                Charsets.decode(body, ""),
                                Fetched.Validators.NONE),
                        ZONE);
    }

    static FeedReader.Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what is a feed. */
    static Feed feed(byte[] body) {
        return switch (read(body)) {
            case FeedReader.Reading.Read read -> read.feed();
            case FeedReader.Reading.Unreadable unreadable ->
                throw new AssertionError(unreadable.why().words());
        };
    }
}
