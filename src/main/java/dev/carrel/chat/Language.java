package dev.carrel.chat;

import java.util.Locale;

/** A language Carrel speaks: one in which there are ALA-accredited programs. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español");

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
