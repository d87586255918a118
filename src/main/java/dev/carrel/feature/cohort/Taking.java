package dev.carrel.feature.cohort;

import java.time.ZoneId;
import java.util.List;

/**
 * Dates that are to be taken in.
 *
 * @param replacing whether those that are there and are not among these go
 * @param zone by whose clock they were said: from the first ones on it is the cohort's
 */
record Taking(List<Item> items, boolean replacing, ZoneId zone) {
    Taking {
        items = List.copyOf(items);
    }
}
