package dev.carrel.chat;

import java.util.Locale;
import java.util.function.Supplier;

/** A language Carrel speaks: one in which there are ALA-accredited programs. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español");

    private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The ISO 639 code, which is what is stored. */
    public String tag() {
        return tag;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** What the JDK writes days and months with. */
    public Locale locale() {
        return Locale.of(tag);
    }

    /** The language of whoever reads what this thread is making; English where nobody has said, as in a log. */
    public static Language spoken() {
        return SPOKEN.orElse(ENGLISH);
    }

    /**
     * Makes something for somebody who reads this language: until it is made, {@link #spoken()} says so to all that helps in making it. Threads
     * that the making starts are not told.
     */
    public <T> T speaking(Supplier<T> making) {
        return ScopedValue.where(SPOKEN, this).call(making::get);
    }

    /** The language nearest to a locale: its own, else English. */
    public static Language nearest(Locale locale) {
        for (Language language : values()) {
            if (language.tag.equals(locale.getLanguage())) {
                return language;
            }
        }
        return ENGLISH;
    }
}
