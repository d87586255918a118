package dev.carrel.feature.goal;

import java.time.LocalDate;
import java.util.List;

/**
 * How a member's goals stand in one week.
 *
 * @param monday when that week begins
 * @param open not done yet, of whichever week, the earliest first
 * @param done in that week
 * @param streak how many weeks in a row something was done
 * @param reason why it matters to them; mostly empty
 */
record Overview(LocalDate monday, List<Goal> open, List<Goal> done, int streak, String reason) {
    /** Keeps copies. */
    Overview {
        open = List.copyOf(open);
        done = List.copyOf(done);
    }

    /** Those that are for that week, or were for one before it. */
    List<Goal> due() {
        return open.stream().filter(goal -> !goal.monday().isAfter(monday)).toList();
    }
}
