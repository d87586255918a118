package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.chat.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that members watch, over releases of the catalogue. */
class WatchJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;

    WatchJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, "1");
    }

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(journey.catalogue());
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void release(String yaml) throws IOException {
        Files.writeString(journey.catalogue().resolve("release.yaml"), yaml);
        journey.away(Duration.ofMinutes(1));
    }

    private static String kent(int credits, int rate) {
        return """
                programs:
                  kent:
                    credits:
                      value: %d
                      sources: [{link: https://example.edu/credits, as-of: 2027, kind: program-site}]
                    tuition-per-credit-in-state:
                      value: %d
                      sources: [{link: https://example.edu/cost, as-of: 2026-27, kind: program-site}]
                """.formatted(credits, rate);
    }

    @Test
    void tells_a_watcher_once_of_all_that_has_changed_with_both_sources() throws IOException {
        assertThat(ada.says("/program show kent")).contains("Watch");
        assertThat(ada.presses("Watch")).startsWith("You watch Kent State University: you are told when");
        Journey.Traveller onSlack = journey.on(Platform.SLACK, "U1");
        onSlack.says("/program watch kent");
        journey.on(Platform.DISCORD, "2").says("/program watch sjsu");

        release(kent(40, 800));
        String words = journey.discord.letter().words();
        assertThat(words)
                .startsWith("Kent State University, which you watch: 2 facts have changed in the catalogue.")
                .contains("Credits: 37 → 40")
                .containsPattern("before: the program's own site \\(https://onlinedegrees.kent.edu/\\S+\\), undated")
                .contains("now: the program's own site (https://example.edu/credits), 2027")
                .contains("Tuition per credit, in-state: $725 → $800");
        assertThat(journey.slack.letter().words()).isEqualTo(words);

        journey.away(Duration.ofMinutes(1));
        journey.away(Duration.ofDays(1));
        ada.says("/reminder set what:\"next\" when:\"in 1 minute\" sure:yes");
        journey.passes(Duration.ofMinutes(2));
        assertThat(journey.discord.letter().words()).startsWith("Reminder: next");
        assertThat(journey.discord.waiting() + journey.slack.waiting()).isZero();

        release(kent(37, 725));
        assertThat(journey.discord.letter().words()).contains("Credits: 40 → 37");
        release(kent(40, 800));
        assertThat(journey.discord.letter().words()).contains("Credits: 37 → 40");
    }

    @Test
    void says_nothing_when_only_the_source_has_changed() throws IOException {
        ada.says("/program watch kent");
        release(kent(37, 725));
        release(kent(38, 725));

        assertThat(journey.discord.letter().words())
                .contains("1 fact has changed")
                .contains("Credits: 37 → 38")
                .contains("before: the program's own site (https://example.edu/credits), 2027");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void keeps_that_sources_disagree() throws IOException {
        ada.says("/program watch kent");
        release("""
                programs:
                  kent:
                    credits:
                      value: 40
                      sources: [{link: https://example.edu/credits, as-of: 2027, kind: program-site}]
                      conflicts: [{value: 36, link: https://example.org/list, as-of: 2026, kind: aggregator}]
                """);

        assertThat(journey.discord.letter().words())
                .contains("sources disagree: 40")
                .contains("36");
    }

    @Test
    void waits_for_the_end_of_quiet_hours_and_obeys_who_wants_no_word() throws IOException {
        ada.says("/profile timezone UTC");
        ada.says("/profile hours 11am 2pm");
        ada.says("/program watch kent");
        Journey.Traveller silent = journey.on(Platform.SLACK, "U1");
        silent.says("/program watch kent");
        silent.says("/profile notifications kind:program way:nowhere");
        release(kent(40, 725));

        assertThat(journey.discord.waiting()).isZero();
        journey.passes(Duration.ofHours(2));
        assertThat(journey.discord.letter().words()).contains("Credits: 37 → 40");
        assertThat(journey.slack.waiting()).isZero();
    }

    @Test
    void tells_nobody_while_a_file_of_the_catalogue_is_left_out_and_everybody_when_it_is_mended() throws IOException {
        ada.says("/program watch kent");
        release(kent(40, 725));
        journey.discord.letter();
        release("programs: {kent: {credits: {value: many}}}");
        release(kent(41, 725));

        assertThat(journey.discord.letter().words()).contains("Credits: 40 → 41");
        assertThat(journey.discord.waiting()).isZero();
    }

    @Test
    void says_nothing_about_what_is_not_watched_any_more() throws IOException {
        ada.says("/program watch kent");
        journey.discord.open(false);
        release(kent(40, 725));
        assertThat(ada.says("/program watch kent stop:yes"))
                .startsWith("You do not watch Kent State University any more.");
        assertThat(ada.says("/program watch")).startsWith("You watch no program.");
        journey.discord.open(true);
        ada.says("/reminder set what:\"next\" when:\"in 1 minute\" sure:yes");
        journey.passes(Duration.ofMinutes(2));

        assertThat(journey.discord.letter().words()).startsWith("Reminder: next");
    }

    @Test
    void is_each_members_own_and_stops_at_25() {
        ada.says("/program watch kent");
        assertThat(journey.on(Platform.DISCORD, "2").says("/program watch")).startsWith("You watch no program.");
        assertThat(ada.says("/program watch kent")).startsWith("You watch Kent State University already.");
        assertThat(ada.says("/program watch nowhere at all")).startsWith("The catalogue has no program called");
        for (var program : BuiltInCatalogue.read().programs().stream()
                .filter(found -> !found.id().equals("kent"))
                .limit(24)
                .toList()) {
            assertThat(ada.says("/program watch program:" + program.id())).startsWith("You watch ");
        }
        assertThat(ada.says("/program watch valdosta")).startsWith("You watch 25 programs, which is the most.");
        assertThat(ada.says("/program watch")).startsWith("You watch 25 programs.");
    }
}
