package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.feed.Fetched.Validators;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed that a community follows.
 *
 * @param name what it calls itself, else its host
 * @param jobs whether it is a job board: what it tells is listed among the jobs, and announced in no channel
 * @param addedBy who is told when it fails for long
 * @param due when it is looked at next; nothing once it is off
 * @param checked when it was read last
 * @param failingSince since when it cannot be read; nothing while it can
 * @param problem why not, as {@link dev.carrel.feed.Trouble} keeps it, or empty
 * @param decided about how many of its items a moderator has decided
 */
record FeedSource(
        long id,
        CommunityId community,
        URI address,
        String name,
        String format,
        TopicFilter filter,
        boolean jobs,
        MemberId addedBy,
        Validators validators,
        Optional<Instant> due,
        Optional<Instant> checked,
        Optional<Instant> failingSince,
        int failures,
        String problem,
        int decided) {

    /** So many items of a feed are looked over before its others are announced by themselves. */
    static final int REVIEWED = 5;

    boolean isOff() {
        return due.isEmpty();
    }

    boolean isTrusted() {
        return decided >= REVIEWED;
    }
}
