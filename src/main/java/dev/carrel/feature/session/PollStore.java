package dev.carrel.feature.session;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of polls and of what members said. Whoever changes them has locked the poll. */
final class PollStore {
    private static final String SELECT =
            "select id, community_id, group_id, zone, minutes, starts, closes_at, closed_at from time_poll";
    private static final Pattern SPACE = Pattern.compile(" ");

    long insert(
            Handle handle, CommunityId community, GroupId group, Poll.Question question, Instant now, Instant closes) {
        return handle.createUpdate("""
                        insert into time_poll (community_id, group_id, open_group, zone, minutes, starts, opened_at, closes_at)
                        values (:community, :group, :group, :zone, :minutes, :starts, :now, :closes)
                        """)
                .bind("community", community.value())
                .bind("group", group.value())
                .bind("zone", question.zone().getId())
                .bind("minutes", question.length().toMinutes())
                .bind(
                        "starts",
                        question.starts().stream()
                                .map(start -> Long.toString(start.getEpochSecond()))
                                .collect(Collectors.joining(" ")))
                .bind("now", now)
                .bind("closes", closes)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** One that was opened since a moment: of older ones the votes are forgotten. */
    Optional<Poll> find(Handle handle, CommunityId community, long number, Instant since) {
        return find(handle, community, number, since, "");
    }

    /** Whoever votes or ends it locks it first; another one waits. */
    Optional<Poll> lock(Handle handle, CommunityId community, long number, Instant since) {
        return find(handle, community, number, since, " for update");
    }

    private static Optional<Poll> find(Handle handle, CommunityId community, long number, Instant since, String how) {
        return handle.createQuery(
                        SELECT + " where community_id = :community and id = :id and opened_at >= :since" + how)
                .bind("community", community.value())
                .bind("id", number)
                .bind("since", since)
                .map((row, context) -> poll(row))
                .findOne();
    }

    /** The open polls of these groups, the one that ends first at the beginning. */
    List<Poll> open(Handle handle, CommunityId community, Collection<GroupId> groups) {
        return groups.isEmpty()
                ? List.of()
                : handle.createQuery(
                                SELECT
                                        + " where community_id = :community and open_group in (<groups>) order by closes_at, id")
                        .bindList("groups", groups.stream().map(GroupId::value).toList())
                        .bind("community", community.value())
                        .map((row, context) -> poll(row))
                        .list();
    }

    /** Those of every community that were to end by now and are open. */
    List<Poll> due(Handle handle, Instant now, int most) {
        return handle.createQuery(
                        SELECT
                                + " where closed_at is null and closes_at <= :now order by closes_at, id fetch first :most rows only")
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> poll(row))
                .list();
    }

    void close(Handle handle, Poll poll, Instant at) {
        handle.createUpdate("""
                        update time_poll set closed_at = :at, open_group = null
                        where community_id = :community and id = :id
                        """)
                .bind("at", at)
                .bind("community", poll.community().value())
                .bind("id", poll.number())
                .execute();
    }

    /** What everybody said, the earliest first. */
    List<Ballot> ballots(Handle handle, Poll poll) {
        return handle.createQuery("""
                        select member_id, picks from time_vote
                        where community_id = :community and poll_id = :poll order by voted_at, member_id
                        """)
                .bind("community", poll.community().value())
                .bind("poll", poll.number())
                .map((row, context) -> new Ballot(new MemberId(row.getLong("member_id")), row.getInt("picks")))
                .list();
    }

    void put(Handle handle, Poll poll, Ballot ballot, Instant now) {
        Map<String, Object> key = Map.of(
                "community", poll.community().value(),
                "poll", poll.number(),
                "member", ballot.member().value());
        boolean known = handle.createUpdate("""
                        update time_vote set picks = :picks
                        where community_id = :community and poll_id = :poll and member_id = :member
                        """)
                        .bindMap(key)
                        .bind("picks", ballot.picks())
                        .execute()
                == 1;
        if (!known) {
            handle.createUpdate("""
                            insert into time_vote (community_id, poll_id, member_id, picks, voted_at)
                            values (:community, :poll, :member, :picks, :now)
                            """)
                    .bindMap(key)
                    .bind("picks", ballot.picks())
                    .bind("now", now)
                    .execute();
        }
    }

    /** The polls of a group in which a member has voted, each locked. */
    List<Poll> of(Handle handle, Seat seat, GroupId group) {
        return handle.createQuery(SELECT + """
                         where community_id = :community and group_id = :group and id in (select poll_id from time_vote v
                            where v.community_id = :community and v.member_id = :member)
                        order by id for update
                        """)
                .bind("community", seat.community().value())
                .bind("group", group.value())
                .bind("member", seat.member().value())
                .map((row, context) -> poll(row))
                .list();
    }

    void remove(Handle handle, Poll poll, MemberId member) {
        handle.createUpdate("""
                        delete from time_vote where community_id = :community and poll_id = :poll and member_id = :member
                        """)
                .bind("community", poll.community().value())
                .bind("poll", poll.number())
                .bind("member", member.value())
                .execute();
    }

    /** Everything of a group. */
    void forget(Handle handle, CommunityId community, GroupId group) {
        forget(handle, community, "group_id = :group", Map.of("group", group.value()));
    }

    /** Everything of a community that was opened before a moment. */
    void forget(Handle handle, CommunityId community, Instant before) {
        forget(handle, community, "opened_at < :before", Map.of("before", before));
    }

    private static void forget(Handle handle, CommunityId community, String which, Map<String, Object> values) {
        for (String sql : List.of(
                "delete from time_vote where community_id = :community and poll_id in"
                        + " (select id from time_poll where community_id = :community and " + which + ")",
                "delete from time_poll where community_id = :community and " + which)) {
            handle.createUpdate(sql)
                    .bindMap(values)
                    .bind("community", community.value())
                    .execute();
        }
    }

    private static Poll poll(ResultSet row) throws SQLException {
        return new Poll(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                new GroupId(row.getLong("group_id")),
                new Poll.Question(
                        ZoneId.of(row.getString("zone")),
                        Duration.ofMinutes(row.getInt("minutes")),
                        SPACE.splitAsStream(row.getString("starts"))
                                .map(second -> Instant.ofEpochSecond(Long.parseLong(second)))
                                .toList()),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
