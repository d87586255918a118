package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        // by day, across midnight before and after it, at either end
        "22:00, 07:00, 2026-11-24T17:00:00Z, 2026-11-24T17:00:00Z",
        "22:00, 07:00, 2026-11-25T04:00:00Z, 2026-11-25T12:00:00Z",
        "22:00, 07:00, 2026-11-25T06:30:00Z, 2026-11-25T12:00:00Z",
        "22:00, 07:00, 2026-11-25T03:00:00Z, 2026-11-25T12:00:00Z",
        "22:00, 07:00, 2026-11-25T12:00:00Z, 2026-11-25T12:00:00Z",
        "13:00, 15:00, 2026-11-24T18:30:00Z, 2026-11-24T20:00:00Z",
        // the night of 14 March has an hour less, that of 1 November an hour more
        "22:00, 07:00, 2027-03-14T05:00:00Z, 2027-03-14T11:00:00Z",
        "22:00, 07:00, 2026-11-01T05:00:00Z, 2026-11-01T12:00:00Z",
        // 02:30 does not exist on 14 March; 01:30 exists twice on 1 November
        "22:00, 02:30, 2027-03-14T05:00:00Z, 2027-03-14T07:00:00Z",
        "22:00, 01:30, 2026-11-01T05:00:00Z, 2026-11-01T05:30:00Z",
        "01:00, 01:30, 2026-11-01T06:10:00Z, 2026-11-01T06:30:00Z",
        "02:45, 02:30, 2027-03-13T12:00:00Z, 2027-03-15T06:30:00Z"
    })
    void knows_when_somebody_may_be_written_to_again(LocalTime from, LocalTime until, Instant at, Instant awake) {
        assertThat(new QuietHours(from, until).nextAwake(at, NEW_YORK)).isEqualTo(awake);
    }

    @Test
    void never_waits_longer_than_it_has_to() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ZoneId> zones =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        for (int i = 0; i < 500; i++) {
            LocalTime from = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
            LocalTime until = from.plusMinutes(15L * (1 + random.nextInt(95)));
            QuietHours quiet = new QuietHours(from, until);
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            Instant at = Instant.ofEpochSecond(1_600_000_000L + 60L * random.nextInt(5_000_000));

            Instant awake = quiet.nextAwake(at, zone);

            String what = "seed %d: %s at %s in %s: %s".formatted(seed, quiet, at, zone, awake);
            assertThat(awake).as(what).isAfterOrEqualTo(at);
            assertThat(quiet.quietAt(awake.atZone(zone).toLocalTime())).as(what).isFalse();
            for (Instant before = at; before.isBefore(awake); before = before.plus(Duration.ofMinutes(5))) {
                assertThat(quiet.quietAt(before.atZone(zone).toLocalTime()))
                        .as(what + ", quiet at " + before)
                        .isTrue();
            }
        }
    }

    @Test
    void is_never_the_whole_day() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.of(22, 0), LocalTime.of(22, 0, 30)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
