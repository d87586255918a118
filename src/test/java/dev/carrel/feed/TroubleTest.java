package dev.carrel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {
    private static final int LONGEST_KEPT = 300;

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void is_kept_as_a_key_and_said_as_sentences_in_every_language(Trouble.Kind kind) {
        Trouble trouble = new Trouble(kind, 12);

        assertThat(trouble.key()).hasSizeLessThan(LONGEST_KEPT).doesNotContain(" ");
        for (Language language : Language.values()) {
            String words = language.speaking(() -> Trouble.words(trouble.key()));
            assertThat(words)
                    .isEqualTo(language.speaking(trouble::words))
                    .endsWith(".")
                    .doesNotContain("#");
        }
    }

    @Test
    void is_said_in_the_language_of_whoever_reads_it() {
        String kept = Trouble.status(404).key();

        assertThat(Trouble.words(kept)).isEqualTo("There is nothing at that address (404).");
        assertThat(Language.FRENCH.speaking(() -> Trouble.words(kept)))
                .isEqualTo("Il n’y a rien à cette adresse (404).");
        assertThat(Language.SPANISH.speaking(() -> Trouble.words(kept)))
                .isEqualTo("No hay nada en esa dirección (404).");
    }

    @Test
    void leaves_the_words_that_earlier_releases_kept() {
        assertThat(Trouble.words("Its server answers 503: it is in trouble."))
                .isEqualTo("Its server answers 503: it is in trouble.");
        assertThat(Trouble.words("")).isEmpty();
    }
}
