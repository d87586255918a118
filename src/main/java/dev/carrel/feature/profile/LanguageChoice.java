package dev.carrel.feature.profile;

import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import java.util.Locale;
import java.util.Optional;

/** What a member may want to be answered in. */
enum LanguageChoice {
    ENGLISH(Language.ENGLISH),
    FRENCH(Language.FRENCH),
    SPANISH(Language.SPANISH),
    APP(Words.of("As my app is set", "Comme mon application", "Como mi aplicación"), Optional.empty());

    private final Words label;
    private final Optional<Language> language;

    LanguageChoice(Language language) {
        this(Words.of(language.ownName(), language.ownName(), language.ownName()), Optional.of(language));
    }

    LanguageChoice(Words label, Optional<Language> language) {
        this.label = label;
        this.language = language;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label.said();
    }

    /** The language, or nothing where the app decides. */
    Optional<Language> language() {
        return language;
    }
}
