package dev.carrel.feature.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MondayTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void comes_at_eight_by_the_own_clock() {
        Instant wednesday = Instant.parse("2026-11-25T12:00:00Z");

        assertThat(Monday.next(wednesday, NEW_YORK, NEW_YORK))
                .isEqualTo(new Monday(LocalDate.parse("2026-11-30"), Instant.parse("2026-11-30T13:00:00Z")));
        assertThat(Monday.newest(wednesday, NEW_YORK, NEW_YORK))
                .isEqualTo(new Monday(LocalDate.parse("2026-11-23"), Instant.parse("2026-11-23T13:00:00Z")));
    }

    @Test
    void waits_until_the_week_is_over_by_the_clock_that_counts() {
        Instant wednesday = Instant.parse("2026-11-25T12:00:00Z");

        assertThat(Monday.next(wednesday, TOKYO, LOS_ANGELES))
                .isEqualTo(new Monday(LocalDate.parse("2026-11-30"), Instant.parse("2026-11-30T08:00:00Z")));
    }

    @Test
    void keeps_its_hour_when_the_clocks_change() {
        Instant before = Instant.parse("2026-10-28T12:00:00Z");
        Instant first = Monday.next(before, NEW_YORK, NEW_YORK).at();

        assertThat(Monday.newest(first, NEW_YORK, NEW_YORK).at()).isEqualTo(first);
        assertThat(Duration.between(Monday.newest(before, NEW_YORK, NEW_YORK).at(), first))
                .isEqualTo(Duration.ofHours(7 * 24 + 1));
    }

    @Test
    void is_once_a_week_whatever_the_clocks() {
        List<ZoneId> zones = List.of(
                TOKYO, LOS_ANGELES, ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago"), ZoneId.of("UTC"));
        for (ZoneId own : zones) {
            for (ZoneId community : zones) {
                Instant now = Instant.parse("2026-01-01T00:00:00Z");
                LocalDate date = Monday.newest(now, own, community).date();
                for (int week = 0; week < 60; week++) {
                    Monday next = Monday.next(now, own, community);
                    assertThat(next.at()).isAfter(now);
                    assertThat(next.date()).isEqualTo(date.plusWeeks(1));
                    assertThat(next.date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                    assertThat(Monday.newest(next.at(), own, community)).isEqualTo(next);
                    assertThat(Monday.newest(next.at().minusSeconds(1), own, community)
                                    .date())
                            .isEqualTo(date);
                    date = next.date();
                    now = next.at();
                }
            }
        }
    }
}
