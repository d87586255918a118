package dev.carrel.feature.networking;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.CommunityId;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What waits for a moderator: the first {@value FeedSource#REVIEWED} items of each feed. Once so many are decided, the others follow by
 * themselves. Thread-safe; every method may block for the database.
 */
final class ReviewQueue {
    private final Store store;
    private final FeedStore feeds = new FeedStore();
    private final ItemStore items;
    private final Intake intake;
    private final Announcements announcements;
    private final InstantSource clock;
    private final Acts acts = new Acts();

    ReviewQueue(Store store, ItemStore items, Intake intake, Announcements announcements, InstantSource clock) {
        this.store = store;
        this.items = items;
        this.intake = intake;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Those that wait, the soonest first: at most this many. */
    List<EventItem> waiting(CommunityId community, Optional<Long> feed, int most) {
        return store.read(handle -> items.standing(handle, community, feed, Standing.REVIEW, most));
    }

    int size(CommunityId community, Optional<Long> feed) {
        return store.read(handle -> items.count(handle, community, feed, Standing.REVIEW));
    }

    /** Decides about an item; nothing when it does not wait, as somebody else may have decided. */
    Optional<EventItem> decide(Seat by, long id, boolean approve) {
        Optional<EventItem> decided = store.transact(handle -> decide(handle, by, id, approve));
        announcements.wake();
        return decided;
    }

    private Optional<EventItem> decide(Handle handle, Seat by, long id, boolean approve) {
        CommunityId community = by.community();
        Optional<EventItem> found = items.find(handle, community, id);
        Optional<FeedSource> feed = found.flatMap(item -> feeds.lock(handle, community, item.feed()));
        // Again under the lock: two moderators may press at once.
        Optional<EventItem> item =
                feed.flatMap(held -> items.find(handle, community, id)).filter(it -> it.standing() == Standing.REVIEW);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        items.stand(handle, community, List.of(id), approve ? Standing.APPROVED : Standing.DISMISSED, clock.instant());
        feeds.decided(handle, feed.orElseThrow());
        acts.keep(
                handle,
                Act.of(
                        community,
                        by.member(),
                        approve ? ActKind.ENTRY_APPROVED : ActKind.ENTRY_DISMISSED,
                        EventCards.title(item.get()),
                        clock.instant()));
        if (approve && !item.get().cancelled()) {
            announcements.announce(handle, community, List.of(item.get()));
        }
        follow(handle, feed.orElseThrow());
        return item;
    }

    /** Lets in what has waited behind the item that was decided. */
    private void follow(Handle handle, FeedSource before) {
        Optional<Long> feed = Optional.of(before.id());
        int decided = before.decided() + 1;
        if (decided < FeedSource.REVIEWED) {
            intake.fill(handle, before, decided);
            return;
        }
        Instant now = clock.instant();
        List<EventItem> held = items.standing(handle, before.community(), feed, Standing.HELD, Integer.MAX_VALUE);
        items.stand(handle, before.community(), held.stream().map(EventItem::id).toList(), Standing.APPROVED, now);
        announcements.announce(
                handle,
                before.community(),
                held.stream()
                        .filter(item -> item.news() && !item.cancelled() && !item.isOver(now))
                        .limit(Intake.MOST_ANNOUNCED)
                        .toList());
    }
}
