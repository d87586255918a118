package dev.carrel.room;

import dev.carrel.chat.MemberId;
import org.jdbi.v3.core.Handle;

/** Hears what becomes of rooms. Called from many threads; may block for the database. */
public interface RoomListener {
    /**
     * A room cannot be made or kept, so that the group is not at home there any more; within the transaction that writes it down, once until
     * it is kept again.
     */
    void shut(Handle handle, RoomKey room, MemberId wantedBy);
}
