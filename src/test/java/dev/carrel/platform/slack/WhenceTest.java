package dev.carrel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WhenceTest {
    @Test
    void travels_in_a_modals_private_metadata() {
        Whence whence = new Whence("https://hooks.example/" + "x".repeat(200), "C1", "1.2", true);
        String metadata = whence.metadata("=program.find?from=10");

        assertThat(metadata.length()).isLessThan(3000);
        assertThat(Whence.of(metadata)).isEqualTo(whence);
        assertThat(Whence.actionId(metadata)).isEqualTo("=program.find?from=10");
    }

    @Test
    void is_nowhere_when_the_form_was_opened_from_nowhere() {
        assertThat(Whence.NOWHERE.metadata("+carrel.help")).isEqualTo("+carrel.help");
        assertThat(Whence.of("+carrel.help")).isEqualTo(Whence.NOWHERE);
        assertThat(Whence.of("a\nforged\none")).isEqualTo(Whence.NOWHERE);
    }
}
