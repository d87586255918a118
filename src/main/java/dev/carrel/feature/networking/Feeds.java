package dev.carrel.feature.networking;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.feed.Feed;
import dev.carrel.feed.FeedItem;
import dev.carrel.feed.FeedReader;
import dev.carrel.feed.Fetched;
import dev.carrel.feed.Fetched.Validators;
import dev.carrel.feed.Fetching;
import dev.carrel.feed.Trouble;
import dev.carrel.store.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * The feeds that communities follow. Fetching is never within a transaction. Thread-safe; every method may block for the database, those
 * that fetch for a server besides.
 */
final class Feeds {
    /** Feeds that a community may follow. */
    static final int MOST = 20;

    /** How often a feed is looked at that can be read. */
    static final Duration USUAL = Duration.ofHours(1);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
    private static final Duration LONGEST_RETRY = Duration.ofHours(24);

    /** A feed that has failed for so long is not looked at any more. */
    static final Duration PATIENCE = Duration.ofDays(14);

    private static final int LONGEST_NAME = 200;
    private static final ZoneId NO_ZONE = ZoneId.of("UTC");

    /** Looked at, for whomever: the bodies of as many are in memory. */
    private static final int MOST_AT_ONCE = 4;

    private final Store store;
    private final FeedStore rows = new FeedStore();
    private final ItemStore items;
    private final Intake intake;
    private final Announcements announcements;
    private final Communities communities;
    private final Fetching fetching;
    private final FeedReader reader;
    private final InstantSource clock;
    private final Acts acts = new Acts();

    /** One feed is read at a time, however many are fetched: it may take some ten megabytes meanwhile. */
    private final ReentrantLock reading = new ReentrantLock();

    /** What was fetched waits in memory until it is read. */
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    Feeds(
            Store store,
            ItemStore items,
            Intake intake,
            Announcements announcements,
            Communities communities,
            Fetching fetching,
            InstantSource clock) {
        this.store = store;
        this.items = items;
        this.announcements = announcements;
        this.intake = intake;
        this.communities = communities;
        this.fetching = fetching;
        this.reader = new FeedReader(clock);
        this.clock = clock;
    }

    /** What was found at an address. */
    sealed interface Found {
        /** A feed, as it is now, and what of it is of interest. */
        record Good(Feed feed, List<FeedItem> items, Validators validators) implements Found {}

        /** It is as it was when it was read last. */
        record Same() implements Found {}

        /**
         * Nothing to follow.
         *
         * @param instead addresses of feeds that are named there
         * @param after when its server wants to be asked again, if it says so
         */
        record Bad(Trouble why, List<URI> instead, Optional<Duration> after) implements Found {}
    }

    /** What came of the wish to follow a feed. */
    sealed interface Added {
        /** It is followed from now on. */
        record Now(FeedSource feed, Found.Good found, int waiting) implements Added {}

        /** It is followed already, and now with these words, as what it was said to be. */
        record Already(FeedSource feed) implements Added {}

        record TooMany() implements Added {}

        record Unusable(Found.Bad bad) implements Added {}
    }

    /** Looks at an address, and keeps nothing. */
    Found look(CommunityId community, URI address, TopicFilter filter) {
        return look(community, address, filter, Validators.NONE);
    }

    private Found look(CommunityId community, URI address, TopicFilter filter, Validators known) {
        free.acquireUninterruptibly();
        try {
            return lookInTurn(community, address, filter, known);
        } finally {
            free.release();
        }
    }

    private Found lookInTurn(CommunityId community, URI address, TopicFilter filter, Validators known) {
        ZoneId zone = communities.communitySettings(community).zone().orElse(NO_ZONE);
        return switch (fetching.fetch(address, known)) {
            case Fetched.Failed failed -> new Found.Bad(failed.why(), List.of(), failed.after());
            case Fetched.Unchanged unchanged -> new Found.Same();
            case Fetched.Content content ->
                switch (read(content, zone)) {
                    case FeedReader.Reading.Unreadable unreadable ->
                        new Found.Bad(unreadable.why(), unreadable.instead(), Optional.empty());
                    case FeedReader.Reading.Read read ->
                        new Found.Good(
                                read.feed(),
                                Intake.ofInterest(read.feed(), filter, clock.instant()),
                                content.validators());
                };
        };
    }

    private FeedReader.Reading read(Fetched.Content content, ZoneId zone) {
        reading.lock();
        try {
            return reader.read(content, zone);
        } finally {
            reading.unlock();
        }
    }

    /**
     * Follows a feed from now on; its first items go to the moderators.
     *
     * @param jobs whether it is a job board; without that, what it was before, or is known to be
     */
    Added add(Seat by, URI address, TopicFilter filter, Optional<Boolean> jobs) {
        List<FeedSource> before = of(by.community());
        Optional<FeedSource> same =
                before.stream().filter(feed -> feed.address().equals(address)).findFirst();
        if (same.isPresent()) {
            return new Added.Already(store.transact(handle -> {
                boolean board = jobs.orElse(same.get().jobs());
                rows.restart(handle, same.get(), by, filter, board, clock.instant());
                keep(handle, by, ActKind.FEED_CHANGED, same.get());
                return rows.lock(handle, by.community(), same.get().id()).orElse(same.get());
            }));
        }
        if (before.size() >= MOST) {
            return new Added.TooMany();
        }
        return switch (look(by.community(), address, filter)) {
            case Found.Bad bad -> new Added.Unusable(bad);
            case Found.Same never -> throw new IllegalStateException("nothing was read before");
            case Found.Good good ->
                store.transact(handle -> {
                    rows.hold(handle, by.community());
                    List<FeedSource> now = rows.of(handle, by.community());
                    Optional<FeedSource> meanwhile = now.stream()
                            .filter(feed -> feed.address().equals(address))
                            .findFirst();
                    if (meanwhile.isPresent()) {
                        return new Added.Already(meanwhile.get());
                    }
                    if (now.size() >= MOST) {
                        return new Added.TooMany();
                    }
                    long id = rows.insert(
                            handle,
                            by,
                            address,
                            name(good.feed(), address),
                            good.feed().format(),
                            filter,
                            jobs.orElseGet(() -> OfferedFeeds.isJobBoard(address)),
                            clock.instant());
                    FeedSource feed = rows.lock(handle, by.community(), id).orElseThrow();
                    int waiting = intake.take(handle, feed, good.feed(), Optional.empty());
                    read(handle, feed, good);
                    keep(handle, by, ActKind.FEED_ADDED, feed);
                    return new Added.Now(feed, good, waiting);
                });
        };
    }

    private void read(Handle handle, FeedSource feed, Found.Good good) {
        Instant now = clock.instant();
        rows.read(
                handle,
                feed,
                name(good.feed(), feed.address()),
                good.feed().format(),
                good.validators(),
                now,
                now.plus(about(USUAL)));
    }

    private static String name(Feed feed, URI address) {
        String host = address.getHost();
        return feed.title().isEmpty() ? host.substring(0, Math.min(host.length(), LONGEST_NAME)) : feed.title();
    }

    /** Looks at a feed that this node has claimed. */
    void visit(FeedSource feed, String claim) {
        Found found = look(feed.community(), feed.address(), feed.filter(), feed.validators());
        Optional<PersonId> told = communities.personsOf(feed.community(), List.of(feed.addedBy())).values().stream()
                .flatMap(List::stream)
                .findFirst();
        store.write(handle -> rows.lock(handle, feed.community(), feed.id(), claim)
                .ifPresent(still -> {
                    switch (found) {
                        case Found.Good good -> {
                            intake.take(handle, still, good.feed(), told);
                            read(handle, still, good);
                        }
                        case Found.Same same -> {
                            Instant now = clock.instant();
                            rows.read(
                                    handle,
                                    still,
                                    still.name(),
                                    still.format(),
                                    still.validators(),
                                    now,
                                    now.plus(about(USUAL)));
                        }
                        case Found.Bad bad -> failed(handle, still, bad, told);
                    }
                }));
        announcements.wake();
    }

    private void failed(Handle handle, FeedSource feed, Found.Bad bad, Optional<PersonId> told) {
        Instant now = clock.instant();
        Instant since = feed.failingSince().orElse(now);
        boolean over = !now.isBefore(since.plus(PATIENCE));
        Duration own = backoff(feed.failures());
        Duration wait = bad.after().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        rows.failed(handle, feed, bad.why().key(), since, over ? Optional.empty() : Optional.of(now.plus(about(wait))));
        if (over) {
            announcements.tell(handle, feed, Announcements.OFF, told);
        }
    }

    /** Twice as long each time, from a quarter of an hour to a day. */
    static Duration backoff(int failures) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
        return wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY;
    }

    /** A tenth more or less, so that feeds that were added together are not looked at together. */
    private static Duration about(Duration wait) {
        long tenth = wait.toMillis() / 10;
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(-tenth, tenth));
    }

    /** Spreads over time what has become due while nobody looked: so many at once, and as many again after each gap. */
    void spread(int atOnce, Duration gap) {
        store.write(handle -> rows.spread(handle, atOnce, gap, clock.instant()));
    }

    /** Takes on what is due, for whoever knows the claim. */
    List<FeedSource> claim(String claim, int most, Duration lease) {
        return store.transact(handle -> rows.claim(handle, claim, most, clock.instant(), lease));
    }

    /** Those of a community, the earliest first. */
    List<FeedSource> of(CommunityId community) {
        return store.read(handle -> rows.of(handle, community));
    }

    /** Ends a feed with all that it told; false when there is none of that number. */
    boolean remove(Seat by, long id) {
        return store.transact(handle -> {
            Optional<FeedSource> found = rows.lock(handle, by.community(), id);
            found.ifPresent(feed -> {
                items.deleteAll(handle, by.community(), id);
                rows.delete(handle, by.community(), id);
                keep(handle, by, ActKind.FEED_REMOVED, feed);
            });
            return found.isPresent();
        });
    }

    private void keep(Handle handle, Seat by, ActKind kind, FeedSource feed) {
        acts.keep(handle, Act.of(by.community(), by.member(), kind, feed.name(), clock.instant()));
    }
}
