package dev.carrel.catalogue;

import dev.carrel.chat.Words;

/** How sure "the GRE is not required" is. */
public enum GreEvidence implements Named {
    /** A page says so in words. */
    STATED(Words.of("stated", "dit en toutes lettres", "dicho expresamente")),
    /** It is needed below some grade average, or can be waived. */
    CONDITIONAL(Words.of("conditional", "sous condition", "con condiciones")),
    /** Weaker: a page lists what is required, and the GRE is not in the list. */
    ABSENT_FROM_REQUIREMENT_LIST(Words.of(
            "absent from requirement list", "absent de la liste des exigences", "ausente de la lista de requisitos"));

    private final Words words;

    GreEvidence(Words words) {
        this.words = words;
    }

    /** How it is known, in plain words. */
    public String words() {
        return words.said();
    }
}
