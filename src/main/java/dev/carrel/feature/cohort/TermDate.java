package dev.carrel.feature.cohort;

import java.time.Instant;

/**
 * A date of a cohort's term, as it is kept.
 *
 * @param number tells it from every other one of the community
 * @param revision how often it was changed
 */
record TermDate(long number, Item item, int revision, Instant changed) {
    Stretch when() {
        return item.when();
    }

    String what() {
        return item.what();
    }
}
