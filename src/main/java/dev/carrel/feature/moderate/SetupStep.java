package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import java.util.Locale;

/** A step of the setup, or the card after the last one. */
enum SetupStep {
    CHANNEL(1, Words.of("Where announcements go", "Où vont les annonces", "Dónde van los anuncios")),
    CLOCK(2, Words.of("Time zone and language", "Fuseau horaire et langue", "Zona horaria e idioma")),
    PEOPLE(3, Words.of("Who may organize", "Qui peut organiser", "Quién puede organizar")),
    DONE(4, Words.of("What is set", "Ce qui est réglé", "Lo que está configurado"));

    /** How many steps ask something. */
    static final int COUNT = 3;

    private final int number;
    private final Words label;

    SetupStep(int number, Words label) {
        this.number = number;
        this.label = label;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label.said();
    }

    /** {@code Step 2 of 3}. */
    String position() {
        return say(
                "Step " + number + " of " + COUNT,
                "Étape " + number + " sur " + COUNT,
                "Paso " + number + " de " + COUNT);
    }
}
