package dev.carrel.gathering;

import dev.carrel.chat.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of the times of gatherings. */
final class OccurrenceStore {
    private static final String ROWS = "select o.id, o.rule_at, o.local_at, o.minutes, o.state, o.notes, "
            + GatheringStore.COLUMNS
            + " from occurrence o join gathering g on g.community_id = o.community_id and g.id = o.gathering_id ";
    private static final String SELECT = ROWS + "where o.community_id = :community ";
    private static final String AHEAD =
            "and g.kind = :kind and g.group_id in (<groups>) and o.state = 'HELD' and o.ends_at > :now ";

    /** A new time, at which nothing has been done yet that is due after {@code now}. */
    Occurrence insert(Handle handle, Gathering gathering, LocalDateTime local, Instant now) {
        Occurrence occurrence = new Occurrence(
                new OccurrenceId(0),
                gathering,
                local,
                local,
                gathering.plan().timing().length(),
                State.HELD,
                "");
        long id = handle.createUpdate("""
                        insert into occurrence
                            (community_id, gathering_id, rule_at, local_at, minutes, starts_at, ends_at, state, notes, done_to)
                        values (:community, :gathering, :local, :local, :minutes, :start, :finish, 'HELD', '', :now)
                        """)
                .bind("community", gathering.community().value())
                .bind("gathering", gathering.id().value())
                .bind("local", local)
                .bind("minutes", occurrence.length().toMinutes())
                .bind("start", occurrence.start())
                .bind("finish", occurrence.end())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Occurrence(new OccurrenceId(id), gathering, local, local, occurrence.length(), State.HELD, "");
    }

    /** Whoever changes a time locks it first; another one waits. */
    Optional<Occurrence> lock(Handle handle, CommunityId community, OccurrenceId id) {
        boolean known = handle.createQuery(
                        "select id from occurrence where community_id = :community and id = :id for update")
                .bind("community", community.value())
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        return known ? find(handle, community, id) : Optional.empty();
    }

    Optional<Occurrence> find(Handle handle, CommunityId community, OccurrenceId id) {
        return handle.createQuery(SELECT + "and o.id = :id")
                .bind("community", community.value())
                .bind("id", id.value())
                .map((row, context) -> occurrence(row))
                .findOne();
    }

    /** Those of these groups that are ahead or under way, the next one first. */
    List<Occurrence> ahead(
            Handle handle, CommunityId community, Kind kind, Collection<Long> groups, Instant now, int from, int most) {
        return ahead(
                        handle.createQuery(SELECT + AHEAD
                                + "order by o.starts_at, o.id offset :from rows fetch next :most rows only"),
                        community,
                        kind,
                        groups,
                        now)
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> occurrence(row))
                .list();
    }

    /** Those of these communities that are held at a moment. */
    List<Occurrence> underWay(Handle handle, Kind kind, Collection<CommunityId> communities, Instant at) {
        return handle.createQuery(ROWS + """
                        where o.community_id in (<communities>) and o.starts_at > :earliest and o.starts_at <= :at
                            and o.ends_at > :at and o.state = 'HELD' and g.kind = :kind
                        order by o.starts_at, o.id
                        """)
                .bindList(
                        "communities",
                        communities.stream().map(CommunityId::value).toList())
                .bind("kind", kind.name())
                .bind("earliest", at.minus(Gatherings.LONGEST))
                .bind("at", at)
                .map((row, context) -> occurrence(row))
                .list();
    }

    int countAhead(Handle handle, CommunityId community, Kind kind, Collection<Long> groups, Instant now) {
        String count = "select count(*) from occurrence o join gathering g on g.community_id = o.community_id"
                + " and g.id = o.gathering_id where o.community_id = :community ";
        return ahead(handle.createQuery(count + AHEAD), community, kind, groups, now)
                .mapTo(Integer.class)
                .one();
    }

    private static Query ahead(Query query, CommunityId community, Kind kind, Collection<Long> groups, Instant now) {
        return query.bind("community", community.value())
                .bind("kind", kind.name())
                .bindList("groups", List.copyOf(groups))
                .bind("now", now);
    }

    /** Those of a gathering that begin after a moment, in order. */
    List<Occurrence> after(Handle handle, Gathering gathering, Instant moment) {
        return handle.createQuery(
                        SELECT + "and o.gathering_id = :gathering and o.starts_at > :after order by o.rule_at")
                .bind("community", gathering.community().value())
                .bind("gathering", gathering.id().value())
                .bind("after", moment)
                .map((row, context) -> occurrence(row))
                .list();
    }

    /** Those that a gathering has by its rule from one of its times on, in order. */
    List<Occurrence> from(Handle handle, Gathering gathering, LocalDateTime byRule) {
        return handle.createQuery(SELECT + "and o.gathering_id = :gathering and o.rule_at >= :rule order by o.rule_at")
                .bind("community", gathering.community().value())
                .bind("gathering", gathering.id().value())
                .bind("rule", byRule)
                .map((row, context) -> occurrence(row))
                .list();
    }

    /** The next one that is held of a series, which may go on as another gathering. */
    Optional<Occurrence> next(Handle handle, Gathering gathering, Instant after) {
        return handle.createQuery(SELECT + """
                        and (g.id = :series or g.series_id = :series) and o.state = 'HELD' and o.starts_at > :after
                        order by o.starts_at, o.id fetch first 1 rows only
                        """)
                .bind("community", gathering.community().value())
                .bind("series", gathering.series().value())
                .bind("after", after)
                .map((row, context) -> occurrence(row))
                .findOne();
    }

    /** Those of these gatherings that are not as their series has them, in order. */
    List<Occurrence> exceptions(Handle handle, CommunityId community, Collection<GatheringId> gatherings) {
        if (gatherings.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(SELECT + """
                        and o.gathering_id in (<gatherings>)
                            and (o.state = 'SKIPPED' or (o.state = 'HELD' and (o.local_at <> o.rule_at or o.minutes <> g.minutes)))
                        order by o.rule_at
                        """)
                .bind("community", community.value())
                .bindList(
                        "gatherings",
                        gatherings.stream().map(GatheringId::value).toList())
                .map((row, context) -> occurrence(row))
                .list();
    }

    /** The local time, by the rule, of the last time of a gathering that has a row. */
    Optional<LocalDateTime> last(Handle handle, Gathering gathering) {
        return handle.createQuery("""
                        select rule_at from occurrence where community_id = :community and gathering_id = :gathering
                        order by rule_at desc fetch first 1 rows only
                        """)
                .bind("community", gathering.community().value())
                .bind("gathering", gathering.id().value())
                .mapTo(LocalDateTime.class)
                .findOne();
    }

    /** Puts it where it is now. */
    void update(Handle handle, Occurrence occurrence) {
        handle.createUpdate("""
                        update occurrence set gathering_id = :gathering, rule_at = :rule, local_at = :local, minutes = :minutes, starts_at = :start,
                            ends_at = :finish, state = :state, notes = :notes
                        where community_id = :community and id = :id
                        """)
                .bind("gathering", occurrence.gathering().id().value())
                .bind("rule", occurrence.byRule())
                .bind("local", occurrence.local())
                .bind("minutes", occurrence.length().toMinutes())
                .bind("start", occurrence.start())
                .bind("finish", occurrence.end())
                .bind("state", occurrence.state().name())
                .bind("notes", occurrence.notes())
                .bind("community", occurrence.community().value())
                .bind("id", occurrence.id().value())
                .execute();
    }

    /** The next number in the order of arrival; whoever asks has locked the time. */
    int arrive(Handle handle, Occurrence occurrence) {
        handle.createUpdate(
                        "update occurrence set arrivals = arrivals + 1 where community_id = :community and id = :id")
                .bind("community", occurrence.community().value())
                .bind("id", occurrence.id().value())
                .execute();
        return handle.createQuery("select arrivals from occurrence where community_id = :community and id = :id")
                .bind("community", occurrence.community().value())
                .bind("id", occurrence.id().value())
                .mapTo(Integer.class)
                .one();
    }

    /** Until when everything has been done that was due. */
    Instant doneTo(Handle handle, Occurrence occurrence) {
        return handle.createQuery("select done_to from occurrence where community_id = :community and id = :id")
                .bind("community", occurrence.community().value())
                .bind("id", occurrence.id().value())
                .mapTo(Instant.class)
                .one();
    }

    void setDue(Handle handle, Occurrence occurrence, Instant doneTo, Optional<Instant> due) {
        handle.createUpdate("""
                        update occurrence set done_to = :done, due_at = :due where community_id = :community and id = :id
                        """)
                .bind("done", doneTo)
                .bind("due", due)
                .bind("community", occurrence.community().value())
                .bind("id", occurrence.id().value())
                .execute();
    }

    /** A time at which something is due. */
    record Due(CommunityId community, OccurrenceId id) {}

    /** At which something is due by now, the longest overdue first; of every community, as one may have become part of another. */
    List<Due> due(Handle handle, Instant now, int most) {
        return handle.createQuery("""
                        select community_id, id from occurrence where due_at <= :now
                        order by due_at, id fetch first :most rows only
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) ->
                        new Due(new CommunityId(row.getLong("community_id")), new OccurrenceId(row.getLong("id"))))
                .list();
    }

    /** The same of one community. */
    List<Due> due(Handle handle, CommunityId community, Instant now, int most) {
        return handle.createQuery("""
                        select id from occurrence where community_id = :community and due_at <= :now
                        order by due_at, id fetch first :most rows only
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new Due(community, new OccurrenceId(row.getLong("id"))))
                .list();
    }

    /** Whether something is still due; whoever asks has locked the time. */
    boolean isDue(Handle handle, Occurrence occurrence, Instant now) {
        return handle.createQuery("""
                        select id from occurrence where community_id = :community and id = :id and due_at <= :now
                        """)
                .bind("community", occurrence.community().value())
                .bind("id", occurrence.id().value())
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                new OccurrenceId(row.getLong("id")),
                GatheringStore.gathering(row),
                row.getObject("rule_at", LocalDateTime.class),
                row.getObject("local_at", LocalDateTime.class),
                Duration.ofMinutes(row.getInt("minutes")),
                State.valueOf(row.getString("state")),
                row.getString("notes"));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
