package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.chat.event.EventSink;
import dev.carrel.feature.profile.Profiles;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who have set Slack to French and to Spanish. */
@Timeout(60)
final class SlackLanguagesTest {
    private static final String ADA = "UADASTUDENT";

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Profiles(communities, outbox, clock, Optional::empty).commands());
    private final Workspace workspace = new Workspace();
    private final SlackPlatform slack = new SlackPlatform(
            new SlackSettings(Optional.of("xapp-test"), Optional.empty(), workspace.apiUrl(), ""),
            new Access.OneWorkspace("xoxb-test"),
            desk.router(),
            EventSink.none(),
            InstantSource.system(),
            ignored -> Duration.ofMillis(1),
            ignored -> {});

    SlackLanguagesTest() {
        slack.start();
        workspace.sockets().awaitOpened(2);
    }

    @AfterEach
    void close() {
        slack.stop();
        workspace.close();
        desk.close();
    }

    private Screen types(String text) {
        workspace.types(ADA, "/profile", text);
        return workspace.next(ADA);
    }

    private Screen presses(Screen screen, String id) {
        workspace.presses(ADA, screen, id);
        return workspace.next(ADA);
    }

    @ParameterizedTest
    @CsvSource({
        "fr-CA, Carrel peut vous écrire à toute heure., Montrer mon profil",
        "es-ES, Carrel puede escribirle a cualquier hora., Mostrar mi perfil",
        "es-LA, Carrel puede escribirle a cualquier hora., Mostrar mi perfil",
        "en-GB, Carrel may write to you at any hour., Show my profile"
    })
    void answers_in_the_language_that_slack_tells(String locale, String headline, String label) {
        workspace.reads(ADA, locale);
        assertThat(types("hours").words()).contains(headline, label);
    }

    @Test
    void answers_in_another_language_from_the_moment_it_is_chosen() {
        workspace.reads(ADA, "fr-FR");
        assertThat(types("language").words()).contains("Carrel vous répond en français.", "Choisissez votre langue");
        assertThat(types("language español").words())
                .contains("Carrel le responde en español a partir de ahora.", "Mostrar mi perfil");
        assertThat(types("text-mode").words()).contains("El modo de texto está desactivado");
        types("language app");
        assertThat(types("text-mode").words()).contains("Le mode texte est désactivé");
    }

    @Test
    void refuses_and_says_that_a_button_is_too_old_in_the_readers_language() {
        workspace.reads(ADA, "es-ES");
        Screen refusal = types("timezone Bostn");
        assertThat(refusal.words()).contains("Carrel no conoce ninguna ciudad ni zona horaria llamada “Bostn”.");
        assertThat(presses(refusal, "gone").words()).contains("Este botón es demasiado antiguo");
    }

    @Test
    void asks_in_a_form_that_is_in_the_readers_language_and_knows_it() {
        workspace.reads(ADA, "fr-FR");
        types("language spanish");
        Screen card = types("free");
        Screen form = presses(
                card, card.button("Indicar mis horas libres").path("action_id").asText());
        assertThat(form.kind()).isEqualTo(Screen.Kind.MODAL);
        assertThat(form.words()).contains("Horas", "Días y horas, como ");
        assertThat(form.content().path("submit").path("text").asText()).isEqualTo("Enviar");
        assertThat(form.content().path("close").path("text").asText()).isEqualTo("Cancelar");
        assertThat(SlackModal.language(form.content().path("callback_id").asText()))
                .isEqualTo(Language.SPANISH);
    }
}
