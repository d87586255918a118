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

    /** Whether they took part in anything that counts. */
    public boolean tookPart() {
        return tookPart(amounts);
    }

    static boolean tookPart(Map<Kind, Long> amounts) {
        return amounts.keySet().stream().anyMatch(kind -> kind.category() != Category.NOTHING);
    }
}
