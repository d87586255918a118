package dev.carrel.participation;

import dev.carrel.chat.CommunityId;
import java.util.Optional;

/**
 * Among whom a board is: everybody in a community, or who is in one of its groups.
 *
 * @param group its number
 */
public record Circle(CommunityId community, Optional<Long> group) {
    /** Everybody. */
    public static Circle of(CommunityId community) {
        return new Circle(community, Optional.empty());
    }
}
