package dev.carrel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeHoursTest {
    private static String words(String typed) {
        return FreeHours.read(typed).map(FreeHours::words).orElse("unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tue,thu 18:00-21:00 | Tue, Thu 18:00–21:00",
                "Tuesdays and Thursdays from 6 pm to 9 p.m. | Tue, Thu 18:00–21:00",
                "weekdays 6-9pm; sat 10-12, 14:30 – 16h | Mon, Tue, Wed, Thu, Fri 18:00–21:00; Sat 10:00–12:00, 14:30–16:00",
                "sat-mon noon-1pm | Mon, Sat, Sun 12:00–13:00",
                "every day 9am-10am | Mon, Tue, Wed, Thu, Fri, Sat, Sun 09:00–10:00",
                "weekend 11am-2pm | Sat, Sun 11:00–14:00",
                "sun 22:00-2am | Mon 00:00–02:00; Sun 22:00–24:00",
                "fri 20:00-midnight | Fri 20:00–24:00",
                "mo 0:00-24:00 | Mon 00:00–24:00",
                "wed 9-11, 10-12 wed 12-13 | Wed 09:00–13:00"
            })
    void reads_a_week_as_people_write_it(String typed, String words) {
        assertThat(words(typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tuesday",
                "18:00-21:00",
                "tue 18:00",
                "tue 25:00-26:00",
                "tue 9-9",
                "tue 0am-3am",
                "tue 9:60-10",
                "tue-wed-thu 9-10",
                "someday 9-10",
                "tue 9--10",
                "tue ٩-10",
                "'; drop table member",
                "\u0000"
            })
    void does_not_guess_what_is_no_week(String typed) {
        assertThat(words(typed)).isEqualTo("unreadable");
    }

    @Test
    void refuses_more_spans_than_are_kept_and_reads_a_long_line_in_no_time() {
        assertThat(words("daily 1-2, 3-4, 5-6, 7-8")).isNotEqualTo("unreadable");
        assertThat(words("daily 1-2, 3-4, 5-6, 7-8, 9-10")).isEqualTo("unreadable");
        assertThat(words("tue " + " ".repeat(900) + "-")).isEqualTo("unreadable");
        assertThat(words("tue " + "9-10,".repeat(190))).isEqualTo("Tue 09:00–10:00");
    }

    @Test
    void reads_back_what_it_says_of_any_week_that_it_keeps() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            boolean[] free = new boolean[FreeHours.WEEK];
            for (int span = random.nextInt(18); span >= 0; span--) {
                int from = random.nextInt(FreeHours.WEEK);
                for (int minute = 1 + random.nextInt(600); minute >= 0; minute--) {
                    free[(from + minute) % FreeHours.WEEK] = true;
                }
            }
            FreeHours hours = FreeHours.of(free);
            assertThat(hours.minutes()).isEqualTo(free);
            assertThat(FreeHours.read(hours.words()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(hours.spans().size() <= FreeHours.MOST_SPANS ? Optional.of(hours) : Optional.empty());
            assertThat(hours.words().length()).isLessThanOrEqualTo(500);
        }
    }
}
