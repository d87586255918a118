package dev.carrel.audit;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a moderator or an organizer did to a community.
 *
 * @param by who did it; {@link #NOBODY} once they have been forgotten
 * @param to whom it was done to, where it was done to somebody
 * @param what the name of the thing it was done to, or what was chosen for it; never anything else that people wrote
 * @param group the number of the group in which it was done; nothing where it was not done in one
 */
public record Act(
        CommunityId community,
        MemberId by,
        ActKind kind,
        Optional<MemberId> to,
        String what,
        Optional<Long> group,
        Instant at) {
    /** Somebody whom no row names any more. */
    public static final MemberId NOBODY = new MemberId(0);

    /** An act that is done to nobody, and in no group. */
    public static Act of(CommunityId community, MemberId by, ActKind kind, String what, Instant at) {
        return new Act(community, by, kind, Optional.empty(), what, Optional.empty(), at);
    }

    /** The same, done to a member. */
    public Act to(MemberId member) {
        return new Act(community, by, kind, Optional.of(member), what, group, at);
    }

    /** The same, done in a group. */
    public Act in(long number) {
        return new Act(community, by, kind, to, what, Optional.of(number), at);
    }
}
