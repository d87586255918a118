package dev.carrel.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.testkit.Golden;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
    @Test
    void ships_the_settings_file_that_the_declarations_make() {
        Golden.assertMatches(Path.of("config", "carrel.yaml"), SettingsDocument.yaml());
    }

    @Test
    void documents_every_setting() {
        Golden.assertMatches(Path.of("src", "docs", "settings.md"), SettingsDocument.markdown());
    }

    @Test
    void ships_a_file_that_changes_nothing() {
        Reading standard = new SettingsReader(Map.of(), Path.of("no-such-folder")).read();
        Reading shipped = new SettingsReader(Map.of(), Path.of("")).read();

        assertThat(((Reading.Ready) shipped).settings()).isEqualTo(((Reading.Ready) standard).settings());
    }

    @Test
    void shows_examples_that_fit() {
        assertThat(Declared.ALL).allSatisfy(setting -> {
            if (setting instanceof Setting.Maybe<?> maybe) {
                assertThat(maybe.kind().parse().apply(maybe.example()))
                        .as(maybe.key())
                        .isPresent();
            }
        });
    }
}
