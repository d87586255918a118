package dev.carrel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Daily series over every change of every clock that the JDK knows of, from 2024 to 2030. */
class EveryZoneTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");
    private static final Repeat DAILY = Repeat.of("FREQ=DAILY");
    private static final int DAYS = 5;

    @Test
    void a_daily_series_keeps_its_time_over_every_change_of_every_clock(TestReporter reporter) {
        int zones = 0;
        int gaps = 0;
        int overlaps = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            zones++;
            for (ZoneOffsetTransition change : changes(zone)) {
                if (change.isGap()) {
                    gaps++;
                } else {
                    overlaps++;
                }
                keepsItsTime(zone, change);
            }
        }
        reporter.publishEntry("zones %d, gaps %d, overlaps %d".formatted(zones, gaps, overlaps));
        assertThat(zones).isGreaterThan(500);
        assertThat(gaps).isGreaterThan(1000);
        assertThat(overlaps).isGreaterThan(1000);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(TO)) {
            changes.add(change);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }

    /** At the beginning, in the middle and at the end of what is skipped or comes twice. */
    private static void keepsItsTime(ZoneId zone, ZoneOffsetTransition change) {
        LocalDateTime begin = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        Duration length = change.getDuration().abs();
        for (LocalDateTime wanted : List.of(
                begin, begin.plus(length.dividedBy(2)), begin.plus(length).minusMinutes(1))) {
            Series series = new Series(wanted.minusDays(2), DAILY, zone);
            List<Instant> moments = moments(series);
            assertThat(moments).hasSize(DAYS);
            for (int day = 0; day < DAYS; day++) {
                LocalDateTime local = wanted.plusDays(day - 2L);
                Instant moment = moments.get(day);
                assertThat(moment)
                        .as("%s %s in %s", zone, local, moments)
                        .isEqualTo(expected(zone, change, local, wanted));
                assertThat(day == 0 || moment.isAfter(moments.get(day - 1)))
                        .as("%s %s comes after the day before", zone, local)
                        .isTrue();
            }
        }
    }

    private static List<Instant> moments(Series series) {
        List<Instant> moments = new ArrayList<>();
        Instant after = series.first().minusDays(1).atZone(series.zone()).toInstant();
        Optional<Moment.Wall> next = series.next(after);
        while (moments.size() < DAYS && next.isPresent()) {
            moments.add(next.get().instant());
            next = series.next(next.get().instant());
        }
        return moments;
    }

    private static Instant expected(
            ZoneId zone, ZoneOffsetTransition change, LocalDateTime local, LocalDateTime wanted) {
        if (local.equals(wanted)) {
            return change.isGap() ? change.getInstant() : wanted.toInstant(change.getOffsetBefore());
        }
        // On all other days the clock shows the same time, which exists there, and the JDK says when that is.
        assertThat(zone.getRules().getValidOffsets(local))
                .as("%s %s", zone, local)
                .hasSize(1);
        return local.atZone(zone).toInstant();
    }

    @Test
    void two_times_of_an_hourly_series_that_fall_on_one_moment_are_one() {
        ZoneId zone = ZoneId.of("America/New_York");
        Series series =
                new Series(LocalDate.of(2027, 3, 14).atTime(LocalTime.of(1, 0)), Repeat.of("FREQ=HOURLY"), zone);
        Optional<Moment.Wall> one = series.next(Instant.parse("2027-03-14T05:59:59Z"));
        Optional<Moment.Wall> two = series.next(one.orElseThrow().instant());
        Optional<Moment.Wall> three = series.next(two.orElseThrow().instant());
        assertThat(List.of(
                        one.get().instant(),
                        two.get().instant(),
                        three.orElseThrow().instant()))
                .containsExactly(
                        Instant.parse("2027-03-14T06:00:00Z"),
                        Instant.parse("2027-03-14T07:00:00Z"),
                        Instant.parse("2027-03-14T08:00:00Z"));
    }

    @Test
    void the_second_half_of_an_overlap_repeats_nothing() {
        ZoneId zone = ZoneId.of("America/New_York");
        Series series = new Series(LocalDateTime.parse("2026-10-31T01:30"), DAILY, zone);
        // 01:10 for the second time; 01:30 was held at the first.
        assertThat(series.next(Instant.parse("2026-11-01T06:10:00Z")))
                .contains(new Moment.Wall(LocalDateTime.parse("2026-11-02T01:30"), zone));
    }
}
