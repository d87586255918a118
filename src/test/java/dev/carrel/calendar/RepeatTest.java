package dev.carrel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatTest {
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-12-04T12:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MINUTELY;INTERVAL=15 | every 15 minutes",
                "FREQ=HOURLY | every hour",
                "FREQ=HOURLY;INTERVAL=2 | every other hour",
                "FREQ=DAILY | every day",
                "FREQ=DAILY;INTERVAL=2 | every other day",
                "FREQ=DAILY;INTERVAL=3 | every 3 days",
                "FREQ=WEEKLY | every week",
                "FREQ=WEEKLY;INTERVAL=2 | every other week",
                "FREQ=WEEKLY;BYDAY=FR | every Friday",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | every other Friday",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR | every 3 weeks on Friday",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH | every other week on Tuesday and Thursday",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every weekday",
                "FREQ=WEEKLY;BYDAY=SA,SU | Saturdays and Sundays",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA | Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays",
                "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270515T235959 | Tuesdays and Thursdays until 15 May 2027",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270515T120000 | every Tuesday until 12:00 on 15 May 2027",
                "FREQ=MONTHLY | every month",
                "FREQ=MONTHLY;BYMONTHDAY=1 | on the 1st of every month",
                "FREQ=MONTHLY;BYMONTHDAY=2,13,23 | on the 2nd, 13th and 23rd of every month",
                "FREQ=MONTHLY;BYMONTHDAY=31 | on the 31st of every month that has one",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | on the last day of every month",
                "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15,-1 | on the 15th and last day of every other month",
                "FREQ=MONTHLY;BYDAY=1MO;COUNT=12 | on the first Monday of every month, 12 times",
                "FREQ=MONTHLY;BYDAY=1MO,3MO | on the first and third Monday of every month",
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR | on the last Friday of every 3 months",
                "FREQ=MONTHLY;BYDAY=5SU | on the fifth Sunday of every month that has one",
                "FREQ=YEARLY | every year",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1 | on 1 December of every year",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | on 29 February of every year that has one",
                "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO | on the first Monday of September of every year",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYMONTHDAY=-1;COUNT=1 | on the last day of May of every other year, 1 time",
            })
    void a_rule_has_one_spelling_and_words_that_read_as_the_same_rule(String rule, String words) {
        Repeat repeat = Repeat.of(rule);
        assertThat(repeat.rule()).isEqualTo(rule);
        assertThat(repeat.words()).isEqualTo(words);
        assertThat(TimeTable.read(repeat.words(LocalTime.NOON) + " starting 2026-12-01"))
                .as(repeat.words(LocalTime.NOON))
                .isInstanceOfSatisfying(Reading.Repeated.class, reading -> {
                    if (!List.of("every week", "every other week", "every month", "every year")
                            .contains(words)) {
                        assertThat(reading.repeat()).isEqualTo(repeat);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freq=weekly;byday=fr;wkst=mo;interval=1 | FREQ=WEEKLY;BYDAY=FR",
                "COUNT=3;FREQ=DAILY | FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;UNTIL=20270515 | FREQ=DAILY;UNTIL=20270515T235959",
                "FREQ=MONTHLY;BYDAY=3MO,1MO | FREQ=MONTHLY;BYDAY=1MO,3MO",
                "FREQ=WEEKLY;BYDAY=TH,TU,TU;WKST=SU | FREQ=WEEKLY;BYDAY=TU,TH",
            })
    void another_spelling_is_the_same_rule(String typed, String rule) {
        assertThat(new Repeat(typed)).isEqualTo(Repeat.of(rule));
        assertThat(new Repeat(typed).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every friday",
                "FREQ=",
                "FREQ=FORTNIGHTLY",
                "FREQ=SECONDLY",
                "FREQ=MINUTELY",
                "FREQ=MINUTELY;INTERVAL=9",
                "FREQ=DAILY;BYHOUR=1,2,3",
                "FREQ=HOURLY;BYMINUTE=0,5",
                "FREQ=DAILY;COUNT=1001",
                "FREQ=DAILY;INTERVAL=1000",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=99999999999999999999",
                "FREQ=DAILY;COUNT=2;UNTIL=20270515T000000",
                "FREQ=DAILY;UNTIL=20270515T000000Z",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=DAILY;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=MONTHLY;BYDAY=MO",
                "FREQ=MONTHLY;BYDAY=MO,1TU",
                "FREQ=MONTHLY;BYDAY=1MO,3TU",
                "FREQ=MONTHLY;BYDAY=-2MO",
                "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=13",
                "FREQ=MONTHLY;BYMONTHDAY=-2",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1",
                "FREQ=YEARLY;BYYEARDAY=100",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=1",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2",
                "FREQ=YEARLY;BYDAY=20MO",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
            })
    void a_rule_that_has_no_words_is_refused_with_a_sentence(String rule) {
        assertThatThrownBy(() -> Repeat.of(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void a_monstrous_rule_is_refused() {
        assertThatThrownBy(() -> Repeat.of("FREQ=WEEKLY;BYDAY=" + "MO,".repeat(10_000) + "MO"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MINUTELY;INTERVAL=15 | 2026-12-04T12:00 2026-12-04T12:15 2026-12-04T12:30",
                "FREQ=HOURLY;INTERVAL=12 | 2026-12-04T12:00 2026-12-05T00:00 2026-12-05T12:00",
                "FREQ=DAILY;COUNT=2 | 2026-12-04T12:00 2026-12-05T12:00",
                "FREQ=DAILY;UNTIL=20261205T120000 | 2026-12-04T12:00 2026-12-05T12:00",
                "FREQ=DAILY;UNTIL=20261205T115959 | 2026-12-04T12:00",
                "FREQ=DAILY;UNTIL=20261203 | ",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 2026-12-04T12:00 2026-12-18T12:00 2027-01-01T12:00",
                "FREQ=WEEKLY;BYDAY=MO | 2026-12-07T12:00 2026-12-14T12:00 2026-12-21T12:00",
                "FREQ=MONTHLY;BYMONTHDAY=31 | 2026-12-31T12:00 2027-01-31T12:00 2027-03-31T12:00",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-12-31T12:00 2027-01-31T12:00 2027-02-28T12:00",
                "FREQ=MONTHLY;BYDAY=1MO | 2026-12-07T12:00 2027-01-04T12:00 2027-02-01T12:00",
                "FREQ=MONTHLY;BYDAY=-1FR | 2026-12-25T12:00 2027-01-29T12:00 2027-02-26T12:00",
                "FREQ=YEARLY | 2026-12-04T12:00 2027-12-04T12:00 2028-12-04T12:00",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2028-02-29T12:00 2032-02-29T12:00 2036-02-29T12:00",
            })
    void a_series_has_the_times_of_its_rule_and_no_others(String rule, String times) {
        List<LocalDateTime> expected = times == null
                ? List.of()
                : List.of(times.split(" ", -1)).stream()
                        .map(LocalDateTime::parse)
                        .toList();
        assertThat(Repeat.of(rule).occurrences(FIRST, 3)).isEqualTo(expected);
    }

    @Test
    void the_next_time_is_strictly_after() {
        Repeat fridays = Repeat.of("FREQ=WEEKLY;BYDAY=FR;COUNT=2");
        assertThat(fridays.next(FIRST, FIRST.minusYears(3))).contains(FIRST);
        assertThat(fridays.next(FIRST, FIRST.minusNanos(1))).contains(FIRST);
        assertThat(fridays.next(FIRST, FIRST)).contains(FIRST.plusWeeks(1));
        assertThat(fridays.next(FIRST, FIRST.plusNanos(1))).contains(FIRST.plusWeeks(1));
        assertThat(fridays.next(FIRST, FIRST.plusWeeks(1))).isEmpty();
    }

    /** The short cut to a far time gives what walking there gives. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MINUTELY;INTERVAL=50",
                "FREQ=HOURLY;INTERVAL=7",
                "FREQ=DAILY;INTERVAL=3",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR,SU",
                "FREQ=WEEKLY;INTERVAL=2",
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1,30,-1",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,5SU",
                "FREQ=YEARLY;INTERVAL=3",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=9;BYDAY=1MO",
                "FREQ=DAILY;INTERVAL=2;UNTIL=20270601",
                "FREQ=DAILY;INTERVAL=2;COUNT=150",
            })
    void next_finds_what_walking_finds(String rule) {
        Random random = new Random(11);
        for (int day = 1; day <= 31; day += 6) {
            LocalDateTime first = LocalDateTime.of(2026, 12, day, 22, 15, 0);
            Repeat repeat = Repeat.of(rule);
            List<LocalDateTime> walked = repeat.occurrences(first, 400);
            for (int i = 0; i < 40; i++) {
                int at = random.nextInt(walked.size());
                LocalDateTime after = walked.get(at).minusMinutes(random.nextInt(2));
                Optional<LocalDateTime> expected =
                        walked.stream().filter(time -> time.isAfter(after)).findFirst();
                if (expected.isPresent() || walked.size() < 400) {
                    assertThat(repeat.next(first, after))
                            .as("%s after %s from %s", rule, after, first)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MINUTELY;INTERVAL=10",
                "FREQ=HOURLY",
                "FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY=FR",
                "FREQ=MONTHLY;BYDAY=5SU",
                "FREQ=YEARLY",
                "FREQ=MINUTELY;INTERVAL=10;COUNT=1000",
            })
    void centuries_on_the_next_time_is_found_at_once(String rule) {
        Repeat repeat = Repeat.of(rule);
        LocalDateTime far = FIRST.plusYears(600).plusMinutes(1);
        long before = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            Optional<LocalDateTime> next = repeat.next(FIRST, far.plusDays(i));
            assertThat(next.isPresent()).isEqualTo(!rule.contains("COUNT"));
        }
        // A hundred of them; walking 600 years in steps of 10 minutes takes about a second for each.
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @Timeout(10)
    void a_series_without_any_time_ends() {
        LocalDateTime february = LocalDateTime.parse("2027-02-10T12:00");
        assertThat(Repeat.of("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30").next(february, february))
                .isEmpty();
        assertThat(Repeat.of("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30").occurrences(february, 5))
                .isEmpty();
        assertThat(Repeat.of("FREQ=MONTHLY;INTERVAL=12")
                        .next(LocalDateTime.parse("2027-02-28T12:00"), LocalDateTime.MAX))
                .isEmpty();
        assertThat(Repeat.of("FREQ=DAILY").next(LocalDateTime.MIN, LocalDateTime.MAX))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=5 | 2026-12-04T12:00 | 2026-12-06T12:00 | 2026-12-08T18:30 | FREQ=DAILY;COUNT=3",
                "FREQ=WEEKLY | 2026-12-04T12:00 | 2026-12-18T12:00 | 2026-12-17T09:00 | FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270515T235959 | 2026-12-01T19:00 | 2026-12-15T19:00 | 2026-12-16T20:00"
                        + " | FREQ=WEEKLY;BYDAY=WE;UNTIL=20270512T235959",
                "FREQ=WEEKLY;BYDAY=SU;COUNT=4 | 2026-12-06T23:00 | 2026-12-13T23:00 | 2026-12-14T00:30"
                        + " | FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261231T235959 | 2026-12-01T19:00 | 2026-12-15T19:00"
                        + " | 2026-12-14T19:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20261230T235959",
                "FREQ=MONTHLY;BYMONTHDAY=15 | 2026-12-15T19:00 | 2027-01-15T19:00 | 2027-01-20T19:00"
                        + " | FREQ=MONTHLY;BYMONTHDAY=20",
                "FREQ=MONTHLY;BYDAY=1MO;COUNT=12 | 2026-12-07T19:00 | 2027-02-01T19:00 | 2027-02-10T18:00"
                        + " | FREQ=MONTHLY;BYDAY=2WE;COUNT=10",
                "FREQ=MONTHLY;BYDAY=1MO,3MO | 2026-12-07T19:00 | 2026-12-21T19:00 | 2026-12-21T20:00"
                        + " | FREQ=MONTHLY;BYDAY=1MO,3MO",
                "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270131T235959 | 2026-12-31T19:00 | 2026-12-31T19:00 | 2026-12-31T08:00"
                        + " | FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270131T235959",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1 | 2026-12-01T19:00 | 2027-12-01T19:00 | 2027-11-30T19:00 | none",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1 | 2026-12-01T19:00 | 2027-12-01T19:00 | 2027-11-20T19:00"
                        + " | FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20",
                "FREQ=MONTHLY;BYDAY=1MO,3MO | 2026-12-07T19:00 | 2026-12-21T19:00 | 2026-12-22T19:00 | none",
                "FREQ=MONTHLY;BYMONTHDAY=15 | 2026-12-15T19:00 | 2027-01-15T19:00 | 2027-01-31T19:00 | none",
            })
    void what_is_left_of_a_series_goes_along_as_often_as_was_left(
            String rule, LocalDateTime first, LocalDateTime from, LocalDateTime to, String moved) {
        Repeat repeat = Repeat.of(rule);
        Optional<Repeat> rest = repeat.movedOn(first, from, to);
        assertThat(rest.map(Repeat::rule).orElse("none")).isEqualTo(moved);
        rest.ifPresent(there -> {
            long before = repeat.endingBefore(from).occurrences(first, 999).size();
            assertThat(there.occurrences(to, 999))
                    .hasSize(Math.min(
                            999,
                            repeat.occurrences(first, 999).size()
                                    + (repeat.count() > 0 || repeat.until().isPresent() ? -(int) before : 0)));
        });
    }

    @Test
    void what_goes_on_at_the_same_time_is_the_rest_of_the_series_whatever_the_rule() {
        Random random = new Random(20261128);
        for (String rule : List.of(
                "FREQ=DAILY;INTERVAL=3;COUNT=40",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR,SU;UNTIL=20280101T235959",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=20",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=5SU;UNTIL=20300101T000000",
                "FREQ=HOURLY;INTERVAL=5;UNTIL=20270104T100000",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=9")) {
            Repeat repeat = Repeat.of(rule);
            LocalDateTime first = repeat.next(FIRST, FIRST).orElseThrow();
            List<LocalDateTime> times = repeat.occurrences(first, 500);
            int at = random.nextInt(times.size());
            Repeat rest = repeat.movedOn(first, times.get(at), times.get(at)).orElseThrow();
            assertThat(rest.occurrences(times.get(at), 500)).as(rule).isEqualTo(times.subList(at, times.size()));
            assertThat(repeat.endingBefore(times.get(at)).occurrences(first, 500))
                    .as(rule)
                    .isEqualTo(times.subList(0, at));
        }
    }
}
