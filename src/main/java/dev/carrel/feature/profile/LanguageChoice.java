package dev.carrel.feature.profile;

import dev.carrel.chat.Language;
import java.util.Locale;
import java.util.Optional;

/** What a member may want to be answered in. */
enum LanguageChoice {
    ENGLISH(Language.ENGLISH),
    FRENCH(Language.FRENCH),
    SPANISH(Language.SPANISH),
    APP("As my app is set", Optional.empty());

    private final String label;
    private final Optional<Language> language;

    LanguageChoice(Language language) {
        this(language.ownName(), Optional.of(language));
    }

    LanguageChoice(String label, Optional<Language> language) {
        this.label = label;
        this.language = language;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** The language, or nothing where the app decides. */
    Optional<Language> language() {
        return language;
    }
}
