package dev.carrel.schedule;

import dev.carrel.chat.CommunityId;
import dev.carrel.store.Store;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What falls due for communities, some of it in one transaction. When it does is a moment of the schedule, one for a community however much is
 * due at it; what is due stands in rows of its own, so that a moment at which all has been done already does nothing. Thread-safe.
 */
public final class Rounds {
    /** What there is to do, in rows that say when. */
    public interface Work {
        /** The communities of which something is due by now. */
        List<CommunityId> due(Handle handle);

        /**
         * Does some of what is due of a community.
         *
         * @param most how much at once
         * @return how much it was; less than the most when that was all
         */
        int doSome(Handle handle, CommunityId community, int most);
    }

    private final Store store;
    private final Schedule schedule;
    private final String kind;
    private final int most;
    private final Work work;
    private final Runnable afterwards;

    /**
     * Rounds that begin when the schedule is started.
     *
     * @param kind of their moments
     * @param most how much is done in one transaction
     * @param afterwards run after each transaction that did something
     */
    public Rounds(Store store, Schedule schedule, String kind, int most, Work work, Runnable afterwards) {
        this.store = store;
        this.schedule = schedule;
        this.kind = kind;
        this.most = most;
        this.work = work;
        this.afterwards = afterwards;
        schedule.on(kind, (community, moment) -> fire(new CommunityId(Long.parseLong(community))));
    }

    /** Sets a moment for a community, with this transaction. */
    public void set(Handle handle, CommunityId community, Instant due) {
        schedule.set(handle, kind, Long.toString(community.value()), due);
    }

    /** Does what is due in a community, and whatever else is: it may have become part of another one since its moment was set. */
    private void fire(CommunityId community) {
        fireAll(community);
        store.read(work::due).forEach(this::fireAll);
    }

    private void fireAll(CommunityId community) {
        int done;
        do {
            done = store.transact(handle -> work.doSome(handle, community, most));
            if (done > 0) {
                afterwards.run();
            }
        } while (done == most);
    }
}
