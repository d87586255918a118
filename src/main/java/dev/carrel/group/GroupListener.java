package dev.carrel.group;

import dev.carrel.chat.MemberId;
import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Hears what happens in groups, within the transaction in which it does: what it promises is kept when and only when that is. */
public interface GroupListener {
    /**
     * Members have joined, or will have, from one moment until another, when the organizers are to be told of all of them.
     *
     * @param organizers all of them
     */
    default void joined(Handle handle, Group group, Collection<MemberId> organizers, Instant from, Instant until) {}

    /** Somebody is in the group from now on. */
    default void came(Handle handle, Group group, MemberId member) {}

    /** Somebody asks to join a listed group. */
    default void asked(Handle handle, Group group, Collection<MemberId> organizers, MemberId asker, Instant until) {}

    /** Somebody was let in who had asked. */
    default void approved(Handle handle, Group group, MemberId asker) {}

    /** Somebody was not let in who had asked. */
    default void declined(Handle handle, Group group, MemberId asker) {}

    /** Somebody is invited until this moment. */
    default void invited(Handle handle, Group group, MemberId invited, Instant until) {}

    /** Somebody left or was taken out of the group. */
    default void left(Handle handle, Group group, MemberId member) {}

    /** The group ended, at least for now. */
    default void archived(Handle handle, Group group) {}

    /** The last organizer is gone, and this member is one now who was in the group for longest. */
    default void inherited(Handle handle, Group group, MemberId heir) {}

    /** Nobody is left in the group, and its row goes after this: whatever else is about it goes too. */
    default void ended(Handle handle, Group group) {
        archived(handle, group);
    }
}
