package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group in a community that speaks French, with members who read English and Spanish. */
class SessionLanguagesJourneyTest {
    private final Journey journey;
    private final Journey.Traveller ada;
    private final Journey.Traveller bob;
    private final Journey.Traveller cyd;

    SessionLanguagesJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.ada = journey.on(Journey.SERVER, "1", Role.ORGANIZER);
        this.bob = journey.on(Platform.SLACK, "U1");
        this.cyd = journey.on(Platform.SLACK, "U2");
    }

    @BeforeEach
    void speak() {
        journey.links();
        journey.on(Journey.SERVER, "9", Role.MODERATOR).says("/moderate setup language:french");
        bob.says("/profile language french");
        cyd.says("/profile language spanish");
        ada.says("/profile language english");
        ada.says("/profile timezone New York");
        ada.says("/group create Cataloguing Circle");
        bob.says("/group join Cataloguing Circle");
        journey.discord.letter();
        cyd.says("/group join Cataloguing Circle");
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void answers_and_reminds_each_in_their_own_language_and_a_channel_in_that_of_the_community() {
        ada.says("/session schedule when:\"tue 7pm\" capacity:30");
        assertThat(ada.presses("Looks right")).startsWith("Scheduled. Cataloguing Circle: Tue 1 Dec 2026");

        assertThat(List.of(
                        journey.slack.letter().words(), journey.slack.letter().words()))
                .anySatisfy(said -> assertThat(said).startsWith("Une séance est prévue. Cataloguing Circle : "))
                .anySatisfy(said -> assertThat(said).startsWith("Hay una sesión prevista. Cataloguing Circle: "));

        assertThat(bob.says("/session rsvp going")).startsWith("Vous venez à Cataloguing Circle : ");
        assertThat(cyd.says("/session rsvp maybe"))
                .startsWith("Anotado: quizá vaya a Cataloguing Circle: ")
                .contains("1 irá, quedan 29 plazas, 1 quizá.");

        journey.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(List.of(
                        journey.slack.letter().words(), journey.slack.letter().words()))
                .anySatisfy(said -> assertThat(said).startsWith("Rappel : ").contains("Vous venez."))
                .anySatisfy(
                        said -> assertThat(said).startsWith("Recordatorio: ").contains("Ha dicho que quizá."));
        assertThat(journey.discord.letter().words()).contains(" have joined Cataloguing Circle.");
        assertThat(journey.discord.letter().words()).startsWith("Reminder: ");

        ada.says("/group edit group:1 home:555");
        ada.says("/session schedule when:\"fri 7pm\" capacity:30 sure:yes");
        assertThat(journey.discord.letter().words())
                .contains("Personne pour l’instant, 30 places libres.")
                .contains("Séance 2.");
    }

    @Test
    void refuses_in_their_own_language_and_takes_the_words_that_everybody_types() {
        ada.says("/session schedule when:\"tue 7pm\" sure:yes");
        assertThat(bob.says("/session cancel 1"))
                .startsWith("Seuls les organisateurs de “Cataloguing Circle” peuvent le faire.");
        assertThat(cyd.says("/session show 7777")).startsWith("No hay ninguna sesión así que usted pueda ver.");
        assertThat(bob.says("/session remind 1 2 hours"))
                .contains("Un rappel peut venir 24 heures, 3 heures, 1 heure ou 15 minutes avant")
                .contains("15 minutes, start");
        assertThat(bob.says("/session remind 1 before:\"24 hours, start\""))
                .startsWith("Vous recevez un rappel pour Cataloguing Circle 24 heures avant et au début.");
        assertThat(bob.presses("Me le rappeler")).contains("3 heures");
        assertThat(cyd.says("/group show Cataloguing Circle"))
                .contains("Grupo de estudio, acceso libre para todos aquí, 3 miembros; usted es miembro");
    }
}
