package dev.carrel.feature.program;

import dev.carrel.catalogue.Deadline;
import java.util.List;
import java.util.Locale;

/** When studies start. */
enum Term {
    FALL("Fall"),
    WINTER("Winter"),
    SPRING("Spring"),
    SUMMER("Summer");

    private static final List<String> ANY = List.of("all", "any", "general", "not stated");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
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
