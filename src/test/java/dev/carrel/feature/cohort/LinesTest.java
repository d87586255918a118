package dev.carrel.feature.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.HostileText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Tuesday in November, in New York. */
class LinesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static List<String> items(String text) {
        Lines.Read read = Lines.read(text, NOW, ZONE);
        assertThat(read.bad()).isEmpty();
        return read.items().stream()
                .map(item -> item.what() + ": " + item.when().words())
                .toList();
    }

    private static Lines.Bad bad(String line) {
        Lines.Read read = Lines.read(line, NOW, ZONE);
        assertThat(read.items()).isEmpty();
        assertThat(read.bad()).hasSize(1);
        return read.bad().getFirst();
    }

    @Test
    void reads_days_times_and_from_when_until_when() {
        assertThat(items("""
                        2027-01-19, Classes begin
                        2027-03-08, 2027-03-12, Spring break
                        2027-05-07 17:00, "Papers due, all of them"
                        19 Jan 2027, Orientation
                        8 march 2027 to 12 march 2027, Reading week
                        2027-02-01 19:00, 2027-02-01 20:30, Town hall
                        Add/drop ends, 2027-01-26
                        """))
                .containsExactly(
                        "Classes begin: Tue 19 Jan 2027",
                        "Spring break: Mon 8 Mar 2027 – Fri 12 Mar 2027",
                        "Papers due, all of them: Fri 7 May 2027, 17:00 America/New_York (UTC−4)",
                        "Orientation: Tue 19 Jan 2027",
                        "Reading week: Mon 8 Mar 2027 – Fri 12 Mar 2027",
                        "Town hall: Mon 1 Feb 2027, 19:00–20:30 America/New_York (UTC−5)",
                        "Add/drop ends: Tue 26 Jan 2027");
    }

    @Test
    void reads_what_is_copied_from_a_spreadsheet_and_files_with_semicolons() {
        assertThat(items("2027-01-19\tClasses begin\t\t\n2027-03-08\t2027-03-12\tSpring break"))
                .containsExactly("Classes begin: Tue 19 Jan 2027", "Spring break: Mon 8 Mar 2027 – Fri 12 Mar 2027");
        assertThat(items("2027-01-19; Classes begin\r\n2027-01-20; Lab")).hasSize(2);
    }

    @Test
    void reads_columns_by_their_headings_as_calendars_export_them() {
        assertThat(items("""
                        \uFEFFSubject,Start Date,Start Time,End Date,End Time,All Day Event
                        Papers due,2027-05-07,17:00,,,False
                        Spring break,2027-03-08,,2027-03-12,,True
                        """))
                .containsExactly(
                        "Papers due: Fri 7 May 2027, 17:00 America/New_York (UTC−4)",
                        "Spring break: Mon 8 Mar 2027 – Fri 12 Mar 2027");
    }

    @Test
    void leaves_out_what_is_over_and_says_how_much() {
        Lines.Read read =
                Lines.read("2026-09-01, Classes began\n2026-11-24, Today\n2026-11-24 06:59, Just now", NOW, ZONE);

        assertThat(read.over()).isEqualTo(2);
        assertThat(read.items()).extracting(Item::what).containsExactly("Today");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "3/4/2027, Papers due | That may be two days. | 2027-03-04, Papers due",
                "2027-13-01, Papers due | no date there | ",
                "2027-02-29, Papers due | There is no 29 February in that year. | ",
                "2027-05-07 at 7, Papers due | several times | 2027-05-07 07:00, Papers due",
                "2027-03-14 02:30, Papers due | put forward over 02:30 | 2027-03-14 01:45, Papers due",
                "2027-03-12, 2027-03-08, Spring break | ends before it begins | 2027-03-08 to 2027-03-12, Spring break",
                "2027-03-08, 2027-03-12 17:00, Spring break | both have a time | ",
                "2027-03-08, 2029-03-12, Spring break | more than a year | ",
                "2047-03-08, Spring break | more than 20 years | ",
                "2027-03-08 | not both | ",
                "2027-03-08, !!! | does not say what | ",
                "2027-03-08, Spring break, no classes | quotation marks | ",
                "Jan 19, 2027, Classes begin | quotation marks | ",
                "2027-03-08, \"Spring break | quotation mark is not closed | ",
                "2027-03-08, \"a\"b | quotation mark | ",
                "whenever, Papers due | no date there | "
            })
    void names_what_is_wrong_with_a_line_and_what_would_be_taken(String line, String why, String instead) {
        Lines.Bad bad = bad(line);

        assertThat(bad.why()).contains(why);
        if (instead != null) {
            assertThat(bad.instead()).contains(instead);
            assertThat(items(instead)).hasSize(1);
        }
    }

    @Test
    void counts_lines_as_a_reader_does() {
        Lines.Read read = Lines.read("\n2027-01-19, Classes begin\n\nnever, Papers due\n", NOW, ZONE);

        assertThat(read.bad()).extracting(Lines.Bad::number).containsExactly(4);
    }

    @Test
    void ends_soon_and_throws_nothing_whatever_the_text_is() {
        long seed = new Random().nextLong();
        HostileText hostile = new HostileText(new Random(seed));
        for (int round = 0; round < 3000; round++) {
            String text = hostile.next();
            Lines.Read read = Lines.read(text, NOW, ZONE);
            assertThat(read.items())
                    .as("seed %s", seed)
                    .allSatisfy(item -> assertThat(item.what())
                            .hasSizeLessThanOrEqualTo(Item.LONGEST)
                            .doesNotContain("\n", "\0"));
        }
    }
}
