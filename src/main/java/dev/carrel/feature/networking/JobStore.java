package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.job.Job;
import dev.carrel.job.JobBoard;
import dev.carrel.job.Jobs;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of jobs: what job boards told, and everybody may see. */
final class JobStore {
    private static final String LISTED = """
            select i.id, f.name as board, i.link, i.title, i.summary, i.employer, i.place, i.topics,
                coalesce(i.listed_at, i.changed_at) as listed, i.published_at, i.closes_at
            from feed_item i join feed f on f.community_id = i.community_id and f.id = i.feed_id
            where i.community_id = :community and f.jobs and i.standing = 'APPROVED' and not i.cancelled
                and (i.closes_at > :now or (i.closes_at is null
                    and ((i.is_event and i.at_moment > :now) or (not i.is_event and i.at_moment > :since))))
            """;

    private static final String NEWEST =
            " order by i.at_moment desc, i.id desc fetch first " + Jobs.MOST + " rows only";

    /** An item as a statement names it; public for its methods to be bound. */
    public record Key(long community, long id) {}

    /** Those that are open, the newest first; what no date closes is open for so long after it was posted. */
    List<Job> listed(Handle handle, CommunityId community, Instant now) {
        return jobs(query(handle, LISTED + NEWEST, community, now));
    }

    List<Job> listed(Handle handle, CommunityId community, Collection<Long> numbers, Instant now) {
        return numbers.isEmpty()
                ? List.of()
                : jobs(query(handle, LISTED + " and (i.community_id, i.id) in (<keys>)" + NEWEST, community, now)
                        .bindMethodsList(
                                "keys",
                                numbers.stream()
                                        .map(number -> new Key(community.value(), number))
                                        .toList(),
                                List.of("community", "id")));
    }

    /** Those of them that were first listed after the one moment and not after the other, the newest first. */
    List<Job> listed(Handle handle, CommunityId community, Instant after, Instant until, Instant now) {
        return jobs(
                query(handle, LISTED + " and i.listed_at > :after and i.listed_at <= :until" + NEWEST, community, now)
                        .bind("after", after)
                        .bind("until", until));
    }

    List<JobBoard> boards(Handle handle, CommunityId community) {
        return handle.createQuery("""
                        select name, failing_since from feed where community_id = :community and jobs order by id
                        """)
                .bind("community", community.value())
                .map((row, context) -> new JobBoard(row.getString("name"), FeedStore.moment(row, "failing_since")))
                .list();
    }

    private static Query query(Handle handle, String sql, CommunityId community, Instant now) {
        return handle.createQuery(sql)
                .bind("community", community.value())
                .bind("now", now)
                .bind("since", now.minus(Intake.POSTS));
    }

    private static List<Job> jobs(Query query) {
        return query.map((row, context) -> job(row)).list();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                Optional.empty(),
                row.getString("board"),
                Optional.ofNullable(row.getString("link")).map(URI::create),
                row.getString("title"),
                row.getString("summary"),
                row.getString("employer"),
                row.getString("place"),
                Topics.of(row.getString("topics")),
                FeedStore.moment(row, "listed").orElseThrow(),
                FeedStore.moment(row, "published_at"),
                FeedStore.moment(row, "closes_at"));
    }
}
