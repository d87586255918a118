package dev.carrel.community;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import java.util.Map;

/** A member's place in a community: the two belong together in every key. */
public record Seat(CommunityId community, MemberId member) {
    /** Where a caller sits. */
    public static Seat of(Caller caller) {
        return new Seat(caller.community(), caller.member());
    }

    /** The pair as named values for a statement: {@code :community} and {@code :member}. */
    Map<String, Object> key() {
        return Map.of("community", community.value(), "member", member.value());
    }
}
