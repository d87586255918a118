package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events of Slack's are not worth reading. */
final class UnheardTest {
    private static String envelope(String event) {
        return "{\"type\":\"events_api\",\"payload\":{\"team_id\":\"T1\",\"event\":{" + event
                + "},\"type\":\"event_callback\"},\"envelope_id\":\"e1\",\"accepts_response_payload\":false}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"message\",\"user\":\"UBOT\",\"blocks\":[{\"type\":\"header\"}],\"bot_id\":\"B1\"",
                "\"bot_id\":\"B1\",\"subtype\":\"bot_message\",\"type\":\"message\"",
                "\"type\":\"message\",\"subtype\":\"message_changed\",\"message\":{\"user\":\"U1\",\"type\":\"message\"}",
                "\"type\":\"message\",\"subtype\":\"message_deleted\",\"previous_message\":{\"user\":\"U1\"}",
                "\"type\":\"message\",\"subtype\":\"file_share\",\"bot_id\":\"B1\""
            })
    void a_message_of_a_bot_and_a_change_are_not(String event) {
        assertThat(Unheard.envelope(envelope(event))).contains("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"message\",\"user\":\"U1\",\"text\":\"\\\"bot_id\\\":\\\"B1\\\"\"",
                "\"type\":\"message\",\"user\":\"U1\",\"bot_id\":null,\"subtype\":null",
                "\"type\":\"message\",\"user\":\"U1\",\"subtype\":\"file_share\"",
                "\"type\":\"message\",\"user\":\"U1\",\"subtype\":\"thread_broadcast\",\"root\":{\"bot_id\":\"B1\"}",
                "\"type\":\"reaction_added\",\"user\":\"U1\",\"bot_id\":\"B1\"",
                "\"type\":\"app_home_opened\",\"user\":\"U1\",\"view\":{\"type\":\"message\",\"bot_id\":\"B1\"}"
            })
    void what_a_person_does_is(String event) {
        assertThat(Unheard.envelope(envelope(event))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "hello",
                "{",
                "{\"type\":\"hello\"}",
                "{\"envelope_id\":\"e1\",\"payload\":\"no object\"}",
                "{\"envelope_id\":\"e1\",\"payload\":{\"event\":{\"type\":\"message\",\"bot_id\":{\"no\":\"text\"}}}}",
                "{\"envelope_id\":{},\"payload\":{\"event\":{\"type\":\"message\",\"bot_id\":\"B1\"}}}"
            })
    void what_is_not_understood_is(String text) {
        assertThat(Unheard.envelope(text)).isEmpty();
    }

    @Test
    void a_command_is() {
        assertThat(
                        Unheard.envelope(
                                "{\"type\":\"slash_commands\",\"envelope_id\":\"e1\",\"payload\":{\"command\":\"/program\",\"text\":\"show\"}}"))
                .isEmpty();
    }
}
