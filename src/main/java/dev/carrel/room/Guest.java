package dev.carrel.room;

import java.time.Instant;

/** How an account stands to a room, since the moment at which it was last tried to change that. */
record Guest(Standing standing, Instant tried) {
    /** Whether they may be in the room. */
    enum Standing {
        /** They are being let in: perhaps they are in it already. */
        COMING,
        /** They were let in. */
        IN,
        /** They could not be let in, as they are not in the space. */
        ABSENT,
        /** They have left the room by themselves, and are not let in again unless they come back. */
        OUT
    }
}
