package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZoneWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | New York, Eastern Time | UTC−5, from 14 March UTC−4",
                "America/St_Johns | St Johns, Newfoundland Time | UTC−3:30, from 14 March UTC−2:30",
                "Asia/Kathmandu | Kathmandu | UTC+5:45",
                "Europe/London | London | UTC, from 28 March UTC+1",
                "UTC | UTC, Coordinated Universal Time | UTC"
            })
    void says_where_it_is_and_how_far_from_utc(String id, String name, String offsets) {
        assertThat(ZoneWords.name(ZoneId.of(id))).isEqualTo(name);
        assertThat(ZoneWords.offsets(ZoneId.of(id), NOW)).isEqualTo(offsets);
    }

    @Test
    void says_what_the_clock_shows_there() {
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        assertThat(ZoneWords.clock(kiritimati, NOW)).isEqualTo("Wednesday 02:00");
        assertThat(ZoneWords.now(kiritimati, NOW)).isEqualTo("02:00 now, UTC+14");
    }
}
