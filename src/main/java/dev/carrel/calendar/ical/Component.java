package dev.carrel.calendar.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of one VEVENT or VTIMEZONE of somebody else's calendar. Used by one thread. */
final class Component {
    private static final int MOST_LINES = 2000;

    private static final Set<String> READ = Set.of(
            "BEGIN",
            "CATEGORIES",
            "CONFERENCE",
            "DESCRIPTION",
            "DTEND",
            "DTSTART",
            "DURATION",
            "EXDATE",
            "LOCATION",
            "RDATE",
            "RECURRENCE-ID",
            "RRULE",
            "STATUS",
            "SUMMARY",
            "TZID",
            "TZOFFSETTO",
            "UID",
            "URL",
            "X-LIC-LOCATION");

    private final String kind;
    private final List<ContentLine> lines = new ArrayList<>();

    Component(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    /** Keeps a line that anybody asks for. */
    void add(ContentLine line) {
        if (lines.size() < MOST_LINES && READ.contains(line.name())) {
            lines.add(line);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<ContentLine> lines() {
        return lines;
    }

    List<ContentLine> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }

    Optional<ContentLine> first(String name) {
        for (ContentLine line : lines) {
            if (line.name().equals(name)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Empty where there is none. */
    String text(String name) {
        return first(name).map(ContentLine::text).orElse("");
    }

    boolean isCancelled() {
        return text("STATUS").equalsIgnoreCase("CANCELLED");
    }
}
