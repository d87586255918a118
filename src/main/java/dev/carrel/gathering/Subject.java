package dev.carrel.gathering;

import java.time.Instant;
import java.util.List;

/**
 * Which time of a gathering a message is about, and when it was to begin when the message was promised.
 *
 * @param more what else the kind of message needs
 */
public record Subject(OccurrenceId id, Instant start, List<String> more) {
    /** About this time, as it is now. */
    public static Subject of(Occurrence occurrence) {
        return new Subject(occurrence.id(), occurrence.start(), List.of());
    }

    /** As the outbox keeps it, without more. */
    public String text() {
        return id.value() + " " + start.getEpochSecond();
    }

    /** As it was kept. */
    public static Subject parse(String text) {
        List<String> words = List.of(text.split(" "));
        return new Subject(
                new OccurrenceId(Long.parseLong(words.get(0))), moment(words.get(1)), words.subList(2, words.size()));
    }

    /** Whether it is still held at that time. */
    public boolean isOf(Occurrence occurrence) {
        return occurrence.isHeld() && occurrence.start().getEpochSecond() == start.getEpochSecond();
    }

    /** A moment among what else there is. */
    public Instant moment(int place) {
        return moment(more.get(place));
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
