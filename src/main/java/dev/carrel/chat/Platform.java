package dev.carrel.chat;

import java.util.Locale;

/** A chat system that people reach Carrel through. */
public enum Platform {
    DISCORD,
    SLACK,
    CONSOLE,
    WEB;

    /** The stable lower-case key that is stored and written into settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The platform with this {@linkplain #key() key}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Platform ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
