package dev.carrel.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpokenLanguageTest {
    private static String greeting() {
        return Words.say("Good day", "Bonjour", "Buenos días");
    }

    @Test
    void is_that_of_whoever_something_is_made_for_and_english_outside() {
        assertThat(greeting()).isEqualTo("Good day");
        assertThat(Language.FRENCH.<String>speaking(SpokenLanguageTest::greeting))
                .isEqualTo("Bonjour");
        assertThat(Language.FRENCH.<String>speaking(() -> greeting() + ", "
                        + Language.SPANISH.<String>speaking(SpokenLanguageTest::greeting) + ", " + greeting()))
                .isEqualTo("Bonjour, Buenos días, Bonjour");
        assertThat(greeting()).isEqualTo("Good day");
    }

    @Test
    void is_english_again_when_the_making_has_failed() {
        assertThatThrownBy(() -> Language.SPANISH.speaking(() -> {
                    throw new IllegalStateException(greeting());
                }))
                .hasMessage("Buenos días");
        assertThat(greeting()).isEqualTo("Good day");
    }
}
