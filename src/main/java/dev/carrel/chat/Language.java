package dev.carrel.chat;

import java.util.Locale;

/** A language Carrel speaks: one in which there are ALA-accredited programs. */
public enum Language {
    ENGLISH("en"),
    FRENCH("fr"),
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The ISO 639 code, which is what is stored. */
    public String tag() {
        return tag;
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
