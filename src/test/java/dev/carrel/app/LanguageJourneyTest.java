package dev.carrel.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.PostOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A community that has decided for Spanish, with a moderator who has chosen French. */
class LanguageJourneyTest {
    private final Journey journey;
    private final Journey.Traveller mia;
    private final Journey.Traveller sol;

    LanguageJourneyTest(@TempDir Path folder) {
        this.journey = Journey.at("2026-11-25T12:00:00Z", folder);
        this.mia = journey.on(Journey.SERVER, "9", Role.MODERATOR);
        this.sol = journey.on(Journey.WORKSPACE, "U9", Role.MODERATOR);
    }

    @AfterEach
    void end() {
        journey.close();
    }

    @Test
    void tells_a_channel_in_the_communitys_language_and_a_member_in_theirs() {
        assertThat(mia.says("/moderate setup channel:<#4711> language:spanish"))
                .startsWith("Announcements go to 4711 on Discord. The language here is Español.");
        assertThat(mia.says("/profile language french")).startsWith("Carrel vous répond en français désormais.");
        mia.says("/moderate link-space another:yes");
        assertThat(mia.words()).startsWith("Le code pour l’autre espace est ");
        sol.says("/moderate link-space code:" + CommunityDesk.code(mia.card()));
        sol.presses("Yes, join");

        List<PostOffice.Letter> letters = List.of(journey.discord.letter(), journey.discord.letter());
        assertThat(letters)
                .filteredOn(letter -> letter.to().equals(new Recipient.Place(new PlaceId(Platform.DISCORD, "4711"))))
                .singleElement()
                .satisfies(letter -> assertThat(letter.words())
                        .startsWith("El espacio de trabajo de Slack T1 se ha unido a esta comunidad.")
                        .contains("[Vincular mis propias cuentas]"));
        assertThat(letters)
                .filteredOn(letter -> letter.to() instanceof Recipient.Person)
                .singleElement()
                .satisfies(letter -> assertThat(letter.words())
                        .startsWith("L’espace de travail Slack T1 a rejoint cette communauté.")
                        .contains("[Le retirer]"));
    }

    @Test
    void refuses_in_the_language_of_who_asked_whatever_the_community_has_decided() {
        mia.says("/moderate setup language:spanish");
        Journey.Traveller zoe = journey.reading(Locale.CANADA_FRENCH, Journey.WORKSPACE, "U1");
        assertThat(zoe.says("/moderate setup")).startsWith("/moderate setup est pour les modérateurs.");
        Journey.Traveller leo = journey.reading(Locale.forLanguageTag("es-419"), Journey.SERVER, "1");
        assertThat(leo.says("/profile hours 25:99")).contains("Esa no es una hora del día.");
        assertThat(leo.says("/carrel help profile")).startsWith("Hay ").contains("[Cómo usar /profile free]");
    }

    @Test
    void writes_to_who_has_chosen_none_in_the_language_in_which_their_app_was_last() {
        mia.says("/moderate setup language:spanish");
        Journey.Traveller zoe = journey.reading(Locale.CANADA_FRENCH, Journey.SERVER, "1");
        zoe.says("/profile timezone Montréal");
        zoe.says("/reminder set in 2 hours: read chapter 3");
        zoe.presses("Le créer");
        journey.passes(Duration.ofHours(2));
        assertThat(journey.discord.letter().words()).startsWith("Rappel : read chapter 3");

        Journey.Traveller inEnglish = journey.reading(Locale.UK, Journey.SERVER, "1");
        inEnglish.says("/reminder set in 2 hours: read chapter 4");
        inEnglish.presses("Set it");
        journey.passes(Duration.ofHours(2));
        assertThat(journey.discord.letter().words()).startsWith("Reminder: read chapter 4");

        Journey.Traveller inGerman = journey.reading(Locale.GERMAN, Journey.SERVER, "1");
        inGerman.says("/reminder set in 2 hours: read chapter 5");
        inGerman.presses("Crearlo");
        journey.passes(Duration.ofHours(2));
        assertThat(journey.discord.letter().words())
                .as("in the community's")
                .startsWith("Recordatorio: read chapter 5");
    }

    @Test
    void answers_whoevers_app_says_no_language_in_the_communitys() {
        mia.says("/moderate setup language:spanish");
        assertThat(journey.reading(Locale.ROOT, Journey.SERVER, "2").says("/profile show"))
                .startsWith("Usted es estudiante aquí")
                .contains("Idioma: Español (según su aplicación o la comunidad)");
    }
}
