package dev.carrel.participation;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one member did in a week.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday, Map<Kind, Long> amounts, long points) {
    /** Keeps a copy. */
    public Week {
        amounts = Map.copyOf(amounts);
    }
}
