package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Sha256;
import dev.carrel.community.Communities;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Promises to tell of events where a community takes announcements, each event once in each place; what a message says is worked out when
 * it is sent.
 */
final class Announcements {
    static final String ANNOUNCED = "event";
    static final String CANCELLED = "event-cancelled";
    static final String REVIEW = "feed-review";
    static final String OFF = "feed-off";

    private static final Duration USEFUL = Duration.ofDays(7);

    /** As much of a hash as tells the places of one community apart. */
    private static final int PLACE_HASH = 16;

    private final Outbox outbox;
    private final Communities communities;
    private final InstantSource clock;

    Announcements(Outbox outbox, Communities communities, InstantSource clock) {
        this.outbox = outbox;
        this.communities = communities;
        this.clock = clock;
    }

    /** Of these items, as many as are not over; no job, of which only those are told who want to be. */
    void announce(Handle handle, CommunityId community, Collection<EventItem> items) {
        promise(handle, community, ANNOUNCED, items);
    }

    /** That these items, which were announced, are cancelled. */
    void cancel(Handle handle, CommunityId community, Collection<EventItem> items) {
        promise(handle, community, CANCELLED, items);
    }

    /** What was told of these items is drawn again where it stands. */
    void edited(Handle handle, CommunityId community, Collection<Long> items) {
        outbox.changed(
                handle,
                community,
                ANNOUNCED,
                items.stream().map(String::valueOf).toList());
    }

    private void promise(Handle handle, CommunityId community, String topic, Collection<EventItem> items) {
        Instant now = clock.instant();
        List<PlaceId> places = communities.announcementPlaces(handle, community);
        List<Delivery> deliveries = new ArrayList<>();
        for (EventItem item : items) {
            if (!item.job() && !item.isOver(now)) {
                for (PlaceId place : places) {
                    deliveries.add(new Delivery(
                            community,
                            topic + "/" + item.id() + "/" + hash(place),
                            topic,
                            Long.toString(item.id()),
                            Optional.empty(),
                            new Recipient.Place(place),
                            now,
                            now,
                            expires(item, now)));
                }
            }
        }
        outbox.put(handle, deliveries);
    }

    /** Tells the places of one community apart in a key. */
    static String hash(PlaceId place) {
        return Sha256.hex(place.toString()).substring(0, PLACE_HASH);
    }

    /** An announcement is of use until the event is over, for a week at most. */
    private static Instant expires(EventItem item, Instant now) {
        Instant latest = now.plus(USEFUL);
        return item.times().stream()
                .map(time -> time.end())
                .filter(end -> end.isAfter(now))
                .max(Instant::compareTo)
                .filter(end -> end.isBefore(latest))
                .orElse(latest);
    }

    /** Tells whoever has added a feed something about it, the same thing once a day at most; they may have no address any more. */
    void tell(Handle handle, FeedSource feed, String topic, Optional<PersonId> person) {
        Instant now = clock.instant();
        person.ifPresent(to -> outbox.put(
                handle,
                List.of(new Delivery(
                        feed.community(),
                        topic + "/" + feed.id() + "/"
                                + now.getEpochSecond() / Duration.ofDays(1).toSeconds(),
                        topic,
                        Long.toString(feed.id()),
                        Optional.of(feed.addedBy()),
                        new Recipient.Person(to),
                        now,
                        now,
                        now.plus(USEFUL)))));
    }

    /** Looks now for what is to be sent; after the transaction. */
    void wake() {
        outbox.wake();
    }
}
