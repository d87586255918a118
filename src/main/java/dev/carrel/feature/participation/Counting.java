package dev.carrel.feature.participation;

import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.participation.Participation;
import java.util.function.Supplier;

/** What the commands of participation begin with: what is counted, and whom it is shown to. Asked when one runs, never for its declaration. */
record Counting(Supplier<Participation> counts, Supplier<Communities> members) {
    Participation participation() {
        return counts.get();
    }

    Communities communities() {
        return members.get();
    }

    /** What a member lets be done with what is counted of them. */
    Sharing sharing(Seat seat) {
        return communities().memberSettings(seat).sharing();
    }
}
