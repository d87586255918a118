package dev.carrel.feature.participation;

/**
 * What waits for the moderators of a community.
 *
 * @param entries of feeds, to be looked over before they are announced
 * @param letters messages that failed for good
 * @param feeds that cannot be read
 */
public record Waiting(long entries, long letters, long feeds) {
    boolean isNothing() {
        return entries == 0 && letters == 0 && feeds == 0;
    }
}
