package dev.carrel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @Test
    void prints_and_serializes_nothing_of_its_value() throws IOException {
        Secret secret = Secret.of("hunter2");

        assertThat(secret + String.format("%s", secret) + Map.of("secret", secret))
                .doesNotContain("hunter2");
        try (ObjectOutputStream stream = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> stream.writeObject(secret)).isInstanceOf(NotSerializableException.class);
        }
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(secret))
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void is_taken_out_of_any_text_once_it_is_known() {
        Redaction redaction = new Redaction(List.of(Secret.of("correct horse"), Secret.of("correct horse battery")));

        assertThat(redaction.apply("the key is correct horse battery, or correct horse"))
                .isEqualTo("the key is ***, or ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xoxb-SECRETSECRET-SECRET",
                "xapp-1-SECRETSECRET",
                "xoxe.xoxp-1-SECRETSECRET",
                "MSECRETSECRETSECRETSECRETS.SECRET.SECRETSECRETSECRETSECRETSECRETSECRETSE",
                "https://hooks.slack.com/services/SECRET/SECRET",
                "https://discord.com/api/v10/webhooks/123/SECRET",
                "https://discord.com/api/v10/interactions/123/SECRET/callback",
                "/calendar/SECRETSECRET.ics",
                "jdbc:postgresql://db/carrel?user=a&password=SECRET&x=1",
                "jdbc:postgresql://carrel:SECRET@db/carrel",
                "Authorization: Bot SECRET"
            })
    void has_a_shape_that_is_taken_out_even_when_unknown(String text) {
        assertThat(new Redaction(List.of()).apply("before " + text + " after"))
                .startsWith("before ")
                .endsWith(" after")
                .doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Listening on http://127.0.0.1:8080/ after 0.42 s",
                "dev.carrel.platform.web.PlaygroundServer.start",
                "jdbc:h2:file:./data/carrel;WRITE_DELAY=0",
                "2026-11-24T12:00:00Z 127.0.0.1:8080 user@example.org"
            })
    void leaves_ordinary_lines_alone(String text) {
        assertThat(new Redaction(List.of()).apply(text)).isEqualTo(text);
    }
}
