package dev.carrel.feature.session;

import dev.carrel.chat.MemberId;

/**
 * The times of a poll at which a member could come.
 *
 * @param picks a bit for each time, the first one the lowest; 0 when none suits
 */
record Ballot(MemberId member, int picks) {
    boolean has(int time) {
        return (picks & 1 << time) != 0;
    }

    Ballot with(int time, boolean coming) {
        return new Ballot(member, coming ? picks | 1 << time : picks & ~(1 << time));
    }

    int size() {
        return Integer.bitCount(picks);
    }
}
