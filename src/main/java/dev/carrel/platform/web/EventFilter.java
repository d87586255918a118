package dev.carrel.platform.web;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Inert;
import dev.carrel.chat.spi.PublicEvents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which of the events a visitor wants to see, and on whose clock, as the address of the page says it. What cannot be read there limits nothing.
 *
 * @param kind the key of a kind, or empty
 * @param words of which all are in what an event says of itself
 * @param when how far ahead
 * @param zone on whose clock; on the event's own when there is none
 * @param from how many are left out at the front
 */
record EventFilter(String kind, String words, When when, Where where, Optional<ZoneId> zone, int from) {
    static final String KIND = "kind";
    static final String TOPIC = "topic";
    static final String WHEN = "when";
    static final String ONLINE = "online";
    static final String ZONE = "zone";
    private static final String FROM = "from";

    private static final int LONGEST = 100;
    private static final int MOST = 10_000;

    /** How far ahead. */
    enum When {
        ANY("", Words.of("Any time", "N’importe quand", "Cualquier momento"), Duration.ofDays(36_500)),
        WEEK("week", Words.of("In the next 7 days", "Dans les 7 jours", "En los próximos 7 días"), Duration.ofDays(7)),
        MONTH(
                "month",
                Words.of("In the next 30 days", "Dans les 30 jours", "En los próximos 30 días"),
                Duration.ofDays(30)),
        QUARTER(
                "quarter",
                Words.of("In the next 90 days", "Dans les 90 jours", "En los próximos 90 días"),
                Duration.ofDays(90));

        final String key;
        final Words words;
        final Duration length;

        When(String key, Words words, Duration length) {
            this.key = key;
            this.words = words;
            this.length = length;
        }
    }

    /** Where. What does not say so is not taken for online, and what says no place for none. */
    enum Where {
        ANYWHERE("", Words.of("Anywhere", "N’importe où", "En cualquier lugar")),
        ONLINE("yes", Words.of("Online", "En ligne", "En línea")),
        PLACE("no", Words.of("At a place", "Sur place", "Presencial"));

        final String key;
        final Words words;

        Where(String key, Words words) {
            this.key = key;
            this.words = words;
        }
    }

    /** Reads the parameters of an address; a missing one is empty. */
    static EventFilter of(UnaryOperator<String> query) {
        return new EventFilter(
                typed(query, KIND),
                typed(query, TOPIC),
                List.of(When.values()).stream()
                        .filter(when -> when.key.equals(typed(query, WHEN)))
                        .findFirst()
                        .orElse(When.ANY),
                List.of(Where.values()).stream()
                        .filter(where -> where.key.equals(typed(query, ONLINE)))
                        .findFirst()
                        .orElse(Where.ANYWHERE),
                zone(typed(query, ZONE)),
                from(typed(query, FROM)));
    }

    private static String typed(UnaryOperator<String> query, String name) {
        String value = Inert.of(query.apply(name)).strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static int from(String typed) {
        return typed.matches("\\d{1,5}") ? Math.min(MOST, Integer.parseInt(typed)) : 0;
    }

    EventFilter from(int first) {
        return new EventFilter(kind, words, when, where, zone, first);
    }

    /** Whether it leaves anything out. */
    boolean isNarrow() {
        return !kind.isEmpty() || !words.isEmpty() || when != When.ANY || where != Where.ANYWHERE;
    }

    boolean takes(PublicEvents.Event event, Instant now) {
        String said = String.join(
                        " ",
                        event.title(),
                        event.about(),
                        event.place(),
                        event.kind().words(),
                        event.source())
                .toLowerCase(Locale.ROOT);
        return event.end().isAfter(now)
                && (kind.isEmpty() || kind.equals(event.kind().key()))
                && List.of(words.toLowerCase(Locale.ROOT).split(" ", -1)).stream()
                        .allMatch(said::contains)
                && !event.start().isAfter(now.plus(when.length))
                && switch (where) {
                    case ANYWHERE -> true;
                    case ONLINE -> event.online();
                    case PLACE -> !event.online() && !event.place().isEmpty();
                };
    }

    /** The same as parameters, with the question mark; nothing when nothing is left out. */
    String query() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(KIND, kind);
        values.put(TOPIC, words);
        values.put(WHEN, when.key);
        values.put(ONLINE, where.key);
        values.put(ZONE, zone.map(ZoneId::getId).orElse(""));
        values.put(FROM, from == 0 ? "" : Integer.toString(from));
        String query = values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
