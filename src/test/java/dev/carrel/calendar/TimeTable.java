package dev.carrel.calendar;

import java.time.Instant;
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
            case Reading.Once once -> shown(once.moment(), zone);
            case Reading.Repeated series ->
                series.first() + " " + series.repeat().rule();
            case Reading.Ambiguous asked ->
                asked.question() + " "
                        + asked.choices().stream().map(Reading.Choice::text).collect(Collectors.joining(", "));
            case Reading.Past past ->
                "past " + past.wanted() + ", " + past.later().text();
            case Reading.Gap gap -> "gap " + gap.wanted() + " " + gap.nearest();
            case Reading.Unreadable no -> "no. " + no.what();
        };
    }

    private static String shown(Moment moment, ZoneId zone) {
        return switch (moment) {
            case Moment.Wall wall -> wall.local() + (wall.zone().equals(zone) ? "" : " " + wall.zone());
            case Moment.Exact exact -> "exactly " + exact.instant();
        };
    }
}
