package dev.carrel.participation;

import java.util.List;

/**
 * What was counted of one member.
 *
 * @param weeks the last ones, the newest first; the first is the present one
 * @param streak how many weeks in a row they have taken part, up to this one, or to the last as long as this one is not over
 */
public record History(List<Week> weeks, int streak) {
    /** Keeps a copy. */
    public History {
        weeks = List.copyOf(weeks);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return weeks.stream().allMatch(week -> week.amounts().isEmpty());
    }
}
