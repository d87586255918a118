package dev.carrel.feature.networking;

import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.CommunityId;
import dev.carrel.feed.FeedItem;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The rows of what feeds told, with their times. */
final class ItemStore {
    private static final String COLUMNS = """
            select i.id, i.community_id, i.feed_id, f.name as feed_name, f.jobs, i.link, i.title, i.summary, i.place, i.published_at,
                i.closes_at, i.is_event, i.cancelled, i.revision, i.standing, i.news, i.changed_at
            from feed_item i join feed f on f.community_id = i.community_id and f.id = i.feed_id
            """;

    /**
     * What is known of an item before its feed is read again.
     *
     * @param seen when the feed told it last, to the day
     */
    record Known(long id, String digest, Standing standing, boolean cancelled, Instant seen) {}

    /** An item of a feed and how it stands; where it is new, it has no number yet. */
    record Entry(FeedItem item, Standing standing, boolean news) {}

    /** The items of a feed by their identity. */
    Map<String, Known> known(Handle handle, FeedSource feed) {
        Map<String, Known> known = new HashMap<>();
        handle.createQuery("""
                        select id, identity, digest, standing, cancelled, seen_at from feed_item
                        where community_id = :community and feed_id = :feed
                        """)
                .bind("community", feed.community().value())
                .bind("feed", feed.id())
                .map((row, context) -> Map.entry(
                        row.getString("identity"),
                        new Known(
                                row.getLong("id"),
                                row.getString("digest"),
                                Standing.valueOf(row.getString("standing")),
                                row.getBoolean("cancelled"),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant())))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    void insert(Handle handle, FeedSource feed, List<Entry> entries, Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into feed_item (community_id, feed_id, identity, digest, link, title, summary, place, employer, topics,
                    published_at, closes_at, is_event, cancelled, standing, news, at_moment, listed_at, seen_at, created_at,
                    changed_at)
                values (:community, :feed, :identity, :digest, :link, :title, :summary, :place, :employer, :topics,
                    :published, :closes, :event, :cancelled, :standing, :news, :at, :listed, :now, :now, :now)
                """);
        for (Entry entry : entries) {
            bind(batch, feed, entry.item(), now)
                    .bind("at", moment(entry.item()).orElse(now))
                    .bind("standing", entry.standing().name())
                    .bind("listed", entry.standing() == Standing.APPROVED ? Optional.of(now) : Optional.empty())
                    .bind("news", entry.news())
                    .add();
        }
        batch.execute();
        Map<String, Known> known = known(handle, feed);
        Map<Long, List<EventTime>> times = new LinkedHashMap<>();
        for (Entry entry : entries) {
            times.put(
                    Objects.requireNonNull(known.get(entry.item().identity())).id(),
                    entry.item().times());
        }
        insertTimes(handle, feed.community(), times);
    }

    /** Writes what has changed, by the numbers of the items. */
    void update(Handle handle, FeedSource feed, Map<Long, FeedItem> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                update feed_item set digest = :digest, link = :link, title = :title, summary = :summary, place = :place,
                    employer = :employer, topics = :topics, published_at = :published, closes_at = :closes, is_event = :event,
                    cancelled = :cancelled, at_moment = coalesce(cast(:at as timestamp(6) with time zone), at_moment),
                    revision = revision + 1, changed_at = :now
                where community_id = :community and feed_id = :feed and identity = :identity
                """);
        changed.values()
                .forEach(item ->
                        bind(batch, feed, item, now).bind("at", moment(item)).add());
        batch.execute();
        PreparedBatch old =
                handle.prepareBatch("delete from feed_item_time where community_id = :community and item_id = :item");
        Map<Long, List<EventTime>> times = new LinkedHashMap<>();
        changed.forEach((id, item) -> {
            old.bind("community", feed.community().value()).bind("item", id).add();
            times.put(id, item.times());
        });
        old.execute();
        insertTimes(handle, feed.community(), times);
    }

    private static PreparedBatch bind(PreparedBatch batch, FeedSource feed, FeedItem item, Instant now) {
        return batch.bind("community", feed.community().value())
                .bind("feed", feed.id())
                .bind("identity", item.identity())
                .bind("digest", item.digest())
                .bind("link", item.link().map(URI::toString))
                .bind("title", item.title())
                .bind("summary", item.summary())
                .bind("place", item.place())
                .bind("employer", item.employer())
                .bind("topics", Topics.text(item.topics()))
                .bind("published", item.published())
                .bind("closes", item.closes())
                .bind("event", item.event())
                .bind("cancelled", item.cancelled())
                .bind("now", now);
    }

    /** What orders it in a list, as far as its feed says. */
    private static Optional<Instant> moment(FeedItem item) {
        return item.times().stream().map(EventTime::start).findFirst().or(item::published);
    }

    private static void insertTimes(Handle handle, CommunityId community, Map<Long, List<EventTime>> times) {
        if (times.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into feed_item_time (community_id, item_id, starts_at, ends_at, zone, all_day, cancelled)
                values (:community, :item, :start, :stop, :zone, :allDay, :cancelled)
                """);
        times.forEach((item, all) -> {
            Map<Instant, EventTime> once = new LinkedHashMap<>();
            all.forEach(time -> once.putIfAbsent(time.start(), time));
            once.values()
                    .forEach(time -> batch.bind("community", community.value())
                            .bind("item", item)
                            .bind("start", time.start())
                            .bind("stop", time.end())
                            .bind("zone", time.zone().getId())
                            .bind("allDay", time.allDay())
                            .bind("cancelled", time.cancelled())
                            .add());
        });
        batch.execute();
    }

    /** These were still there. */
    void seen(Handle handle, FeedSource feed, Collection<Long> items, Instant now) {
        if (items.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update feed_item set seen_at = :now
                        where community_id = :community and feed_id = :feed and id in (<items>)
                        """)
                .bindList("items", List.copyOf(items))
                .bind("now", now)
                .bind("community", feed.community().value())
                .bind("feed", feed.id())
                .execute();
    }

    /** They stand so from now on; what everybody may see was listed at that moment. */
    void stand(Handle handle, CommunityId community, Collection<Long> items, Standing standing, Instant now) {
        if (items.isEmpty()) {
            return;
        }
        handle.createUpdate("update feed_item set standing = :standing, listed_at = coalesce(listed_at, :listed)"
                        + " where community_id = :community and id in (<items>)")
                .bind("listed", standing == Standing.APPROVED ? Optional.of(now) : Optional.<Instant>empty())
                .bindList("items", List.copyOf(items))
                .bind("standing", standing.name())
                .bind("community", community.value())
                .execute();
    }

    /** Forgets what a feed has not told for long. */
    void purge(Handle handle, FeedSource feed, Instant seenBefore) {
        delete(handle, feed.community(), feed.id(), Optional.of(seenBefore));
    }

    void deleteAll(Handle handle, CommunityId community, long feed) {
        delete(handle, community, feed, Optional.empty());
    }

    private static void delete(Handle handle, CommunityId community, long feed, Optional<Instant> seenBefore) {
        String which = "community_id = :community and feed_id = :feed"
                + (seenBefore.isPresent() ? " and seen_at < :before" : "");
        for (String sql : List.of(
                "delete from feed_item_time where community_id = :community and item_id in (select id from feed_item where "
                        + which + ")",
                "delete from feed_item where " + which)) {
            var update = handle.createUpdate(sql)
                    .bind("community", community.value())
                    .bind("feed", feed);
            seenBefore.ifPresent(before -> update.bind("before", before));
            update.execute();
        }
    }

    Optional<EventItem> find(Handle handle, CommunityId community, long id) {
        return list(
                        handle,
                        handle.createQuery(COLUMNS + "where i.community_id = :community and i.id = :id")
                                .bind("community", community.value())
                                .bind("id", id))
                .stream()
                .findFirst();
    }

    /** Those of these numbers that there are. */
    List<EventItem> find(Handle handle, CommunityId community, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(
                        handle,
                        handle.createQuery(
                                        COLUMNS + "where i.community_id = :community and i.id in (<ids>) order by i.id")
                                .bind("community", community.value())
                                .bindList("ids", List.copyOf(ids)));
    }

    /** Those of a community, or of one of its feeds, that stand so, the soonest first. */
    List<EventItem> standing(Handle handle, CommunityId community, Optional<Long> feed, Standing standing, int most) {
        Query query = handle.createQuery(COLUMNS + "where i.community_id = :community and i.standing = :standing"
                        + (feed.isPresent() ? " and i.feed_id = :feed" : "")
                        + " order by i.at_moment, i.id fetch first :most rows only")
                .bind("community", community.value())
                .bind("standing", standing.name())
                .bind("most", most);
        feed.ifPresent(id -> query.bind("feed", id));
        return list(handle, query);
    }

    int count(Handle handle, CommunityId community, Optional<Long> feed, Standing standing) {
        Query query = handle.createQuery(
                        "select count(*) from feed_item where community_id = :community and standing = :standing"
                                + (feed.isPresent() ? " and feed_id = :feed" : ""))
                .bind("community", community.value())
                .bind("standing", standing.name());
        feed.ifPresent(id -> query.bind("feed", id));
        return query.mapTo(Integer.class).one();
    }

    /** Events that everybody may see and that have a time that is not over, and posts of late: in the order of a list. */
    List<EventItem> ahead(Handle handle, CommunityId community, Instant now, Instant postsSince, int most) {
        return list(
                handle,
                handle.createQuery(COLUMNS + """
                        where i.community_id = :community and i.standing = 'APPROVED' and not f.jobs
                            and ((i.is_event and exists (select 1 from feed_item_time t where t.community_id = i.community_id
                                and t.item_id = i.id and t.ends_at > :now)) or (not i.is_event and i.at_moment >= :since))
                        order by case when i.is_event then 0 else 1 end, i.at_moment, i.id
                        fetch first :most rows only
                        """)
                        .bind("community", community.value())
                        .bind("now", now)
                        .bind("since", postsSince)
                        .bind("most", most));
    }

    private static List<EventItem> list(Handle handle, Query query) {
        List<EventItem> items = query.map((row, context) -> item(row)).list();
        if (items.isEmpty()) {
            return items;
        }
        Map<Long, List<EventTime>> times = new HashMap<>();
        handle.createQuery("""
                        select item_id, starts_at, ends_at, zone, all_day, cancelled from feed_item_time
                        where community_id = :community and item_id in (<items>) order by starts_at
                        """)
                .bind("community", items.getFirst().community().value())
                .bindList("items", items.stream().map(EventItem::id).toList())
                .map((row, context) -> Map.entry(row.getLong("item_id"), time(row)))
                .forEach(entry -> times.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return items.stream()
                .map(item -> item.with(times.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private static EventItem item(ResultSet row) throws SQLException {
        return new EventItem(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                row.getLong("feed_id"),
                row.getString("feed_name"),
                row.getBoolean("jobs"),
                Optional.ofNullable(row.getString("link")).map(URI::create),
                row.getString("title"),
                row.getString("summary"),
                row.getString("place"),
                FeedStore.moment(row, "published_at"),
                FeedStore.moment(row, "closes_at"),
                row.getBoolean("is_event"),
                row.getBoolean("cancelled"),
                row.getInt("revision"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("news"),
                FeedStore.moment(row, "changed_at").orElseThrow(),
                List.of());
    }

    private static EventTime time(ResultSet row) throws SQLException {
        return new EventTime(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("all_day"),
                row.getBoolean("cancelled"));
    }
}
