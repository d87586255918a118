package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery that this node has taken on for a while.
 *
 * @param attempts how often it has been taken on, with this time
 * @param fallbacks how many other addresses were tried before
 * @param uncertainSince when an earlier try was made of which nobody knows whether it arrived
 */
record Leased(long id, Delivery delivery, int attempts, int fallbacks, Optional<Instant> uncertainSince) {
    CommunityId community() {
        return delivery.community();
    }

    /** The same on every try and every node. */
    String mark() {
        return "d" + Long.toString(id, 36);
    }
}
