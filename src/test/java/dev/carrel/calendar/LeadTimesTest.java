package dev.carrel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 hours, 15 minutes | PT24H PT15M",
                "1 day and at the start | PT24H PT0S",
                "2h;30m | PT2H PT30M",
                "1 hr before | PT1H",
                "1 Week, 1 day | PT168H PT24H",
                "2 semaines, 1 jour et 15 minutes avant | PT336H PT24H PT15M",
                "3 heures, au début | PT3H PT0S",
                "1 semana, 2 días y 1 hora antes | PT168H PT48H PT1H",
                "15 minutos; al inicio | PT15M PT0S",
            })
    void reads_lengths_in_three_languages(String typed, String expected) {
        List<Duration> leads =
                Arrays.stream(expected.split(" ")).map(Duration::parse).toList();
        assertThat(LeadTimes.read(typed)).contains(leads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", " None", "aucun", "ninguno"})
    void reads_that_there_are_to_be_none(String typed) {
        assertThat(LeadTimes.read(typed)).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "1",
                "hours",
                "1 month",
                "10 seconds",
                "12345 days",
                "1 day, then",
                "-1 day",
                "1.5 hours",
                "one day"
            })
    void reads_nothing_else(String typed) {
        assertThat(LeadTimes.read(typed)).isEmpty();
    }
}
