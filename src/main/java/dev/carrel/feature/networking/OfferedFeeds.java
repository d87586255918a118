package dev.carrel.feature.networking;

import dev.carrel.chat.command.Suggestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Feeds of the profession that are offered while somebody types: job boards, news and events, most of them in the United States. */
final class OfferedFeeds {
    private static final int MOST = 25;
    private static final int MOST_NEAREST = 3;
    private static final List<Offer> ALL = read();

    private record Offer(String name, URI address, boolean jobs) {}

    private OfferedFeeds() {}

    private static List<Offer> read() {
        InputStream file = Objects.requireNonNull(
                OfferedFeeds.class.getResourceAsStream("offered-feeds.tsv"), "the offered feeds are part of the jar");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Offer(columns[0], URI.create(columns[1]), columns[2].equals("jobs")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Optional<URI> named(String name) {
        return ALL.stream()
                .filter(offer -> offer.name().equalsIgnoreCase(name.strip()))
                .map(Offer::address)
                .findFirst();
    }

    /** Whether it is the address of one of those that are job boards. */
    static boolean isJobBoard(URI address) {
        return ALL.stream().anyMatch(offer -> offer.jobs() && offer.address().equals(address));
    }

    static List<Suggestion> alike(String typed) {
        return offers(typed).stream()
                .limit(MOST)
                .map(offer -> Suggestion.of(offer.name()))
                .toList();
    }

    static List<String> nearest(String typed) {
        return offers(typed).stream().limit(MOST_NEAREST).map(Offer::name).toList();
    }

    private static List<Offer> offers(String typed) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(offer -> offer.name().toLowerCase(Locale.ROOT).contains(folded)
                        || offer.address().toString().contains(folded))
                .toList();
    }
}
