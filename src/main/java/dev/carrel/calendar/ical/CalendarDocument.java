package dev.carrel.calendar.ical;

import java.time.Duration;
import java.util.List;

/**
 * A calendar as calendars exchange them. The same entries are the same bytes, whenever they are written.
 *
 * @param name what a calendar application calls it
 * @param refresh how often it is worth asking for it again
 */
public record CalendarDocument(String name, Duration refresh, List<CalendarEntry> entries) {
    private static final Duration USUAL = Duration.ofHours(1);

    /** Keeps a copy. */
    public CalendarDocument {
        entries = List.copyOf(entries);
    }

    /** A document of one entry, to be taken over once. */
    public static CalendarDocument of(CalendarEntry entry) {
        return new CalendarDocument(entry.title(), USUAL, List.of(entry));
    }

    /** A feed that is asked for again and again. */
    public static CalendarDocument feed(String name, List<CalendarEntry> entries) {
        return new CalendarDocument(name, USUAL, entries);
    }

    /** The text of RFC 5545, with CRLF and lines of at most 75 octets. */
    public String text() {
        return DocumentWriter.write(this);
    }
}
