package dev.carrel.calendar.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody else's calendar (RFC 5545), however badly it was written: what cannot be read is left out, and nothing is thrown.
 *
 * @param name what it calls itself, or empty
 */
public record ForeignCalendar(String name, List<ForeignEvent> events) {
    /** Later ones are left out. */
    private static final int MOST_EVENTS = 10_000;

    /** Keeps a copy. */
    public ForeignCalendar {
        events = List.copyOf(events);
    }

    /**
     * Reads a calendar.
     *
     * @param floating the zone of times that name none, where the calendar itself names none
     * @param from times that end before are left out
     * @param until times that begin later are left out
     */
    public static ForeignCalendar read(String text, ZoneId floating, Instant from, Instant until) {
        Reading reading = new Reading();
        ContentLine.read(text, reading::take);
        reading.end();
        ForeignZones zones = new ForeignZones(reading.zones, reading.zoneName.orElse(""), floating);
        Occurrences occurrences = new Occurrences(zones, from, until);
        List<ForeignEvent> events = new ArrayList<>();
        // The lines of an event are let go as soon as it is made of them.
        for (Iterator<List<Component>> all = reading.byUid.values().iterator(); all.hasNext(); all.remove()) {
            events.add(event(all.next(), occurrences, reading.cancelled));
        }
        return new ForeignCalendar(reading.name, events);
    }

    private static ForeignEvent event(List<Component> parts, Occurrences occurrences, boolean cancelled) {
        Component main = parts.stream()
                .filter(part -> part.first("RECURRENCE-ID").isEmpty())
                .findFirst()
                .orElse(parts.getFirst());
        return new ForeignEvent(
                main.text("UID"),
                main.text("SUMMARY"),
                main.text("DESCRIPTION"),
                main.text("LOCATION"),
                main.first("URL")
                        .or(() -> main.all("CONFERENCE").stream()
                                .filter(line -> line.value().startsWith("http"))
                                .findFirst())
                        .map(ContentLine::value)
                        .orElse(""),
                main.all("CATEGORIES").stream()
                        .flatMap(line -> List.of(line.text().split(",", -1)).stream())
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                cancelled || main.isCancelled(),
                occurrences.of(main, parts.stream().filter(part -> part != main).toList()));
    }

    /** Takes lines one by one; components that do not end are ended by the next one. */
    private static final class Reading {
        private final Map<String, List<Component>> byUid = new LinkedHashMap<>();
        private final List<Component> zones = new ArrayList<>();
        private Optional<Component> open = Optional.empty();
        private int nested;
        private String name = "";
        private Optional<String> zoneName = Optional.empty();
        private boolean cancelled;

        void take(ContentLine line) {
            switch (line.name()) {
                case "BEGIN" -> begin(line.value().toUpperCase(Locale.ROOT));
                case "END" -> end(line.value().toUpperCase(Locale.ROOT));
                default -> {
                    if (open.isPresent()) {
                        if (nested == 0) {
                            open.get().add(line);
                        }
                    } else {
                        about(line);
                    }
                }
            }
        }

        private void about(ContentLine line) {
            switch (line.name()) {
                case "X-WR-CALNAME", "NAME" -> name = line.text();
                case "X-WR-TIMEZONE", "TIMEZONE-ID" -> zoneName = Optional.of(line.value());
                case "METHOD" -> cancelled = line.value().equalsIgnoreCase("CANCEL");
                default -> {}
            }
        }

        private void begin(String kind) {
            switch (kind) {
                case "VEVENT", "VTIMEZONE" -> {
                    end();
                    open = Optional.of(new Component(kind));
                }
                case "STANDARD", "DAYLIGHT" ->
                    open.ifPresent(zone -> zone.add(new ContentLine("BEGIN", Map.of(), kind)));
                default -> nested += open.isPresent() ? 1 : 0;
            }
        }

        private void end(String kind) {
            if (open.isPresent() && kind.equals(open.get().kind())) {
                end();
            } else if (!kind.equals("STANDARD") && !kind.equals("DAYLIGHT")) {
                nested = Math.max(0, nested - 1);
            }
        }

        private void end() {
            nested = 0;
            open.ifPresent(component -> {
                if (component.kind().equals("VTIMEZONE")) {
                    zones.add(component);
                } else if (!component.isEmpty()) {
                    String uid = component.text("UID");
                    if (byUid.size() < MOST_EVENTS || byUid.containsKey(uid)) {
                        byUid.computeIfAbsent(uid.isEmpty() ? "#" + byUid.size() : uid, key -> new ArrayList<>())
                                .add(component);
                    }
                }
            });
            open = Optional.empty();
        }
    }
}
