package dev.carrel.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** Reads words on a Tuesday at noon in New York, and says shortly what was read. */
final class TimeTable {
    static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private TimeTable() {}

    static Reading read(String words) {
        return TimeWords.read(words, NOW, NEW_YORK);
    }

    static String shown(Reading reading, ZoneId zone) {
        return switch (reading) {
            case Reading.Once(Moment.Wall(LocalDateTime local, ZoneId at)) -> local + (at.equals(zone) ? "" : " " + at);
            case Reading.Once(Moment.Exact(Instant instant)) -> "exactly " + instant;
            case Reading.Repeated(LocalDateTime first, Repeat repeat) -> first + " " + repeat.rule();
            case Reading.Ambiguous(String question, var choices) ->
                question + " " + choices.stream().map(Reading.Choice::text).collect(Collectors.joining(", "));
            case Reading.Past(LocalDateTime wanted, Reading.Choice later) -> "past " + wanted + ", " + later.text();
            case Reading.Gap(LocalDateTime wanted, var nearest) -> "gap " + wanted + " " + nearest;
            case Reading.Unreadable(String what, var examples) -> "no. " + what;
        };
    }
}
