package dev.carrel.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day as it was named: the dates that it may be, in order, of which the first one ahead is meant. A fixed day has one. Without any, the
 * problem is a sentence that says why.
 */
record Day(List<LocalDate> candidates, String problem) {
    static Day fixed(LocalDate date) {
        return new Day(List.of(date), "");
    }

    static Day first(List<LocalDate> candidates) {
        return new Day(candidates, "");
    }

    static Day none(String problem) {
        return new Day(List.of(), problem);
    }
}
