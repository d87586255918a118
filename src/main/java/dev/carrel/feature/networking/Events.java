package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The events and posts that everybody in a community may see. Thread-safe; every method may block for the database. */
final class Events {
    /** How long a post is listed. */
    static final Duration POSTS = Duration.ofDays(14);

    /** More are not listed at once. */
    static final int MOST = 500;

    private final Store store;
    private final ItemStore items;
    private final InstantSource clock;

    Events(Store store, ItemStore items, InstantSource clock) {
        this.store = store;
        this.items = items;
        this.clock = clock;
    }

    /** What is ahead: events by their next time, the cancelled ones too, then posts, the newest first. */
    List<EventItem> ahead(CommunityId community) {
        Instant now = clock.instant();
        List<EventItem> found = store.read(handle -> items.ahead(handle, community, now, now.minus(POSTS), MOST));
        Comparator<EventItem> order = Comparator.comparing(item -> !item.event());
        return found.stream()
                .sorted(order.thenComparing(item -> item.event() ? item.begins(now) : Instant.EPOCH)
                        .thenComparing(item -> item.published().orElse(item.changed()), Comparator.reverseOrder()))
                .toList();
    }

    /** One of them; nothing for what moderators have not approved, and for a job. */
    Optional<EventItem> find(CommunityId community, long id) {
        return any(community, id).filter(item -> item.standing() == Standing.APPROVED && !item.job());
    }

    /** Whatever its standing is: for what was announced, and for moderators. */
    Optional<EventItem> any(CommunityId community, long id) {
        return store.read(handle -> items.find(handle, community, id));
    }
}
