package dev.carrel.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.Series;
import dev.carrel.testkit.ReadCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What a calendar makes of a document, over every change of every clock that the JDK knows of, from 2024 to 2030. */
class EveryZoneReadBackTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void a_daily_series_is_held_when_its_reminders_come_over_every_change_of_every_clock(TestReporter reporter) {
        int zones = 0;
        int series = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            zones++;
            List<CalendarEntry> entries = new ArrayList<>();
            for (ZoneOffsetTransition change : changes(zone)) {
                for (LocalDateTime wanted : times(change)) {
                    for (int daysBefore : new int[] {2, 1, 0}) {
                        entries.add(entry(entries.size(), zone, wanted.minusDays(daysBefore), "FREQ=DAILY;COUNT=5"));
                    }
                    entries.add(entry(
                            entries.size(),
                            zone,
                            wanted.minusDays(3),
                            "FREQ=DAILY;UNTIL=" + EntryWriterTest.LOCAL.format(wanted)));
                }
            }
            agrees(entries);
            series += entries.size();
        }
        reporter.publishEntry("zones %d, series %d".formatted(zones, series));
        assertThat(zones).isGreaterThan(500);
        assertThat(series).isGreaterThan(20_000);
    }

    private static CalendarEntry entry(int number, ZoneId zone, LocalDateTime first, String rule) {
        return CalendarEntry.once(
                        "e" + number + "@carrel", "series " + number, zone, first, Duration.ofHours(1), CHANGED)
                .repeating(Repeat.of(rule), List.of(), List.of());
    }

    static void agrees(List<CalendarEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        ReadCalendar read =
                new ReadCalendar(CalendarDocument.feed("All", entries).text());
        for (CalendarEntry entry : entries) {
            Instant until = entry.start().plusDays(8).toInstant(ZoneOffset.UTC);
            assertThat(read.moments(entry.title(), until))
                    .as(
                            "%s from %s in %s:%n%s",
                            entry.repeat(),
                            entry.start(),
                            entry.zone(),
                            CalendarDocument.of(entry).text())
                    .isEqualTo(expected(entry, until));
        }
    }

    private static List<Instant> expected(CalendarEntry entry, Instant until) {
        Series series = new Series(entry.start(), entry.repeat().orElseThrow(), entry.zone());
        List<Instant> moments = new ArrayList<>();
        Optional<Moment.Wall> next = series.next(entry.start().minusDays(2).toInstant(ZoneOffset.UTC));
        while (next.isPresent() && !next.get().instant().isAfter(until)) {
            moments.add(next.get().instant());
            next = series.next(next.get().instant());
        }
        return moments;
    }

    /** At the beginning, in the middle and at the end of what is skipped or comes twice. */
    private static List<LocalDateTime> times(ZoneOffsetTransition change) {
        LocalDateTime begin = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        Duration length = change.getDuration().abs();
        return List.of(
                begin, begin.plus(length.dividedBy(2)), begin.plus(length).minusMinutes(1));
    }

    static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(TO)) {
            changes.add(change);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }
}
