package dev.carrel.feature.networking;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the feeds that are due, a few at once and each on one node only: a feed is claimed before it is fetched, and whoever does not
 * have the claim any more writes nothing. One thread; {@link #close} may be called by any other.
 */
final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private static final int MOST_AT_ONCE = 4;

    /** How long after its moment a feed may be found at the latest. */
    private static final Duration POLLING = Duration.ofSeconds(1);

    /** Between those that have become due while the bot was away: 500 feeds take half an hour. */
    private static final Duration GAP = Duration.ofSeconds(15);

    /** Longer than any fetch and the writing after it; then another node may take it on. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final Feeds feeds;
    private final String claim = UUID.randomUUID().toString();
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    Rounds(Feeds feeds) {
        this.feeds = feeds;
    }

    void start() {
        running = true;
        Thread.ofPlatform().daemon().name("feeds").start(this::work);
    }

    private void work() {
        try {
            feeds.spread(MOST_AT_ONCE, GAP);
        } catch (RuntimeException trouble) {
            log.error("What has become due in the meantime could not be spread over time", trouble);
        }
        while (running) {
            boolean more = false;
            try {
                more = takeOn();
            } catch (RuntimeException trouble) {
                log.error("No feed could be taken on; it is tried again", trouble);
            }
            if (!more) {
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(POLLING.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    /** Whether anything was taken on. */
    private boolean takeOn() {
        int slots = free.drainPermits();
        if (slots == 0) {
            return false;
        }
        List<FeedSource> taken = List.of();
        try {
            taken = feeds.claim(claim, slots, LEASE);
        } finally {
            free.release(slots - taken.size());
        }
        for (FeedSource feed : taken) {
            Thread.ofVirtual().name("feed").start(() -> {
                try {
                    feeds.visit(feed, claim);
                } catch (RuntimeException trouble) {
                    log.error("A feed could not be looked at; it is tried again when its claim is over", trouble);
                } finally {
                    free.release();
                    bell.release();
                }
            });
        }
        return !taken.isEmpty();
    }

    /** Takes nothing more on, and waits for two seconds at most for what is under way: what is lost then is fetched again. */
    @Override
    public void close() {
        running = false;
        bell.release();
        try {
            if (!free.tryAcquire(MOST_AT_ONCE, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Some feeds were being fetched when the bot stopped; they are fetched again");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
