package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.ManualClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    private final Zones zones = new Zones(ManualClock.at("2026-11-24T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "America/New_York, America/New_York",
        "america/new york, America/New_York",
        "AMERICA/INDIANA/KNOX, America/Indiana/Knox",
        "Denver, America/Denver",
        "new york, America/New_York",
        "los-angeles, America/Los_Angeles",
        "Boston, America/New_York",
        "San José, America/Los_Angeles",
        "São Paulo, America/Sao_Paulo",
        "Montréal, America/Toronto",
        "Louisville, America/Louisville",
        "istanbul, Asia/Istanbul",
        "İstanbul, Asia/Istanbul",
        "utc, UTC",
        "US/Pacific, US/Pacific",
    })
    void knows_names_and_cities(String text, String zone) {
        assertThat(zones.find(text)).isEqualTo(new ZoneAnswer.Known(ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New Yorck, America/New_York",
        "Amerika/Denver, America/Denver",
        "Chicagoo, America/Chicago",
        "Bostn, America/New_York",
        "angeles, America/Los_Angeles",
        "Vancuver, America/Vancouver",
        "Europe/Pari, Europe/Paris",
    })
    void suggests_the_nearest_by_spelling_first(String text, String zone) {
        assertThat(zones.find(text))
                .isInstanceOfSatisfying(
                        ZoneAnswer.Unknown.class,
                        unknown -> assertThat(unknown.nearest()).first().isEqualTo(ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource({
        "EST, America/New_York",
        "mt, America/Denver",
        "Pacific, America/Los_Angeles",
        "IST, Asia/Kolkata",
        "GMT, Europe/London"
    })
    void refuses_abbreviations_and_names_what_may_be_meant(String text, String zone) {
        assertThat(zones.find(text))
                .isInstanceOfSatisfying(
                        ZoneAnswer.Abbreviation.class,
                        answer -> assertThat(answer.candidates()).first().isEqualTo(ZoneId.of(zone)));
    }

    @Test
    void refuses_a_fixed_offset_and_names_who_is_there_in_winter_or_summer() {
        assertThat(zones.find("UTC-5"))
                .isEqualTo(new ZoneAnswer.FixedOffset(
                        "UTC-5",
                        List.of(
                                ZoneId.of("America/New_York"),
                                ZoneId.of("America/Chicago"),
                                ZoneId.of("America/Toronto"))));
        assertThat(zones.find("+05:45"))
                .isInstanceOfSatisfying(
                        ZoneAnswer.FixedOffset.class,
                        answer -> assertThat(answer.candidates())
                                .extracting(ZoneId::getId)
                                .contains("Asia/Katmandu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "??", "/", "Middle-earth", "+99", "-18:30", "utc+5:99", "\u202eDenver", "🦉"})
    void says_that_it_knows_nothing_like_that(String text) {
        assertThat(zones.find(text)).isNotInstanceOf(ZoneAnswer.Known.class);
    }

    @Test
    void has_an_answer_to_whatever_is_typed() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(80), 0, 0x2fff)
                    .forEach(character -> text.appendCodePoint(random.nextBoolean() ? character : 32 + character % 95));
            assertThat(zones.find(text.toString()))
                    .as("seed %d, \"%s\"", seed, text)
                    .isNotNull();
        }
        assertThat(zones.find("a".repeat(1_000_000))).isInstanceOf(ZoneAnswer.Unknown.class);
    }

    @Test
    void completes_what_is_being_typed() {
        assertThat(zones.startingWith("", 3))
                .extracting(ZoneId::getId)
                .containsExactly("America/New_York", "America/Chicago", "America/Denver");
        assertThat(zones.startingWith("bos", 3)).extracting(ZoneId::getId).contains("America/New_York");
        assertThat(zones.startingWith("america/", 25)).hasSize(25);
    }
}
