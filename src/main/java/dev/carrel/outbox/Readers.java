package dev.carrel.outbox;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Recipient;
import java.util.List;

/** Knows who reads a delivery, and where else they can be reached. May block. */
public interface Readers {
    /** Who will read it: the member, or whoever reads the channel. */
    Caller reader(Delivery delivery);

    /** Where what is for a place is let through; everywhere, unless somebody keeps some places. */
    default Doors doors() {
        return Doors.OPEN;
    }

    /** Every address of the member that a delivery is for, the preferred first; none where it is for a channel. */
    List<Recipient> addresses(Delivery delivery);
}
