package dev.carrel.feature.profile;

import dev.carrel.chat.Language;
import java.util.Locale;
import java.util.Optional;

/** What a member may want to be answered in. */
enum LanguageChoice {
    ENGLISH("English", Optional.of(Language.ENGLISH)),
    FRENCH("Français", Optional.of(Language.FRENCH)),
    SPANISH("Español", Optional.of(Language.SPANISH)),
    APP("As my app is set", Optional.empty());

    private final String label;
    private final Optional<Language> language;

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

    static String labelOf(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH.label;
            case FRENCH -> FRENCH.label;
            case SPANISH -> SPANISH.label;
        };
    }
}
