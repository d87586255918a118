package dev.carrel.mirror;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.util.Optional;

/**
 * A space whose calendar a node has taken on.
 *
 * @param lease until when it has
 */
record MirrorSpace(
        CommunityId community,
        SpaceId space,
        MemberId switchedOnBy,
        boolean ending,
        Optional<String> problem,
        int leftOut,
        Instant lease) {
    Seat seat() {
        return new Seat(community, switchedOnBy);
    }
}
