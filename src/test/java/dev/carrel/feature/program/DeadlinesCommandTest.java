package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlinesCommandTest {
    private final Desk desk = new Desk();

    @Test
    void says_what_is_printed_and_when_it_falls_next() {
        assertThat(desk.firstLine("/program deadlines valdosta"))
                .isEqualTo("Valdosta State University: Fall: 15 March, Spring: 30 September (every year, as printed in"
                        + " 2022-2023).");
        assertThat(desk.said("/program deadlines valdosta"))
                .contains("Fall: 15 March 2027, in 111 days")
                .contains("Spring: 30 September 2027, in 310 days")
                .contains("over 24 months old")
                .contains("sources disagree");
    }

    @Test
    void counts_days_from_the_readers_own_day() {
        Desk kiritimati = new Desk(Optional.of(ZoneId.of("Pacific/Kiritimati")));

        assertThat(kiritimati.said("/program deadlines valdosta"))
                .contains("in 110 days")
                .contains("25 November 2026, in your zone, Pacific/Kiritimati");
        assertThat(new Desk(Optional.empty()).said("/program deadlines valdosta"))
                .contains("24 November 2026, in UTC, as your own zone is not known");
    }

    @Test
    void never_shows_a_date_that_is_over_as_ahead() {
        assertThat(desk.firstLine("/program deadlines washington")).contains("the printed ones are over");
        assertThat(desk.said("/program deadlines washington")).contains("The next date is not stated");
        assertThat(desk.said("/program deadlines"))
                .contains("Only dates that are over")
                .contains("Rolling, no date");
    }

    @Test
    void tells_priority_dates_and_rolling_ones_apart() {
        assertThat(desk.said("/program deadlines kent")).contains("Summer, priority: 15 January 2027");
        assertThat(desk.firstLine("/program deadlines oklahoma")).contains("rolling");
        assertThat(desk.firstLine("/program deadlines odu")).contains("not stated");
    }

    @Test
    void lists_all_that_are_ahead_the_nearest_first() {
        Card card = desk.ask("/program deadlines");

        assertThat(card.headline().words()).contains("deadlines ahead. The next: Indiana University Bloomington");
        assertThat(FindCommandTest.listing(card).entries().getFirst().group()).isEqualTo("December 2026");
    }

    @Test
    void narrows_by_term_and_by_months() {
        Card card = desk.ask("/program deadlines term:fall months:3");

        assertThat(card.headline().words()).contains("for fall within 3 months ahead");
        assertThat(FindCommandTest.only(card, Block.Chips.class).chips()).hasSize(2);
        assertThat(FindCommandTest.listing(card).entries())
                .allMatch(entry -> !entry.group().equals("March 2027"));
    }

    @Test
    void says_one_month_in_every_language() {
        assertThat(chip(desk)).isEqualTo("within 1 month");
        assertThat(chip(new Desk(Language.FRENCH))).isEqualTo("d’ici 1 mois");
        assertThat(chip(new Desk(Language.SPANISH))).isEqualTo("en 1 mes");
    }

    private static String chip(Desk desk) {
        Card card = desk.ask("/program deadlines months:1");
        return FindCommandTest.only(card, Block.Chips.class).chips().getFirst().label();
    }

    @Test
    void says_so_where_no_deadline_is_within_the_limit() {
        assertThat(desk.firstLine("/program deadlines valdosta months:1")).contains("no deadline that fits is ahead");
        assertThat(desk.said("/program deadlines valdosta months:1")).contains("Without that limit: Fall: 15 March");
    }

    @Test
    void asks_for_an_unknown_zone_under_the_answer_but_not_on_every_page() {
        Desk stranger = new Desk(Optional.empty());

        assertThat(stranger.said("/program deadlines")).endsWith("(Which is your zone?)");
        assertThat(stranger.said("/program deadlines valdosta")).endsWith("(Which is your zone?)");
        assertThat(stranger.said("/program deadlines from:5")).doesNotContain("Which is your zone?");
        assertThat(desk.said("/program deadlines")).doesNotContain("Which is your zone?");
    }
}
