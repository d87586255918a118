package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.job.Job;
import dev.carrel.job.JobBoard;
import dev.carrel.job.Jobs;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What job boards told, and moderators let everybody see. Thread-safe; every method may block for the database. */
public final class ListedJobs implements Jobs {
    private final Store store;
    private final JobStore rows = new JobStore();
    private final InstantSource clock;

    ListedJobs(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Job> listed(CommunityId community) {
        return store.read(handle -> rows.listed(handle, community, clock.instant()));
    }

    @Override
    public List<Job> listed(CommunityId community, Collection<Long> numbers) {
        return store.read(handle -> rows.listed(handle, community, numbers, clock.instant()));
    }

    /** Those that were first listed after the one moment and not after the other, the newest first; within a transaction. */
    public List<Job> listed(Handle handle, CommunityId community, Instant after, Instant until) {
        return rows.listed(handle, community, after, until, clock.instant());
    }

    @Override
    public List<JobBoard> boards(CommunityId community) {
        return store.read(handle -> rows.boards(handle, community));
    }
}
