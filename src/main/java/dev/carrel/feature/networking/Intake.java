package dev.carrel.feature.networking;

import dev.carrel.chat.PersonId;
import dev.carrel.feed.Feed;
import dev.carrel.feed.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes in what a feed tells: what is new goes to the moderators or to everybody, what was edited is edited, what is cancelled is told
 * where it was announced. Runs within the transaction of its caller, who has locked the feed.
 */
final class Intake {
    /** Items of a feed that are kept at once, the soonest and newest. */
    static final int MOST_KEPT = 200;

    /** Items that one reading of a feed announces; what else is new is only listed. */
    static final int MOST_ANNOUNCED = 10;

    /** Older posts are not news. */
    static final Duration POSTS = Duration.ofDays(30);

    /** How long an item is remembered that its feed does not tell any more, in case that it does again. */
    private static final Duration MEMORY = Duration.ofDays(90);

    /** The same where a feed tells new ones all the time. */
    private static final Duration SHORT_MEMORY = Duration.ofDays(2);

    /** Items of a feed that are remembered; when there are as many, what is new is not taken. */
    private static final int MOST_KNOWN = MOST_KEPT * 5;

    /** That an item is still told is written this rarely: most readings of most feeds change no row of an item. */
    private static final Duration STILL_THERE = Duration.ofDays(1);

    private final ItemStore items;
    private final Announcements announcements;
    private final InstantSource clock;

    Intake(ItemStore items, Announcements announcements, InstantSource clock) {
        this.items = items;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What of a feed is of interest now, the soonest events first, then the newest posts; each identity once. */
    static List<FeedItem> ofInterest(Feed feed, TopicFilter filter, Instant now) {
        Comparator<FeedItem> soonest = Comparator.comparing(
                item -> item.event() ? item.times().getFirst().start() : Instant.MAX);
        Comparator<FeedItem> newest =
                Comparator.comparing(item -> item.published().orElse(now), Comparator.reverseOrder());
        Set<String> seen = new HashSet<>();
        return feed.items().stream()
                .filter(item -> isTimely(item, now))
                .filter(item -> !item.title().isEmpty() || !item.summary().isEmpty())
                .filter(filter::takes)
                .sorted(soonest.thenComparing(newest))
                .filter(item -> seen.add(item.identity()))
                .limit(MOST_KEPT)
                .toList();
    }

    /** Whether an event has a time, a job is still open, and a post is news. */
    private static boolean isTimely(FeedItem item, Instant now) {
        if (item.closes().isPresent()) {
            return item.closes().get().isAfter(now);
        }
        return item.event()
                ? !item.times().isEmpty()
                : item.published().map(now.minus(POSTS)::isBefore).orElse(true);
    }

    /** How many now wait for a moderator that did not before. */
    int take(Handle handle, FeedSource feed, Feed read, Optional<PersonId> told) {
        Instant now = clock.instant();
        Map<String, ItemStore.Known> known = items.known(handle, feed);
        List<FeedItem> interesting = ofInterest(read, feed.filter(), now);
        edit(handle, feed, read, known, now);
        retire(handle, feed, now);
        int waiting = fill(handle, feed, feed.decided());
        List<ItemStore.Entry> fresh = new ArrayList<>();
        int review = 0;
        for (FeedItem item : interesting) {
            if (!known.containsKey(item.identity()) && known.size() + fresh.size() < MOST_KNOWN) {
                Standing standing = feed.isTrusted()
                        ? Standing.APPROVED
                        : feed.decided() + waiting + review < FeedSource.REVIEWED ? Standing.REVIEW : Standing.HELD;
                review += standing == Standing.REVIEW ? 1 : 0;
                fresh.add(new ItemStore.Entry(item, standing, feed.checked().isPresent()));
            }
        }
        items.insert(handle, feed, fresh, now);
        Instant forgotten = now.minus(known.size() < MOST_KNOWN / 2 ? MEMORY : SHORT_MEMORY);
        if (known.values().stream().anyMatch(item -> item.seen().isBefore(forgotten))) {
            items.purge(handle, feed, forgotten);
        }
        if (feed.isTrusted() && !fresh.isEmpty()) {
            announce(handle, feed, fresh);
        }
        if (review > 0 && feed.checked().isPresent()) {
            announcements.tell(handle, feed, Announcements.REVIEW, told);
        }
        return review;
    }

    /** What was over before anybody decided about it needs no decision any more. */
    private void retire(Handle handle, FeedSource feed, Instant now) {
        items.stand(
                handle,
                feed.community(),
                items
                        .standing(
                                handle, feed.community(), Optional.of(feed.id()), Standing.REVIEW, FeedSource.REVIEWED)
                        .stream()
                        .filter(item -> item.isOver(now))
                        .map(EventItem::id)
                        .toList(),
                Standing.DISMISSED,
                now);
    }

    /** Lets the moderators see what was held while there is room; how many wait for them then. */
    int fill(Handle handle, FeedSource feed, int decided) {
        int waiting = items.count(handle, feed.community(), Optional.of(feed.id()), Standing.REVIEW);
        int room = FeedSource.REVIEWED - decided - waiting;
        if (room <= 0) {
            return waiting;
        }
        List<EventItem> held = items.standing(handle, feed.community(), Optional.of(feed.id()), Standing.HELD, room);
        items.stand(
                handle, feed.community(), held.stream().map(EventItem::id).toList(), Standing.REVIEW, clock.instant());
        return waiting + held.size();
    }

    private void announce(Handle handle, FeedSource feed, List<ItemStore.Entry> fresh) {
        Map<String, ItemStore.Known> known = items.known(handle, feed);
        announcements.announce(
                handle,
                feed.community(),
                items.find(
                        handle,
                        feed.community(),
                        fresh.stream()
                                .filter(entry -> !entry.item().cancelled())
                                .limit(MOST_ANNOUNCED)
                                .map(entry -> Objects.requireNonNull(
                                                known.get(entry.item().identity()))
                                        .id())
                                .toList()));
    }

    /** What is known and still told, whether it is of interest or not: an event that was moved into the past is over. No edit is news. */
    private void edit(Handle handle, FeedSource feed, Feed read, Map<String, ItemStore.Known> known, Instant now) {
        Map<Long, FeedItem> changed = new HashMap<>();
        Set<Long> told = new HashSet<>();
        List<Long> cancelled = new ArrayList<>();
        List<Long> stillThere = new ArrayList<>();
        for (FeedItem item : read.items()) {
            ItemStore.Known before = known.get(item.identity());
            if (before == null || !told.add(before.id())) {
                continue;
            }
            if (before.seen().isBefore(now.minus(STILL_THERE))) {
                stillThere.add(before.id());
            }
            if (!before.digest().equals(item.digest())) {
                changed.put(before.id(), item);
                if (item.cancelled() && !before.cancelled() && before.standing() == Standing.APPROVED) {
                    cancelled.add(before.id());
                }
            }
        }
        items.update(handle, feed, changed, now);
        announcements.edited(handle, feed.community(), changed.keySet());
        items.seen(handle, feed, stillThere, now);
        if (!cancelled.isEmpty()) {
            announcements.cancel(
                    handle,
                    feed.community(),
                    items.find(
                            handle,
                            feed.community(),
                            cancelled.subList(0, Math.min(cancelled.size(), MOST_ANNOUNCED))));
        }
    }
}
