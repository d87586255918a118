package dev.carrel.calendar;

import static dev.carrel.calendar.TimeTable.NEW_YORK;
import static dev.carrel.calendar.TimeTable.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.Reading.Choice;
import dev.carrel.testkit.HostileText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any words: nothing is thrown, it takes no time, and every answer that is offered can be given. */
class AnyWordsTest {
    private static final List<String> PIECES = List.of(
            "in",
            "at",
            "on",
            "every",
            "other",
            "the",
            "of",
            "and",
            "a half",
            "until",
            "starting",
            "for",
            "times",
            "next",
            "this",
            "tomorrow",
            "today",
            "tonight",
            "tue",
            "friday",
            "tuesdays",
            "weekday",
            "morning",
            "night",
            "noon",
            "midnight",
            "7",
            "7pm",
            "12",
            "12/1",
            "1/1/26",
            "1.12.",
            "2026-12-01",
            "2027-03-14",
            "02:30",
            "01:30",
            "18:30",
            "24:00",
            "7:30",
            "dec",
            "1 dec",
            "29 feb",
            "31",
            "1st",
            "31st",
            "first",
            "second",
            "last",
            "5 seconds",
            "2 hours",
            "3 days",
            "a month",
            "weeks",
            "week",
            "month",
            "year",
            "2",
            "12 times",
            "0",
            "999",
            "99999999999",
            "2h30",
            "am",
            "pm",
            ",",
            ".",
            ":",
            "/",
            "-",
            "mañana",
            "à",
            "9h");
    private static final List<String> SERIES = List.of(
            "every day",
            "every other week",
            "every friday",
            "tuesdays and thursdays",
            "every second monday",
            "every 31st",
            "every month",
            "every last friday",
            "every 29 feb",
            "every year",
            "every 2 hours",
            "every 45 minutes",
            "every morning",
            "every 3 weeks on sat and sun",
            "on the first and fifth monday of every other month",
            "every fifth sunday of every month",
            "every 3 months on the last day",
            "every 7 years on 31 dec",
            "every weekend",
            "every month on the 30th and the last day",
            "today",
            "12/2",
            "next friday",
            "sunday");
    private static final List<String> CLOCKS = List.of(
            "", "at 7", "02:30", "01:45", "noon", "midnight", "11:59 pm", "7:30", "at 12", "in the evening", "00:00");
    private static final List<String> ENDS = List.of(
            "",
            "",
            "until 15 may",
            "until 12:30 on 15 may",
            "for 3 times",
            "for 6 weeks",
            "starting 2027-03-14",
            "starting 31 jan, 12 times",
            "starting 2026-01-31 until 29 feb",
            "until today",
            "until 2020-01-01",
            "starting friday");
    private static final List<ZoneId> ZONES = List.of(
                    "America/New_York",
                    "Asia/Kathmandu",
                    "America/Phoenix",
                    "Australia/Lord_Howe",
                    "Pacific/Apia",
                    "Africa/Casablanca")
            .stream()
            .map(ZoneId::of)
            .toList();

    @Test
    @Timeout(60)
    void every_choice_that_is_offered_reads_as_one_time_or_one_series() {
        Random random = new Random(24);
        int asked = 0;
        int once = 0;
        int repeated = 0;
        int other = 0;
        for (int i = 0; i < 4_000; i++) {
            String words = phrase(random);
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant now = NOW.plusSeconds(random.nextInt(400 * 24 * 3600));
            Reading reading = TimeWords.read(words, now, zone);
            switch (reading) {
                case Reading.Once single -> {
                    once++;
                    assertThat(single.moment().instant()).as(words).isAfter(now);
                }
                case Reading.Repeated series -> {
                    LocalDateTime first = series.first();
                    Repeat repeat = series.repeat();
                    repeated++;
                    assertThat(WallClock.at(first, zone)).as(words).isAfter(now);
                    assertThat(repeat.occurrences(first, 1)).as(words).containsExactly(first);
                    readsAgain(Choice.of(first, repeat), now, zone, words);
                }
                case Reading.Ambiguous unclear -> {
                    List<Choice> choices = unclear.choices();
                    asked++;
                    assertThat(choices).as(words).hasSizeBetween(1, 6).doesNotHaveDuplicates();
                    choices.forEach(choice -> readsAgain(choice, now, zone, words));
                }
                case Reading.Past past -> {
                    other++;
                    readsAgain(past.later(), now, zone, words);
                }
                case Reading.Gap gap -> {
                    other++;
                    assertThat(gap.choices()).hasSize(2);
                    gap.choices().forEach(choice -> readsAgain(choice, now, zone, words));
                }
                case Reading.Unreadable no -> assertThat(no.what()).as(words).endsWith(".");
            }
        }
        assertThat(List.of(asked, once, repeated, other))
                .as("all kinds were met")
                .allMatch(count -> count > 100);
    }

    /** Words in an order that makes sense, or in any. */
    private static String phrase(Random random) {
        if (random.nextBoolean()) {
            return (one(SERIES, random) + " " + one(CLOCKS, random) + " " + one(ENDS, random)).strip();
        }
        StringBuilder words = new StringBuilder();
        int pieces = 1 + random.nextInt(4);
        for (int i = 0; i < pieces; i++) {
            words.append(one(PIECES, random)).append(random.nextInt(8) == 0 ? "" : " ");
        }
        return words.toString();
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** As exactly what was offered. */
    private static void readsAgain(Choice choice, Instant now, ZoneId zone, String words) {
        Reading again = TimeWords.read(choice.text(), now, zone);
        if (again instanceof Reading.Once once && once.moment() instanceof Moment.Wall wall) {
            assertThat(Choice.of(wall.local())).as(words).isEqualTo(choice);
        } else if (again instanceof Reading.Repeated series) {
            assertThat(Choice.of(series.first(), series.repeat())).as(words).isEqualTo(choice);
        } else {
            throw new AssertionError("“" + words + "” offers “" + choice.text() + "”, which reads as " + again);
        }
    }

    @Test
    @Timeout(60)
    void no_text_is_thrown_at_it_that_it_throws_back() {
        Random random = new Random(7);
        HostileText hostile = new HostileText(random);
        for (int i = 0; i < 5_000; i++) {
            String text = switch (random.nextInt(3)) {
                case 0 -> hostile.next();
                case 1 -> hostile.next() + " " + phrase(random);
                default -> phrase(random) + hostile.next();
            };
            assertThat(TimeWords.read(text, NOW, NEW_YORK)).isNotNull();
            TimeWords.split(text, NOW, NEW_YORK)
                    .ifPresent(split -> assertThat(text).contains(split.rest(), split.time()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every ",
                "tomorrow ",
                "in ",
                "1 hour and ",
                "tue, ",
                "on the first ",
                "the ",
                "9",
                "12/",
                "a ",
                "👩‍👩‍👧‍👦",
                "\u0000",
                "e\u0301\u0302",
                "until ",
                "\uD800",
            })
    @Timeout(5)
    void text_without_end_takes_no_time(String piece) {
        for (int i = 0; i < 2; i++) {
            for (int length : List.of(40, 250, 7_900, 100_000)) {
                String text = piece.repeat(length / piece.length() + 1).substring(0, length);
                assertThat(TimeWords.read(text, NOW, NEW_YORK)).isNotNull();
                assertThat(TimeWords.split(text, NOW, NEW_YORK)).isNotNull();
            }
        }
    }
}
