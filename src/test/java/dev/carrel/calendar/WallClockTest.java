package dev.carrel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {
    @ParameterizedTest
    @CsvSource({
        // Gaps: the first valid moment, not the gap's length later.
        "America/New_York, 2027-03-14T02:30, 2027-03-14T07:00:00Z",
        "America/New_York, 2027-03-14T02:00, 2027-03-14T07:00:00Z",
        "America/New_York, 2027-03-14T03:00, 2027-03-14T07:00:00Z",
        "America/New_York, 2027-03-14T01:59, 2027-03-14T06:59:00Z",
        "Australia/Lord_Howe, 2027-10-03T02:15, 2027-10-02T15:30:00Z",
        "Pacific/Apia, 2011-12-30T12:00, 2011-12-30T10:00:00Z",
        // Overlaps: the earlier offset.
        "America/New_York, 2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:45, 2027-04-03T14:45:00Z",
        // Nothing changes there.
        "America/Phoenix, 2027-03-14T02:30, 2027-03-14T09:30:00Z",
        "Asia/Kathmandu, 2027-03-14T02:30, 2027-03-13T20:45:00Z",
        "UTC, 2027-03-14T02:30, 2027-03-14T02:30:00Z",
    })
    void a_local_time_is_one_moment(ZoneId zone, LocalDateTime local, Instant moment) {
        assertThat(WallClock.at(local, zone)).isEqualTo(moment);
    }

    @Test
    void only_a_time_in_a_gap_does_not_exist() {
        ZoneId zone = ZoneId.of("America/New_York");
        assertThat(WallClock.exists(LocalDateTime.parse("2027-03-14T01:59"), zone))
                .isTrue();
        assertThat(WallClock.exists(LocalDateTime.parse("2027-03-14T02:00"), zone))
                .isFalse();
        assertThat(WallClock.exists(LocalDateTime.parse("2027-03-14T02:59"), zone))
                .isFalse();
        assertThat(WallClock.exists(LocalDateTime.parse("2027-03-14T03:00"), zone))
                .isTrue();
        assertThat(WallClock.exists(LocalDateTime.parse("2026-11-01T01:30"), zone))
                .isTrue();
    }

    @Test
    void around_a_gap_are_the_quarters_before_and_after_it() {
        assertThat(WallClock.around(LocalDateTime.parse("2027-03-14T02:30"), ZoneId.of("America/New_York")))
                .isEqualTo(List.of(LocalDateTime.parse("2027-03-14T01:45"), LocalDateTime.parse("2027-03-14T03:00")));
        assertThat(WallClock.around(LocalDateTime.parse("2027-10-03T02:15"), ZoneId.of("Australia/Lord_Howe")))
                .isEqualTo(List.of(LocalDateTime.parse("2027-10-03T01:45"), LocalDateTime.parse("2027-10-03T02:30")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-02T00:00:00Z | America/New_York | Tue 1 Dec 2026, 19:00 America/New_York (UTC−5)",
                "2026-07-01T23:00:00Z | America/New_York | Wed 1 Jul 2026, 19:00 America/New_York (UTC−4)",
                "2026-09-01T13:15:00Z | Asia/Kathmandu | Tue 1 Sep 2026, 19:00 Asia/Kathmandu (UTC+5:45)",
                "2026-12-01T19:00:00Z | Europe/London | Tue 1 Dec 2026, 19:00 Europe/London (UTC)",
                "2026-12-01T19:00:00Z | UTC | Tue 1 Dec 2026, 19:00 UTC",
            })
    void a_moment_is_said_with_its_zone_and_offset(Instant moment, ZoneId zone, String words) {
        assertThat(WallClock.words(moment, zone)).isEqualTo(words);
    }
}
