package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What the bot has promised to say. A promise is a row, written in the transaction that causes it; the {@link Relay} keeps it. Thread-safe.
 */
public final class Outbox {
    private final Store store;
    private final InstantSource clock;
    private final DeliveryStore rows = new DeliveryStore();
    private final PostingStore postings = new PostingStore();
    private final AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});

    /** An outbox in this store. */
    public Outbox(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Promises these, as far as they have not been promised before, when and only when this transaction is committed. */
    public void put(Handle handle, List<Delivery> deliveries) {
        rows.insert(handle, deliveries);
    }

    /**
     * Adds to the subject of a delivery of this topic to this member that nobody has begun to send.
     *
     * @return false when there is none, or no room in it
     */
    public boolean append(Handle handle, CommunityId community, MemberId member, String topic, String more) {
        return rows.append(handle, community, member, topic, more);
    }

    /** Forgets every delivery of a topic with such a subject, whatever became of it: what it is about is to be known no more. */
    public int forget(Handle handle, CommunityId community, String topic, Predicate<String> subjects) {
        return rows.delete(handle, community, topic, subjects);
    }

    /** What messages of this topic about this subject show has changed: they are drawn again once this transaction is committed. */
    public void changed(Handle handle, CommunityId community, String topic, String subject) {
        changed(handle, community, topic, List.of(subject));
    }

    /** The same of several subjects. */
    public void changed(Handle handle, CommunityId community, String topic, Collection<String> subjects) {
        postings.changed(handle, community, topic, subjects, clock.instant());
    }

    /** Looks now for what is to be sent; after the transaction that promised it is committed. */
    public void wake() {
        wake.get().run();
    }

    void whenWoken(Runnable look) {
        wake.set(look);
    }

    /** How the deliveries of a community stand. */
    public QueueState state(CommunityId community) {
        return store.read(handle -> rows.state(handle, community, clock.instant()));
    }

    /** The deliveries of a community that failed for good, the newest first: at most this many, after leaving {@code from} out. */
    public List<DeadLetter> deadLetters(CommunityId community, long from, int most) {
        return store.read(handle -> rows.deadLetters(handle, community, from, most));
    }

    /** Sends every delivery of a community once more that failed for good and is still of use; how many that are. */
    public int retry(CommunityId community) {
        return retry(community, OptionalLong.empty());
    }

    /** Sends one of these once more; false when there is no such one, or it is of no use any more. */
    public boolean retry(CommunityId community, long number) {
        return retry(community, OptionalLong.of(number)) == 1;
    }

    private int retry(CommunityId community, OptionalLong number) {
        int again = store.transact(handle -> rows.retry(handle, community, number, clock.instant()));
        wake();
        return again;
    }
}
