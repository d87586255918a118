package dev.carrel.feature.focus;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PlaceId;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of sprints, and of who is in them. */
final class FocusStore {
    private static final String SELECT = """
            select s.id, s.community_id, s.goal, s.minutes, s.pause, s.places, s.starts_at, s.over_at,
                (select count(*) from focus_part p where p.community_id = s.community_id and p.sprint_id = s.id
                    and p.left_at is null) as present,
                (select count(*) from focus_part p where p.community_id = s.community_id and p.sprint_id = s.id) as took_part
            from focus_sprint s where\s""";

    /** Somebody in a sprint, since when. */
    record Part(MemberId member, boolean starter, Instant since) {}

    /** Which sprint of which community. */
    record Key(CommunityId community, long id) {}

    /** In a community one sprint begins at a time, and nobody joins two at once. */
    void hold(Handle handle, CommunityId community) {
        handle.createQuery("select id from community where id = :community for update")
                .bind("community", community.value())
                .mapTo(Long.class)
                .one();
    }

    long insert(
            Handle handle,
            CommunityId community,
            String goal,
            Duration length,
            Duration pause,
            List<PlaceId> places,
            Instant now) {
        return handle.createUpdate("""
                        insert into focus_sprint (community_id, goal, minutes, pause, places, starts_at, ends_at)
                        values (:community, :goal, :minutes, :pause, :places, :now, :end)
                        """)
                .bind("community", community.value())
                .bind("goal", goal)
                .bind("minutes", length.toMinutes())
                .bind("pause", pause.toMinutes())
                .bind("places", places.stream().map(PlaceId::toString).collect(Collectors.joining(" ")))
                .bind("now", now)
                .bind("end", now.plus(length))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    Optional<Sprint> find(Handle handle, CommunityId community, long id) {
        return handle.createQuery(SELECT + "s.community_id = :community and s.id = :id")
                .bind("community", community.value())
                .bind("id", id)
                .map((row, context) -> sprint(row))
                .findOne();
    }

    /** Whoever changes a sprint locks it first; another one waits. */
    Optional<Sprint> lock(Handle handle, CommunityId community, long id) {
        boolean known = handle.createQuery(
                        "select id from focus_sprint where community_id = :community and id = :id for update")
                .bind("community", community.value())
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        return known ? find(handle, community, id) : Optional.empty();
    }

    /** Those that are running in a community. */
    List<Sprint> running(Handle handle, CommunityId community, Instant now) {
        return handle.createQuery(
                        SELECT + "s.community_id = :community and s.over_at is null and s.ends_at > :now order by s.id")
                .bind("community", community.value())
                .bind("now", now)
                .map((row, context) -> sprint(row))
                .list();
    }

    /** The one that a member is in. */
    Optional<Sprint> of(Handle handle, Seat seat, Instant now) {
        return handle.createQuery(SELECT + """
                        s.community_id = :community and s.over_at is null and s.ends_at > :now and exists (select 1 from focus_part p
                            where p.community_id = s.community_id and p.sprint_id = s.id and p.member_id = :member
                                and p.left_at is null)
                        order by s.id fetch first 1 rows only
                        """)
                .bindMap(key(seat))
                .bind("now", now)
                .map((row, context) -> sprint(row))
                .findOne();
    }

    /** Whose time is up, of every community: one may have become part of another. */
    List<Key> due(Handle handle, Instant now) {
        return handle.createQuery("""
                        select community_id, id from focus_sprint where over_at is null and ends_at <= :now order by ends_at, id
                        """)
                .bind("now", now)
                .map((row, context) -> new Key(new CommunityId(row.getLong("community_id")), row.getLong("id")))
                .list();
    }

    void end(Handle handle, Sprint sprint, Instant over) {
        handle.createUpdate("update focus_sprint set over_at = :over where community_id = :community and id = :id")
                .bind("over", over)
                .bind("community", sprint.community().value())
                .bind("id", sprint.id())
                .execute();
    }

    /** Who has been in it before is in it again. */
    void join(Handle handle, Seat seat, long sprint, boolean starter, Instant now) {
        boolean back = handle.createUpdate("""
                                update focus_part set joined_at = :now, left_at = null
                                where community_id = :community and member_id = :member and sprint_id = :sprint
                                """)
                        .bindMap(key(seat))
                        .bind("sprint", sprint)
                        .bind("now", now)
                        .execute()
                == 1;
        if (!back) {
            handle.createUpdate("""
                            insert into focus_part (community_id, sprint_id, member_id, starter, joined_at)
                            values (:community, :sprint, :member, :starter, :now)
                            """)
                    .bindMap(key(seat))
                    .bind("sprint", sprint)
                    .bind("starter", starter)
                    .bind("now", now)
                    .execute();
        }
    }

    /** Those who are in it, in the order of their numbers. */
    List<Part> parts(Handle handle, Sprint sprint) {
        return handle.createQuery("""
                        select member_id, starter, joined_at from focus_part
                        where community_id = :community and sprint_id = :sprint and left_at is null order by member_id
                        """)
                .bind("community", sprint.community().value())
                .bind("sprint", sprint.id())
                .map((row, context) -> new Part(
                        new MemberId(row.getLong("member_id")), row.getBoolean("starter"), moment(row, "joined_at")))
                .list();
    }

    void leave(Handle handle, Sprint sprint, MemberId member, Instant now) {
        handle.createUpdate("""
                        update focus_part set left_at = :now
                        where community_id = :community and sprint_id = :sprint and member_id = :member
                        """)
                .bind("community", sprint.community().value())
                .bind("sprint", sprint.id())
                .bind("member", member.value())
                .bind("now", now)
                .execute();
    }

    private static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }

    private static Sprint sprint(ResultSet row) throws SQLException {
        return new Sprint(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                row.getString("goal"),
                Duration.ofMinutes(row.getInt("minutes")),
                Duration.ofMinutes(row.getInt("pause")),
                Arrays.stream(row.getString("places").split(" "))
                        .flatMap(place -> PlaceId.parse(place).stream())
                        .toList(),
                moment(row, "starts_at"),
                Optional.ofNullable(row.getObject("over_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("present"),
                row.getInt("took_part"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
