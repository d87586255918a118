package dev.carrel.feature.session;

import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.OccurrenceId;
import java.time.Instant;
import java.util.List;

/**
 * Which session a message is about, and when it was to begin when the message was promised.
 *
 * @param more what else the kind of message needs
 */
record Subject(OccurrenceId id, Instant start, List<String> more) {
    static Subject of(Occurrence occurrence) {
        return new Subject(occurrence.id(), occurrence.start(), List.of());
    }

    /** As the outbox keeps it, without more. */
    String text() {
        return id.value() + " " + start.getEpochSecond();
    }

    static Subject parse(String text) {
        List<String> words = List.of(text.split(" "));
        return new Subject(
                new OccurrenceId(Long.parseLong(words.get(0))), moment(words.get(1)), words.subList(2, words.size()));
    }

    /** A moment among what else there is. */
    Instant moment(int place) {
        return moment(more.get(place));
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
