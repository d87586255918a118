package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import java.util.Locale;
import java.util.Optional;

/** What a member may want to be answered in. */
enum LanguageChoice {
    ENGLISH(Optional.of(Language.ENGLISH)),
    FRENCH(Optional.of(Language.FRENCH)),
    SPANISH(Optional.of(Language.SPANISH)),
    APP(Optional.empty());

    private final Optional<Language> language;

    LanguageChoice(Optional<Language> language) {
        this.language = language;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return language.map(Language::ownName)
                .orElseGet(() -> say("As my app is set", "Comme mon application", "Como mi aplicación"));
    }

    /** The language, or nothing where the app decides. */
    Optional<Language> language() {
        return language;
    }
}
