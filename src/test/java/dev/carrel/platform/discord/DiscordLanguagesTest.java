package dev.carrel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.Role;
import dev.carrel.chat.event.EventSink;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People whose Discord clients are in French and in Spanish. */
@Timeout(60)
final class DiscordLanguagesTest {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int MODAL = 9;
    private static final String ADA = "7000000000000000001";

    private final JsonMapper json = JsonMapper.builder().build();
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Profiles(communities, outbox, clock, Optional::empty).commands());
    private final DiscordDouble discord = new DiscordDouble();
    private final DiscordPlatform platform = new DiscordPlatform(
            discord.settings(), desk.router(), List.of(), space -> true, EventSink.none(), InstantSource.system());

    DiscordLanguagesTest() {
        platform.start();
        Sessions.await(discord, "identified");
    }

    @AfterEach
    void close() {
        platform.stop();
        discord.close();
        desk.close();
    }

    private JsonNode types(String command, String... option) {
        ObjectNode sub = json.createObjectNode().put("name", command).put("type", 1);
        sub.putArray("options");
        if (option.length == 2) {
            sub.withArray("options")
                    .addObject()
                    .put("name", option[0])
                    .put("type", 3)
                    .put("value", option[1]);
        }
        ObjectNode data =
                json.createObjectNode().put("id", "1").put("name", "profile").put("type", 1);
        data.putArray("options").add(sub);
        return discord.act(COMMAND, ADA, Role.STUDENT, data, Optional.empty()).said();
    }

    private JsonNode presses(String id) {
        ObjectNode data = json.createObjectNode().put("component_type", 2).put("custom_id", id);
        ObjectNode message = discord.message(json.createObjectNode());
        return discord.act(COMPONENT, ADA, Role.STUDENT, data, Optional.of(message))
                .said();
    }

    private static String idOf(JsonNode answer, String label) {
        return answer.findParents("custom_id").stream()
                .filter(part -> part.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + label + "” on " + answer))
                .get("custom_id")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Vous êtes étudiant ici., Fuseau horaire",
        "es-ES, Usted es estudiante aquí., Zona horaria",
        "es-419, Usted es estudiante aquí., Zona horaria",
        "de, You are a student here., Time zone"
    })
    void answers_in_the_language_of_the_client(String locale, String headline, String label) {
        discord.reads(ADA, locale);
        assertThat(types("show").toString()).contains(headline, label);
    }

    @Test
    void answers_in_another_language_from_the_moment_it_is_chosen() {
        discord.reads(ADA, "fr");
        assertThat(types("language").toString()).contains("Carrel vous répond en ", "Choisissez votre langue");
        assertThat(types("language", "language", "spanish").toString())
                .contains("Carrel le responde en ", " a partir de ahora.", "Mostrar mi perfil");
        assertThat(types("text-mode").toString()).contains("El modo de texto está desactivado");
        assertThat(types("language", "language", "english").toString()).contains("from now on.");
        assertThat(types("text-mode").toString()).contains("Text mode is off");
        types("language", "language", "app");
        assertThat(types("text-mode").toString()).contains("Le mode texte est désactivé");
    }

    @Test
    void refuses_and_says_that_a_button_is_too_old_in_the_readers_language() {
        discord.reads(ADA, "es-419");
        assertThat(types("timezone", "zone", "Bostn").toString())
                .contains("Carrel no conoce ninguna ciudad ni zona horaria llamada");
        assertThat(presses("gone").toString()).contains("Este botón es demasiado antiguo");
        discord.reads(ADA, "fr");
        assertThat(presses("gone").toString()).contains("Ce bouton est trop ancien");
    }

    @Test
    void asks_in_a_form_in_the_readers_language() {
        discord.reads(ADA, "fr");
        JsonNode card = types("free");
        assertThat(card.toString()).contains("Vous n’avez pas dit quand vous êtes libre.");
        JsonNode form = presses(idOf(card, "Indiquer mes heures libres"));
        assertThat(form.get("type").asInt()).isEqualTo(MODAL);
        assertThat(form.toString()).contains("\"label\":\"Heures\"", "Jours et heures, comme ");
    }
}
