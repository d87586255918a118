package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.privacy.Departures;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who leaves: they are forgotten after thirty days, unless they come back. Each is asked about once a week. */
class DepartureJourneyTest {
    private static final PersonId ADA = new PersonId(Platform.DISCORD, "71000");

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;

    DepartureJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Platform.DISCORD, ADA.raw());
        this.bob = journey.on(Platform.SLACK, "UBOB72");
        ada.says("/program watch kent");
        bob.says("/program watch kent");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    /** A day of the bot's, until everybody has been asked whose day it is. */
    private void days(int days) {
        for (int day = 0; day < days; day++) {
            int before = rounds();
            journey.passes(Duration.ofDays(1));
            while (rounds() == before) {
                Thread.onSpinWait();
            }
        }
    }

    private int rounds() {
        return journey.bot().parts().housekeeping().rounds();
    }

    @Test
    void is_forgotten_after_thirty_days_and_those_who_stay_are_not() {
        journey.discord.gone(ADA, true);
        days(7);
        assertThat(journey.discord.asked()).isEqualTo(1);
        assertThat(journey.slack.asked()).isEqualTo(1);
        days((int) Departures.PATIENCE.toDays() - 7);
        assertThat(journey.discord.forgotten()).isEmpty();
        days(8);

        assertThat(journey.discord.forgotten()).containsExactly(ADA);
        assertThat(ada.says("/program watch")).doesNotContain("Kent");
        assertThat(bob.says("/program watch")).contains("Kent");
    }

    @Test
    void is_not_forgotten_when_they_are_seen_to_be_back_or_use_it_again() {
        journey.discord.gone(ADA, true);
        days(14);
        journey.discord.gone(ADA, false);
        days(40);
        assertThat(journey.discord.forgotten()).isEmpty();

        journey.discord.gone(ADA, true);
        days(7);
        journey.discord.gone(ADA, false);
        assertThat(ada.says("/program watch")).contains("Kent");
        days(40);
        assertThat(journey.discord.forgotten()).isEmpty();
    }
}
