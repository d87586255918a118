package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.feed.Fetched.Validators;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of feeds. */
final class FeedStore {
    private static final int LONGEST_PROBLEM = 300;
    private static final String COLUMNS = """
            select id, community_id, address, name, format, words, jobs, added_by, tag, modified, due_at, checked_at, failing_since,
                failures, problem, decided
            from feed
            """;

    /** Whoever adds a feed to a community waits for another one who does. */
    void hold(Handle handle, CommunityId community) {
        handle.createQuery("select id from community where id = :community for update")
                .bind("community", community.value())
                .mapTo(Long.class)
                .findOne();
    }

    long insert(
            Handle handle,
            Seat by,
            URI address,
            String name,
            String format,
            TopicFilter filter,
            boolean jobs,
            Instant now) {
        return handle.createUpdate("""
                        insert into feed (community_id, address, name, format, words, jobs, added_by, created_at, tag, modified, due_at,
                            problem)
                        values (:community, :address, :name, :format, :words, :jobs, :by, :now, '', '', :now, '')
                        """)
                .bind("community", by.community().value())
                .bind("address", address.toString())
                .bind("name", name)
                .bind("format", format)
                .bind("words", filter.words())
                .bind("jobs", jobs)
                .bind("by", by.member().value())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Those of a community, the earliest first. */
    List<FeedSource> of(Handle handle, CommunityId community) {
        return handle.createQuery(COLUMNS + "where community_id = :community order by id")
                .bind("community", community.value())
                .map((row, context) -> feed(row))
                .list();
    }

    /** The feed, which nobody else changes until the transaction ends. */
    Optional<FeedSource> lock(Handle handle, CommunityId community, long id) {
        return handle.createQuery(COLUMNS + "where community_id = :community and id = :id for update")
                .bind("community", community.value())
                .bind("id", id)
                .map((row, context) -> feed(row))
                .findOne();
    }

    /** The same for one whose claim this is still; nothing when another node has taken it over, or it was removed. */
    Optional<FeedSource> lock(Handle handle, CommunityId community, long id, String claim) {
        return handle.createQuery(
                        COLUMNS + "where community_id = :community and id = :id and claimed_by = :claim for update")
                .bind("community", community.value())
                .bind("id", id)
                .bind("claim", claim)
                .map((row, context) -> feed(row))
                .findOne();
    }

    /** Puts off what is due and nobody has taken on, the longest due first: this many now, and as many again after each gap. */
    void spread(Handle handle, int atOnce, Duration gap, Instant now) {
        List<FeedSource> due = handle.createQuery(COLUMNS + """
                        where due_at <= :now and (claimed_until is null or claimed_until <= :now)
                        order by due_at, community_id, id
                        for update skip locked
                        """)
                .bind("now", now)
                .map((row, context) -> feed(row))
                .list();
        PreparedBatch batch =
                handle.prepareBatch("update feed set due_at = :due where community_id = :community and id = :id");
        for (int place = atOnce; place < due.size(); place++) {
            batch.bind("due", now.plus(gap.multipliedBy(place / atOnce)))
                    .bind("community", due.get(place).community().value())
                    .bind("id", due.get(place).id())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Takes on what is due and nobody else has taken on, the longest due first. */
    List<FeedSource> claim(Handle handle, String claim, int most, Instant now, Duration lease) {
        List<FeedSource> due = handle.createQuery(COLUMNS + """
                        where due_at <= :now and (claimed_until is null or claimed_until <= :now)
                        order by due_at
                        fetch first :most rows only
                        for update skip locked
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> feed(row))
                .list();
        if (due.isEmpty()) {
            return due;
        }
        PreparedBatch batch = handle.prepareBatch("""
                update feed set claimed_by = :claim, claimed_until = :until where community_id = :community and id = :id
                """);
        for (FeedSource feed : due) {
            batch.bind("claim", claim)
                    .bind("until", now.plus(lease))
                    .bind("community", feed.community().value())
                    .bind("id", feed.id())
                    .add();
        }
        batch.execute();
        return due;
    }

    /** It was read, and nobody has it any more. */
    void read(
            Handle handle,
            FeedSource feed,
            String name,
            String format,
            Validators validators,
            Instant now,
            Instant due) {
        handle.createUpdate("""
                        update feed set name = :name, format = :format, tag = :tag, modified = :modified, checked_at = :now,
                            failing_since = null, failures = 0, problem = '', due_at = :due, claimed_by = null,
                            claimed_until = null
                        where community_id = :community and id = :id
                        """)
                .bind("name", name)
                .bind("format", format)
                .bind("tag", validators.tag())
                .bind("modified", validators.modified())
                .bind("now", now)
                .bind("due", due)
                .bind("community", feed.community().value())
                .bind("id", feed.id())
                .execute();
    }

    /** It could not be read, and nobody has it any more. */
    void failed(Handle handle, FeedSource feed, String why, Instant since, Optional<Instant> due) {
        handle.createUpdate("""
                        update feed set failing_since = :since, failures = failures + 1, problem = :why, due_at = :due,
                            claimed_by = null, claimed_until = null
                        where community_id = :community and id = :id
                        """)
                .bind("since", since)
                .bind("why", why.substring(0, Math.min(why.length(), LONGEST_PROBLEM)))
                .bind("due", due)
                .bind("community", feed.community().value())
                .bind("id", feed.id())
                .execute();
    }

    /** Follows it again, with other words, by whoever asks for it now. */
    void restart(Handle handle, FeedSource feed, Seat by, TopicFilter filter, boolean jobs, Instant now) {
        handle.createUpdate("""
                        update feed set words = :words, jobs = :jobs, added_by = :by, due_at = :now, failing_since = null, failures = 0,
                            problem = '', tag = '', modified = ''
                        where community_id = :community and id = :id
                        """)
                .bind("words", filter.words())
                .bind("jobs", jobs)
                .bind("by", by.member().value())
                .bind("now", now)
                .bind("community", feed.community().value())
                .bind("id", feed.id())
                .execute();
    }

    void decided(Handle handle, FeedSource feed) {
        handle.createUpdate("update feed set decided = decided + 1 where community_id = :community and id = :id")
                .bind("community", feed.community().value())
                .bind("id", feed.id())
                .execute();
    }

    void delete(Handle handle, CommunityId community, long id) {
        handle.createUpdate("delete from feed where community_id = :community and id = :id")
                .bind("community", community.value())
                .bind("id", id)
                .execute();
    }

    private static FeedSource feed(ResultSet row) throws SQLException {
        return new FeedSource(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                URI.create(row.getString("address")),
                row.getString("name"),
                row.getString("format"),
                new TopicFilter(row.getString("words")),
                row.getBoolean("jobs"),
                new MemberId(row.getLong("added_by")),
                new Validators(row.getString("tag"), row.getString("modified")),
                moment(row, "due_at"),
                moment(row, "checked_at"),
                moment(row, "failing_since"),
                row.getInt("failures"),
                row.getString("problem"),
                row.getInt("decided"));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
