package dev.carrel.outbox;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Recipient;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Knows who reads a delivery, and where else they can be reached. May block. */
public interface Readers {
    /** Who will read it: the member, or whoever reads the channel. */
    Caller reader(Delivery delivery);

    /** Whether what is for a place may go there now. */
    enum Door {
        /** It may. */
        OPEN,
        /** Not yet: a moment later. */
        WAIT,
        /** Not any more: who was to read it there is told otherwise. */
        SHUT
    }

    /** Whether it may be sent now, and what it shows be changed; asked before each of both. */
    default Door door(Delivery delivery) {
        return Door.OPEN;
    }

    /**
     * The platform takes nothing there any more, which is written down within the transaction that ends what was for it.
     *
     * @return whether the place is one of those that can be {@link Door#SHUT}
     */
    default boolean lost(Handle handle, Delivery delivery, String why) {
        return false;
    }

    /** Every address of the member that a delivery is for, the preferred first; none where it is for a channel. */
    List<Recipient> addresses(Delivery delivery);
}
