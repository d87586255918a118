package dev.carrel.catalogue;

import dev.carrel.chat.Words;

/** How classes reach the student, as a page says it in words. */
public enum Delivery implements Named {
    ONLINE_ASYNC(Words.of(
            "online, on your own time", "en ligne, à l’heure de votre choix", "en línea, a la hora que usted elija")),
    ONLINE_SYNC(Words.of("online, live classes", "en ligne, cours en direct", "en línea, clases en vivo")),
    ONLINE(Words.of("online", "en ligne", "en línea")),
    HYBRID(Words.of("hybrid", "hybride", "híbrido")),
    ON_CAMPUS(Words.of("on campus", "sur le campus", "presencial"));

    private final Words words;

    Delivery(Words words) {
        this.words = words;
    }

    /** The mode in plain words. */
    public String words() {
        return words.said();
    }

    /** Whether the whole degree can be done this way without going to campus. */
    public boolean fullyOnline() {
        return switch (this) {
            case ONLINE_ASYNC, ONLINE_SYNC, ONLINE -> true;
            case HYBRID, ON_CAMPUS -> false;
        };
    }
}
