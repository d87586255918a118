package dev.carrel.feature.digest;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import java.time.LocalDate;

/**
 * A channel that was chosen.
 *
 * @param form what it gets
 * @param week the Monday of the newest week that has been seen to
 */
record Chosen(long id, CommunityId community, PlaceId place, Form form, LocalDate week) {
    /** What a message for this channel is about. */
    String subject() {
        return id + " " + week;
    }

    /** Whether it has one card a week that is kept true. */
    boolean kept() {
        return form == Form.CARD;
    }

    Chosen in(LocalDate other) {
        return new Chosen(id, community, place, form, other);
    }
}
