package dev.carrel.feature.digest;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import java.time.LocalDate;

/**
 * A channel that was chosen.
 *
 * @param kept whether it has one card a week that is kept true, else it gets a message on Mondays
 * @param week the Monday of the newest week that has been seen to
 */
record Chosen(long id, CommunityId community, PlaceId place, boolean kept, LocalDate week) {
    /** What a message for this channel is about. */
    String subject() {
        return id + " " + week;
    }

    Chosen in(LocalDate other) {
        return new Chosen(id, community, place, kept, other);
    }
}
