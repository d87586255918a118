package dev.carrel.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeNumberTest {
    private static final long MOST = 100_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30000|30000",
                "$30,000|30000",
                "30.000|30000",
                "30 000|30000",
                "30\u00a0000|30000",
                "30\u202f000 |30000",
                "30k|30000",
                "30 K|30000",
                "€ 30'000|30000",
                "£30’000|30000",
                "0|0",
                "-0|0",
                "007|7",
                "$0k|0"
            })
    void reads_amounts_as_people_write_them(String raw, long expected) {
        assertThat(WholeNumber.parse(raw, 0, MOST)).isEqualTo(Parsed.value(expected));
    }

    @Test
    void reads_negative_numbers_where_they_are_allowed() {
        assertThat(WholeNumber.parse("-5", -10, 10)).isEqualTo(Parsed.value(-5L));
        assertThat(WholeNumber.parse("-$1,000", -2000, 10)).isEqualTo(Parsed.value(-1000L));
    }

    @Test
    void names_the_limits_and_the_nearest_number_within_them_whatever_the_machines_language() {
        assertThat(WholeNumber.parse("1000000", 1, MOST))
                .isEqualTo(Parsed.problem("1,000,000 is not between 1 and 100,000.", List.of("100000")));
        assertThat(WholeNumber.parse("-3", 1, MOST))
                .isEqualTo(Parsed.problem("-3 is not between 1 and 100,000.", List.of("1")));
    }

    @Test
    void takes_the_digits_out_of_a_phrase_as_the_nearest_number() {
        assertThat(WholeNumber.parse("30000 dollars", 1, MOST))
                .isEqualTo(
                        Parsed.problem("“30000 dollars” is not a whole number from 1 to 100,000.", List.of("30000")));
        assertThat(WholeNumber.parse("forty", 1, MOST))
                .isEqualTo(Parsed.problem("“forty” is not a whole number from 1 to 100,000.", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "$",
                "k",
                "$k",
                "--5",
                "1e9",
                "0x10",
                "1,00",
                "1,2,3",
                "1.5",
                "٣٠",
                "①",
                "NaN",
                "∞",
                "5%",
                "%d %s %n",
                "99999999999999999999999999",
                "-99999999999999999999999999k",
                "999999999999999k",
                "-999999999999999k",
                "9223372036854775807",
                "-9223372036854775808",
                "1 2 3 4 5 6 7 8 9 0"
            })
    void never_throws(String raw) {
        for (long least : new long[] {Long.MIN_VALUE, 0, 5}) {
            Parsed<Long> parsed = WholeNumber.parse(raw, least, Long.MAX_VALUE);
            if (parsed instanceof Parsed.Problem<Long> problem) {
                assertThat(problem.what()).isNotBlank();
            }
        }
    }

    @Test
    void repeats_no_more_than_a_line_of_a_huge_value() {
        Parsed<Long> parsed = WholeNumber.parse("9".repeat(100_000), 1, MOST);

        String shown = "9".repeat(60);
        assertThat(parsed)
                .isEqualTo(
                        Parsed.problem("“" + shown + "…” is not a whole number from 1 to 100,000.", List.of("100000")));
    }
}
