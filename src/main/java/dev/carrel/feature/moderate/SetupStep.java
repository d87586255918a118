package dev.carrel.feature.moderate;

import java.util.Locale;

/** A step of the setup, or the card after the last one. */
enum SetupStep {
    CHANNEL(1, "Where announcements go"),
    CLOCK(2, "Time zone and language"),
    PEOPLE(3, "Who may organize"),
    DONE(4, "What is set");

    /** How many steps ask something. */
    static final int COUNT = 3;

    private final int number;
    private final String label;

    SetupStep(int number, String label) {
        this.number = number;
        this.label = label;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** {@code Step 2 of 3}. */
    String position() {
        return "Step " + number + " of " + COUNT;
    }
}
