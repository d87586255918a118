package dev.carrel.calendar;

import static dev.carrel.calendar.TimeTable.NEW_YORK;
import static dev.carrel.calendar.TimeTable.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read on Tuesday, 24 November 2026, 12:00 in New York. */
class TimeWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Counted from now: exactly where clocks do not matter, on the clock from days on.
                "in 5 seconds | exactly 2026-11-24T17:00:05Z",
                "in 2 hours | exactly 2026-11-24T19:00:00Z",
                "in an hour and a half | exactly 2026-11-24T18:30:00Z",
                "in one and a half hours | exactly 2026-11-24T18:30:00Z",
                "in 90 min | exactly 2026-11-24T18:30:00Z",
                "in 1h30 | exactly 2026-11-24T18:30:00Z",
                "in 1.5 hours | exactly 2026-11-24T18:30:00Z",
                "in half an hour | exactly 2026-11-24T17:30:00Z",
                "in 2 hours, 30 minutes and 5 seconds | exactly 2026-11-24T19:30:05Z",
                "90 min | exactly 2026-11-24T18:30:00Z",
                "in 3 days | 2026-11-27T12:00",
                "3 weeks from now | 2026-12-15T12:00",
                "in a month | 2026-12-24T12:00",
                "in 2 days at 9am | 2026-11-26T09:00",
                "dans 2 heures | exactly 2026-11-24T19:00:00Z",
                "in 0 minutes | no. That is now, not later.",
                "in 2 hours at 9am | no. A time after hours or minutes needs no time of day.",
                "in 99999999999 years | no. That is more than 20 years away.",
                "in 99999999999999999999999999 seconds | no. That is more than 20 years away.",
                // Times of day.
                "7pm | 2026-11-24T19:00",
                "11am | 2026-11-25T11:00",
                "7 p.m. | 2026-11-24T19:00",
                "noon | 2026-11-25T12:00",
                "midnight | 2026-11-25T00:00",
                "24:00 | 2026-11-25T00:00",
                "at 19 | 2026-11-24T19:00",
                "at 1930 | 2026-11-24T19:30",
                "07:30 | 2026-11-25T07:30",
                "7 in the evening | 2026-11-24T19:00",
                "à 9h | 2026-11-25T09:00",
                "9h | exactly 2026-11-25T02:00:00Z",
                "at 7 | Which time is meant? 2026-11-24 19:00, 2026-11-25 07:00",
                "7 | Which time is meant? 2026-11-24 19:00, 2026-11-25 07:00",
                "7:30 | Which time is meant? 2026-11-24 19:30, 2026-11-25 07:30",
                "at 12 | Which time is meant? 2026-11-25 00:00, 2026-11-25 12:00",
                // Days.
                "tomorrow 9am | 2026-11-25T09:00",
                "9am tomorrow | 2026-11-25T09:00",
                "today 18:30 | 2026-11-24T18:30",
                "today at 7 | 2026-11-24T19:00",
                "today 9am | past 2026-11-24T09:00, 2026-11-25 09:00",
                "yesterday 9am | past 2026-11-23T09:00, 2026-11-25 09:00",
                "tonight at 7 | 2026-11-24T19:00",
                "at 7 tonight | 2026-11-24T19:00",
                "tonight at 1 | 2026-11-25T01:00",
                "tomorrow morning at 9 | 2026-11-25T09:00",
                "at 7 tomorrow evening | 2026-11-25T19:00",
                "tue 7pm | 2026-11-24T19:00",
                "tue 11am | 2026-12-01T11:00",
                "by friday 5pm | 2026-11-27T17:00",
                "friday noon | 2026-11-27T12:00",
                "friday midnight | Which time is meant? 2026-11-27 00:00, 2026-11-28 00:00",
                "next tuesday at 19:00 | 2026-12-01T19:00",
                "next friday 7pm | Which day is meant? 2026-11-27 19:00, 2026-12-04 19:00",
                "friday next week 10am | 2026-12-04T10:00",
                "the 15th 9am | 2026-12-15T09:00",
                "day after tomorrow, 10:00 | 2026-11-26T10:00",
                "demain 9h | 2026-11-25T09:00",
                "mardi 19h30 | 2026-11-24T19:30",
                "aujourd’hui à 19h | 2026-11-24T19:00",
                "mañana a las 7 | Which time is meant? 2026-11-25 07:00, 2026-11-25 19:00",
                "miércoles 7pm | 2026-11-25T19:00",
                "vendredi prochain à 19h | Which day is meant? 2026-11-27 19:00, 2026-12-04 19:00",
                "vendredi de la semaine prochaine à 10h | 2026-12-04T10:00",
                "lundi à midi | 2026-11-30T12:00",
                "après-demain à 8 h 15 | 2026-11-26T08:15",
                "à 18 h 3 décembre | 2026-12-03T18:00",
                "à 18 h 13 décembre | 2026-12-13T18:00",
                "le 3 décembre à 18 h | 2026-12-03T18:00",
                "demain matin à 9h | 2026-11-25T09:00",
                "demain après-midi à 3 heures | 2026-11-25T15:00",
                "ce soir à 8 heures | 2026-11-24T20:00",
                "jeudi à 7h du soir | 2026-11-26T19:00",
                "dans une demi-heure | exactly 2026-11-24T17:30:00Z",
                "el próximo viernes a las 19:00 | Which day is meant? 2026-11-27 19:00, 2026-12-04 19:00",
                "el viernes que viene a las 19:00 | 2026-11-27T19:00",
                "el lunes al mediodía | 2026-11-30T12:00",
                "pasado mañana a las 8 de la mañana | 2026-11-26T08:00",
                "mañana por la tarde a las 4 | 2026-11-25T16:00",
                "a las 12 de la noche | 2026-11-25T00:00",
                "jueves a las 7 de la tarde | 2026-11-26T19:00",
                "en media hora | exactly 2026-11-24T17:30:00Z",
                // A day without a time.
                "tomorrow | At what time? 2026-11-25 09:00, 2026-11-25 12:00, 2026-11-25 18:00",
                "today | At what time? 2026-11-24 18:00, 2026-11-24 21:00, 2026-11-24 22:00",
                "tonight | At what time? 2026-11-24 20:00, 2026-11-24 21:00, 2026-11-24 22:00",
                "tomorrow morning | At what time? 2026-11-25 08:00, 2026-11-25 09:00, 2026-11-25 10:00",
                "this morning | past 2026-11-24T10:00, 2026-11-25 10:00",
                // Dates.
                "2026-12-01 19:00 | 2026-12-01T19:00",
                "2026-12-01T19:00 | 2026-12-01T19:00",
                "1 dec 7pm | 2026-12-01T19:00",
                "dec 1 19:00 | 2026-12-01T19:00",
                "December 1st, 2026 at 7 p.m. | 2026-12-01T19:00",
                "1er décembre 19:00 | 2026-12-01T19:00",
                "1 de diciembre 19:00 | 2026-12-01T19:00",
                "1.12. 19:00 | 2026-12-01T19:00",
                "12/25 7pm | 2026-12-25T19:00",
                "25/12/2026 19h | 2026-12-25T19:00",
                "1 nov 9am | 2027-11-01T09:00",
                "29 feb 9am | 2028-02-29T09:00",
                "Tue 1 Dec 2026, 19:00 | 2026-12-01T19:00",
                "12/1 at 7 | Which day is meant? 2026-12-01 07:00, 2026-12-01 19:00, 2027-01-12 07:00, 2027-01-12 19:00",
                "12/1 7pm | Which day is meant? 2026-12-01 19:00, 2027-01-12 19:00",
                "2025-12-01 19:00 | past 2025-12-01T19:00, 2026-12-01 19:00",
                "2024-02-29 9am | past 2024-02-29T09:00, 2027-02-28 09:00",
                "2027-03-14 02:30 | gap 2027-03-14T02:30 [2027-03-14T01:45, 2027-03-14T03:00]",
                "Wed 1 Dec 2026, 19:00 | no. That date is not a Wednesday.",
                "30 feb 9am | no. That month has no such day.",
                "2027-02-29 9am | no. There is no 29 February in that year.",
                "2090-01-01 10:00 | no. That is more than 20 years away.",
                "25:00 | no. There is no time in these words that Carrel can read.",
                "when the moon is full | no. There is no time in these words that Carrel can read.",
            })
    void reads_one_time(String words, String expected) {
        assertThat(TimeTable.shown(TimeTable.read(words), NEW_YORK)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every other friday at noon | 2026-11-27T12:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
                "every day at 08:00 | 2026-11-25T08:00 FREQ=DAILY",
                "tous les jours à 8h | 2026-11-25T08:00 FREQ=DAILY",
                "tous les mardis et jeudis à 19h | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU,TH",
                "toutes les deux semaines le mardi à 19h | 2026-11-24T19:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "un mardi sur deux à 19h | 2026-11-24T19:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "chaque mardi à 19h à partir du 1er décembre | 2026-12-01T19:00 FREQ=WEEKLY;BYDAY=TU",
                "chaque mardi à 19h pendant 6 semaines | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20270104T235959",
                "chaque mardi à 19h, 6 fois | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU;COUNT=6",
                "le dernier vendredi de chaque mois à 18h | 2026-11-27T18:00 FREQ=MONTHLY;BYDAY=-1FR",
                "todos los martes a las 19:00 | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU",
                "los lunes y miércoles a las 19:00 | 2026-11-25T19:00 FREQ=WEEKLY;BYDAY=MO,WE",
                "les mardis à 19h | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU",
                "todos los sábados a las 10:30 | 2026-11-28T10:30 FREQ=WEEKLY;BYDAY=SA",
                "cada dos semanas el martes a las 19:00 | 2026-11-24T19:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "el primer lunes de cada mes a las 18:00 | 2026-12-07T18:00 FREQ=MONTHLY;BYDAY=1MO",
                "every weekday 8am | 2026-11-25T08:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "weekdays at 8am starting monday | 2026-11-30T08:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "every month on the 1st at 10:00 | 2026-12-01T10:00 FREQ=MONTHLY;BYMONTHDAY=1",
                "every first monday 6pm | 2026-12-07T18:00 FREQ=MONTHLY;BYDAY=1MO",
                "every last friday at noon | 2026-11-27T12:00 FREQ=MONTHLY;BYDAY=-1FR",
                "every tue and thu 7pm until 15 may | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270515T235959",
                "every monday, wednesday and friday at 10:00 | 2026-11-25T10:00 FREQ=WEEKLY;BYDAY=MO,WE,FR",
                "tuesdays and thursdays 7pm | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU,TH",
                "every week for 12 times at 7pm | 2026-11-24T19:00 FREQ=WEEKLY;BYDAY=TU;COUNT=12",
                "every 2 weeks on tue 19:00 | 2026-11-24T19:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "every 2 weeks on tue 19:00 starting 1 dec | 2026-12-01T19:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "every 2 weeks on tue 19:00 starting 2026-11-10 | 2026-11-24T19:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "every 2 weeks on tue 19:00 starting 2026-11-17 | 2026-12-01T19:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "every second day at 7pm | 2026-11-24T19:00 FREQ=DAILY;INTERVAL=2",
                "every 15 minutes | 2026-11-24T12:15 FREQ=MINUTELY;INTERVAL=15",
                "every hour | 2026-11-24T13:00 FREQ=HOURLY",
                "every 2 hours starting at 9am | 2026-11-24T13:00 FREQ=HOURLY;INTERVAL=2",
                "every month 9am | 2026-11-25T09:00 FREQ=MONTHLY;BYMONTHDAY=25",
                "every month on the last day at 18:00 | 2026-11-30T18:00 FREQ=MONTHLY;BYMONTHDAY=-1",
                "every 31st 9am | 2026-12-31T09:00 FREQ=MONTHLY;BYMONTHDAY=31",
                "every year on 1 dec 9am | 2026-12-01T09:00 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1",
                "every 29 feb 9am | 2028-02-29T09:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "daily 9am for 2 weeks | 2026-11-25T09:00 FREQ=DAILY;UNTIL=20261208T235959",
                "at noon every day | 2026-11-25T12:00 FREQ=DAILY",
                "every evening at 7 | 2026-11-24T19:00 FREQ=DAILY",
                "each sunday evening at 6 | 2026-11-29T18:00 FREQ=WEEKLY;BYDAY=SU",
                "every day at 7 until today | 2026-11-24T19:00 FREQ=DAILY;UNTIL=20261124T235959",
                // In a series a time that is skipped is held after the gap, so nothing is asked.
                "every day at 02:30 starting 2027-03-14 | 2027-03-14T02:30 FREQ=DAILY",
                "every day at 8 | Which time is meant? every day at 08:00 starting 2026-11-25, every day at 20:00 starting 2026-11-24",
                "every friday | At what time? every Friday at 09:00 starting 2026-11-27, every Friday at 12:00 starting 2026-11-27, every Friday at 18:00 starting 2026-11-27",
                "every second tuesday 7pm | Which series is meant? every other Tuesday at 19:00 starting 2026-11-24, on the second Tuesday of every month at 19:00 starting 2026-12-08",
                "every day at 8am until 1 dec 2020 | past 2020-12-01T23:59:59, every day at 08:00 starting 2026-11-25",
                "every 5 minutes | no. A series repeats at most every 10 minutes.",
                "every week 9am for 2000 times | no. A series can have 1 to 1000 times.",
                "every day 9am for 0 times | no. A series can have 1 to 1000 times.",
                "every 99999999999999 days at 9am | no. A series repeats at most 1000 times, and at most 999 days, weeks, months or years apart.",
                "every 30 feb 9am | no. That month has no such day.",
                "every second | no. There is no time in these words that Carrel can read.",
            })
    void reads_a_series(String words, String expected) {
        assertThat(TimeTable.shown(TimeTable.read(words), NEW_YORK)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "renew library card tomorrow 9am | renew library card | 2026-11-25T09:00",
                "tomorrow 9am renew library card | renew library card | 2026-11-25T09:00",
                "Call Mom at the library on Friday noon! | Call Mom at the library | 2026-11-27T12:00",
                "pay rent every month on the 1st at 10:00 | pay rent | 2026-12-01T10:00 FREQ=MONTHLY;BYMONTHDAY=1",
                "in 2 hours: stretch | stretch | exactly 2026-11-24T19:00:00Z",
                "meet (tomorrow 7pm) | meet | 2026-11-25T19:00",
                "return books in 3 days. | return books | 2026-11-27T12:00",
                "call jan 5pm | call jan | 2026-11-24T17:00",
                "meeting at 10 a.m. tomorrow | meeting | 2026-11-25T10:00",
                "email Bob at 7 | email Bob | Which time is meant? 2026-11-24 19:00, 2026-11-25 07:00",
                "what to do tomorrow | what to do | At what time? 2026-11-25 09:00, 2026-11-25 12:00, 2026-11-25 18:00",
                "Lire le chapitre 3 demain matin à 9h | Lire le chapitre 3 | 2026-11-25T09:00",
                "leer el capítulo 3 el lunes al mediodía | leer el capítulo 3 | 2026-11-30T12:00",
                "today 9am: İstanbul’a yaz | İstanbul’a yaz | past 2026-11-24T09:00, 2026-11-25 09:00",
                "tomorrow 9am | ~~ | 2026-11-25T09:00",
            },
            quoteCharacter = '~')
    void takes_the_time_off_a_sentence(String sentence, String rest, String expected) {
        Split split = TimeWords.split(sentence, NOW, NEW_YORK).orElseThrow();
        assertThat(split.rest()).isEqualTo(rest);
        assertThat(TimeTable.shown(split.reading(), NEW_YORK)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "read chapter 7",
        "enjoy the sun",
        "buy milk",
        "2026-12-01-draft review",
        "finish v2.30",
        "read pages 10-12",
        "lecture notes week 5",
        "buy 3 apples 2h",
        "every second counts",
        "lire le journal du soir",
        "media hora de lectura a la tarde",
    })
    void leaves_a_sentence_alone_that_has_no_time_of_its_own(String sentence) {
        assertThat(TimeWords.split(sentence, NOW, NEW_YORK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-24T17:00:00Z, tomorrow 9am, 2026-11-25T14:00:00Z",
        "Asia/Kathmandu, 2026-11-24T17:00:00Z, tomorrow 9am, 2026-11-25T03:15:00Z",
        "Asia/Kathmandu, 2026-11-24T19:00:00Z, tomorrow 9am, 2026-11-26T03:15:00Z",
        "America/Phoenix, 2027-03-13T17:00:00Z, tomorrow 02:30, 2027-03-14T09:30:00Z",
        "Australia/Lord_Howe, 2027-10-01T17:00:00Z, sunday 02:30, 2027-10-02T15:30:00Z",
        "Pacific/Apia, 2026-11-24T09:00:00Z, today 23:00, 2026-11-24T10:00:00Z",
        "Africa/Casablanca, 2026-11-24T09:00:00Z, today 23:00, 2026-11-24T22:00:00Z",
        // The clock is put back in between: two hours are two hours, a day is a day on the clock.
        "America/New_York, 2026-11-01T05:00:00Z, in 2 hours, 2026-11-01T07:00:00Z",
        "America/New_York, 2026-10-31T16:00:00Z, in 1 day, 2026-11-01T17:00:00Z",
        "America/New_York, 2026-10-31T16:00:00Z, tomorrow 01:30, 2026-11-01T05:30:00Z",
    })
    void reads_on_the_clock_of_the_zone(ZoneId zone, Instant now, String words, Instant expected) {
        assertThat(TimeWords.read(words, now, zone))
                .isInstanceOfSatisfying(
                        Reading.Once.class,
                        once -> assertThat(once.moment().instant()).isEqualTo(expected));
    }

    @Test
    void a_skipped_half_hour_offers_the_times_around_it() {
        assertThat(TimeWords.read(
                        "sunday 02:15", Instant.parse("2027-10-01T17:00:00Z"), ZoneId.of("Australia/Lord_Howe")))
                .isEqualTo(new Reading.Gap(
                        LocalDateTime.parse("2027-10-03T02:15"),
                        List.of(LocalDateTime.parse("2027-10-03T01:45"), LocalDateTime.parse("2027-10-03T02:30"))));
    }

    @Test
    void next_means_another_day_when_said_on_the_day_or_after_it() {
        Instant monday = Instant.parse("2026-11-23T17:00:00Z");
        assertThat(TimeTable.shown(TimeWords.read("next tuesday 7pm", monday, NEW_YORK), NEW_YORK))
                .isEqualTo("Which day is meant? 2026-11-24 19:00, 2026-12-01 19:00");
        assertThat(TimeTable.shown(TimeWords.read("next monday 7pm", monday, NEW_YORK), NEW_YORK))
                .isEqualTo("2026-11-30T19:00");
    }
}
