package dev.carrel.room;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PlaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A room that a node has taken on.
 *
 * @param gone whether the platform has it no more: nothing is done until somebody wants one again
 * @param home whether it is the group's home there
 * @param lease until when it has
 */
record TakenRoom(
        RoomKey key,
        PlaceId below,
        Optional<PlaceId> place,
        MemberId wantedBy,
        boolean ending,
        boolean gone,
        boolean home,
        Optional<String> problem,
        Optional<Instant> problemSince,
        Instant lease) {}
