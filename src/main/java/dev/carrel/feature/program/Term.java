package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Deadline;
import dev.carrel.chat.Words;
import java.util.List;
import java.util.Locale;

/** When studies start. */
enum Term {
    FALL(Words.of("Fall", "Automne", "Otoño")),
    WINTER(Words.of("Winter", "Hiver", "Invierno")),
    SPRING(Words.of("Spring", "Printemps", "Primavera")),
    SUMMER(Words.of("Summer", "Été", "Verano"));

    private static final List<String> ANY = List.of("all", "any", "general", "not stated");

    private final Words label;

    Term(Words label) {
        this.label = label;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label.said();
    }

    /** {@code  for fall}, within a sentence. */
    String limit() {
        return switch (this) {
            case FALL -> say(" for fall", " pour l’automne", " para otoño");
            case WINTER -> say(" for winter", " pour l’hiver", " para invierno");
            case SPRING -> say(" for spring", " pour le printemps", " para primavera");
            case SUMMER -> say(" for summer", " pour l’été", " para verano");
        };
    }

    /** Whether a deadline is for this term, or for every one. */
    boolean covers(Deadline deadline) {
        String term = deadline.term().toLowerCase(Locale.ROOT);
        return ANY.contains(term) || words().stream().anyMatch(term::contains);
    }

    private List<String> words() {
        return switch (this) {
            case FALL -> List.of("fall", "autumn", "september", "august");
            case WINTER -> List.of("winter", "january");
            case SPRING -> List.of("spring", "january");
            case SUMMER -> List.of("summer", "may");
        };
    }
}
