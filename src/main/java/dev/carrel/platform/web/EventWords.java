package dev.carrel.platform.web;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import dev.carrel.chat.spi.PublicEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says when an event is, with the clock that is meant. */
final class EventWords {
    private static final Map<Language, DateTimeFormatter> DAYS = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> DateTimeFormatter.ofPattern("EEE d MMM uuuu", language.locale())));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("O", Locale.ENGLISH);

    private EventWords() {}

    /** {@code Tue 1 Dec 2026, 19:00–20:00, New York (UTC−5)}; whole days are those of the event's own zone, whoever asks. */
    static String when(PublicEvents.Event event, Optional<ZoneId> reader) {
        if (event.allDay()) {
            LocalDate first = LocalDate.ofInstant(event.start(), event.zone());
            LocalDate last = lastDay(event);
            return last.isAfter(first) ? day(first) + to() + day(last) : day(first);
        }
        ZoneId zone = reader.orElse(event.zone());
        ZonedDateTime start = event.start().atZone(zone);
        ZonedDateTime end = event.end().atZone(zone);
        String from = day(start) + ", " + TIME.format(start);
        String until = !event.end().isAfter(event.start())
                ? ""
                : start.toLocalDate().equals(end.toLocalDate())
                        ? "–" + TIME.format(end)
                        : to() + day(end) + ", " + TIME.format(end);
        return from + until + ", " + clock(zone, event.start());
    }

    private static String day(TemporalAccessor date) {
        return Objects.requireNonNull(DAYS.get(Language.spoken())).format(date);
    }

    private static String to() {
        return say(" to ", " au ", " a ");
    }

    /** {@code New York (UTC−5)}. */
    static String clock(ZoneId zone, Instant at) {
        String offset = OFFSET.format(at.atZone(zone)).replace("GMT", "UTC").replace('-', '−');
        String city = city(zone);
        return city.startsWith("UTC") || city.equals("Z") ? offset : city + " (" + offset + ")";
    }

    static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** As ISO 8601 has it: a day, or a moment with its distance from UTC. */
    static String start(PublicEvents.Event event) {
        return event.allDay()
                ? LocalDate.ofInstant(event.start(), event.zone()).toString()
                : iso(event.start(), event.zone());
    }

    /** The last day or the end. */
    static String end(PublicEvents.Event event) {
        return event.allDay() ? lastDay(event).toString() : iso(event.end(), event.zone());
    }

    private static String iso(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone).toOffsetDateTime());
    }

    private static LocalDate lastDay(PublicEvents.Event event) {
        Instant within = event.end().isAfter(event.start()) ? event.end().minusNanos(1) : event.start();
        return LocalDate.ofInstant(within, event.zone());
    }

    static String title(PublicEvents.Event event) {
        return event.title().isEmpty()
                ? say("An event without a name", "Un événement sans nom", "Un evento sin nombre")
                : event.title();
    }
}
