package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.Golden;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.Transcripts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Journey 5: a moderator and a student meet the bot for the first time, in a terminal, with every command there is. */
final class FirstContactTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock,
            communities ->
                    Commands.of(new CatalogueIndex(BuiltInCatalogue.read()), clock, new OnlyCommunities(communities)));

    @AfterEach
    void close() {
        desk.close();
    }

    private String play(String script) {
        return Transcripts.play(script, desk.router());
    }

    @Test
    void a_moderator_sets_the_community_up() {
        Golden.assertMatches("journey/first-contact.txt", play("""
                /moderate setup
                /as moderator
                /moderate setup
                /moderate setup step:clock channel:terminal
                3
                14
                16
                /moderate setup step:people organizer:student
                3
                1
                1
                /moderate setup
                """));
    }

    @Test
    void a_student_is_asked_for_the_zone_once_and_it_is_remembered() {
        String transcript = play("""
                /program deadlines valdosta
                9
                /program deadlines valdosta
                /profile show
                """);

        assertThat(transcript)
                .containsOnlyOnce("Carrel does not know your time zone yet.")
                .contains("Your time zone is New York, Eastern Time: it is Tuesday 07:00 there now.")
                .contains("in your zone, America/New_York")
                .contains("told by you");
    }

    @Test
    void a_student_who_does_not_care_is_asked_twice_and_left_alone() {
        String transcript = play("/program deadlines valdosta\n".repeat(5));

        assertThat(transcript.split("Carrel does not know your time zone yet", -1))
                .hasSize(3);
    }

    @Test
    void everything_works_before_anything_is_decided() {
        assertThat(play("/program find archives online no gre under 30k\n")).contains("9 match, 14 more might.");
    }
}
