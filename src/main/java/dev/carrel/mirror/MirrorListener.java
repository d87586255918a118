package dev.carrel.mirror;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Whose events are mirrored: says which, and hears what happens there. Called from many threads; may block for the database. */
public interface MirrorListener {
    /** What everybody in a community may see and come to, and is not over, the next one first: with no link that only some see. */
    List<ScheduledEvent> ahead(CommunityId community);

    /** Somebody was interested in an event in this space's calendar, or is not any more. */
    void interested(CommunityId community, SpaceId space, PersonId person, long number, boolean interested);

    /** These are interested in an event in this space's calendar and nobody else is; what was said of it there may not have been told. */
    void interested(CommunityId community, SpaceId space, long number, Set<PersonId> all);

    /** The calendar cannot be kept true any more, since the bot may not; within the transaction that writes it down, once until it may again. */
    void forbidden(Handle handle, Seat switchedOnBy, SpaceId space);
}
