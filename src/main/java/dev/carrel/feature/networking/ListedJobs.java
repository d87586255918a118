package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.gathering.GatheringId;
import dev.carrel.job.Job;
import dev.carrel.job.JobBoard;
import dev.carrel.job.Jobs;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What job boards told, and moderators let everybody see, and the jobs among the events that were posted. Thread-safe; every method may block for the database. */
public final class ListedJobs implements Jobs {
    private static final MemberId NOBODY = new MemberId(0);

    private final Store store;
    private final PostedEvents posted;
    private final JobStore rows = new JobStore();
    private final InstantSource clock;

    ListedJobs(Store store, PostedEvents posted, InstantSource clock) {
        this.store = store;
        this.posted = posted;
        this.clock = clock;
    }

    @Override
    public List<Job> listed(CommunityId community) {
        Instant now = clock.instant();
        return Stream.concat(posted(community, now), store.read(handle -> rows.listed(handle, community, now)).stream())
                .limit(MOST)
                .toList();
    }

    /** As somebody sees them who has said nothing, until the moment for which they were posted; of a series the next one. */
    private Stream<Job> posted(CommunityId community, Instant now) {
        Set<GatheringId> seen = new HashSet<>();
        return posted.ahead(new Seat(community, NOBODY)).stream()
                .filter(event -> event.details().sort() == Sort.JOB)
                .filter(event -> event.occurrence().start().isAfter(now))
                .filter(event -> seen.add(event.gathering().id()))
                .map(ListedJobs::job);
    }

    private static Job job(Posted event) {
        String venue = event.plan().venue();
        Particulars said = event.details().particulars();
        return new Job(
                event.id().value(),
                Optional.of(event.id().value()),
                "",
                event.link(),
                event.plan().title(),
                event.plan().about(),
                "",
                venue.isEmpty() ? said.region() : venue,
                said.topicList(),
                event.gathering().changed(),
                Optional.empty(),
                Optional.of(event.occurrence().start()));
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
