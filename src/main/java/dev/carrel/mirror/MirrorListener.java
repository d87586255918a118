package dev.carrel.mirror;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whose events are mirrored: says which, and hears what happens there. Called from many threads; may block for the database. */
public interface MirrorListener {
    /** What everybody in a community may see and come to, and is not over, the next one first: with no link that only some see. */
    List<ScheduledEvent> ahead(CommunityId community);

    /** Somebody was interested in an event there, or is not any more. */
    void interested(CommunityId community, PersonId person, long number, boolean interested);

    /** The calendar cannot be kept true any more, since the bot may not; within the transaction that writes it down, once until it may again. */
    void forbidden(Handle handle, Seat switchedOnBy, SpaceId space);
}
