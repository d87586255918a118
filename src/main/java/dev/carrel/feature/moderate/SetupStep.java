package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import java.util.Locale;

/** A step of the setup, or the card after the last one. */
enum SetupStep {
    CHANNEL(1),
    CLOCK(2),
    PEOPLE(3),
    DONE(4);

    /** How many steps ask something. */
    static final int COUNT = 3;

    private final int number;

    SetupStep(int number) {
        this.number = number;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return switch (this) {
            case CHANNEL -> say("Where announcements go", "Où vont les annonces", "Dónde van los anuncios");
            case CLOCK -> say("Time zone and language", "Fuseau horaire et langue", "Zona horaria e idioma");
            case PEOPLE -> say("Who may organize", "Qui peut organiser", "Quién puede organizar");
            case DONE -> say("What is set", "Ce qui est réglé", "Lo que está configurado");
        };
    }

    /** {@code Step 2 of 3}. */
    String position() {
        return say(
                "Step " + number + " of " + COUNT,
                "Étape " + number + " sur " + COUNT,
                "Paso " + number + " de " + COUNT);
    }
}
