package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.event.ChatEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session in a voice channel of Discord, on a Tuesday from 19:00 to 20:00 in New York, which is midnight in UTC. */
class VoiceAttendanceJourneyTest {
    private static final Instant START = Instant.parse("2026-12-02T00:00:00Z");

    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller eve;

    VoiceAttendanceJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "1", Role.ORGANIZER);
        this.bob = journey.on(Platform.DISCORD, "2");
        this.eve = journey.on(Platform.DISCORD, "3");
    }

    @BeforeEach
    void plan() {
        ada.says("/profile timezone New York");
        ada.says("/group create Cataloguing Circle");
        bob.says("/group join Cataloguing Circle");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    private void schedule(String venue) {
        ada.says("/session schedule when:\"tue 7pm\" venue:\"" + venue + "\"");
        ada.presses("Looks right");
    }

    /** They are in this voice channel in these minutes after the start, as the rounds see it; each minute is told twice. */
    private void inVoice(String channel, long from, long until, Journey.Traveller... people) {
        for (long minute = from; minute < until; minute++) {
            Instant at = START.plus(Duration.ofMinutes(minute));
            journey.clock.set(at.plusSeconds(5));
            for (Journey.Traveller person : people) {
                ChatEvent span = new ChatEvent.VoiceSpan(
                        "discord voice " + person.origin().person().raw() + " " + at,
                        person.origin().space(),
                        new PlaceId(Platform.DISCORD, channel),
                        person.origin().person(),
                        at,
                        Duration.ofMinutes(1));
                journey.bot().parts().happenings().take(span);
                journey.bot().parts().happenings().take(span);
            }
            journey.bot().parts().sessions().voice().flush();
        }
    }

    @Test
    void checks_in_who_is_ten_minutes_in_the_channel_of_the_session_and_nobody_else() {
        ada.says("/session schedule when:\"tue 7pm\" venue:<#31>");
        assertThat(ada.words())
                .contains("where: 31 on Discord.")
                .contains("members who are in it with others for 10 minutes of the session are checked in by that.");
        ada.presses("Looks right");
        inVoice("31", -15, 9, ada, bob, eve);
        assertThat(ada.says("/session attendance 1"))
                .as("nine minutes of it")
                .doesNotContain("checked in;", "was there");
        inVoice("31", 9, 10, bob, eve);
        assertThat(ada.says("/session attendance 1")).startsWith("1 checked in").doesNotContain("3 on Discord");
        assertThat(bob.says("/session checkin 1")).startsWith("You have checked in already.");

        inVoice("32", 10, 30, ada, eve);
        assertThat(ada.says("/session attendance 1")).as("another channel").startsWith("1 checked in");
        inVoice("31", 40, 60, bob, ada);
        assertThat(ada.says("/session attendance 1")).startsWith("2 checked in");
    }

    @Test
    void counts_the_minutes_together_also_when_they_do_not_follow_one_another_and_forgets_them_at_a_restart() {
        schedule("https://discord.com/channels/100/31");
        inVoice("31", 0, 5, bob);
        inVoice("31", 20, 24, bob);
        journey.away(Duration.ofMinutes(1));
        inVoice("31", 30, 39, bob);
        assertThat(ada.says("/session attendance 1")).doesNotContain("checked in;", "was there");
        inVoice("31", 39, 40, bob);
        assertThat(ada.says("/session attendance 1")).startsWith("1 checked in");
    }

    @Test
    void checks_nobody_in_before_or_after_it_or_where_no_channel_is_named_or_who_is_not_to_be_counted() {
        schedule("Room 31");
        inVoice("31", 0, 20, bob);
        assertThat(ada.says("/session attendance 1")).doesNotContain("checked in;", "was there");
        journey.clock.set(Instant.parse("2026-12-02T12:00:00Z"));
        ada.says("/session schedule when:\"wed 7pm\" venue:\"<#31> <#311>\" sure:yes");
        bob.says("/profile participation choice:not-counted");
        long day = Duration.ofDays(1).toMinutes();
        inVoice("31", day - 25, day, ada, bob);
        inVoice("311", day + 60, day + 85, ada, bob);
        assertThat(ada.says("/session attendance 2")).doesNotContain("checked in;", "was there");
    }

    @Test
    void takes_whatever_is_called_a_channel_as_words() {
        for (String venue :
                List.of("<#>", "<#31", "#31", "<#31x>", "/channels/31", "/channels/1/31/5", "<@31>", "<#31\u0000>")) {
            ada.says("/session schedule when:\"tue 7pm\" sure:yes venue:\"" + venue + "\"");
        }
        inVoice("31", 0, 20, bob);
        for (int session = 1; session <= 8; session++) {
            assertThat(ada.says("/session attendance " + session)).doesNotContain("1 checked in");
        }
    }
}
