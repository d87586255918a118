package dev.carrel.catalogue.search;

/** Whose tuition counts. */
public enum Payer {
    /** Either figure may fit; both are shown. */
    ANYONE(""),
    IN_STATE("in-state"),
    OUT_OF_STATE("out-of-state");

    private final String words;

    Payer(String words) {
        this.words = words;
    }

    /** The payer in words; empty for anyone. */
    public String words() {
        return words;
    }
}
