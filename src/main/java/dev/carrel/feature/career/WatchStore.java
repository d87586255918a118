package dev.carrel.feature.career;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Sha256;
import dev.carrel.community.Seat;
import dev.carrel.job.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that say who wants to be told of which jobs, and until when they were. */
final class WatchStore {
    private static final String COLUMNS = """
            select id, community_id, member_id, wanted_role, wanted_place, remote, told_to, due_at from job_watch
            """;

    /** A member as a statement names them; public for its methods to be bound. */
    public record Key(long community, long member) {
        static Key of(Seat seat) {
            return new Key(seat.community().value(), seat.member().value());
        }
    }

    /** Whoever is to be changed is changed by one at a time. */
    void hold(Handle handle, CommunityId community, Collection<MemberId> members) {
        handle.createQuery("select id from member where (community_id, id) in (<keys>) order by id for update")
                .bindMethodsList("keys", keys(community, members), List.of("community", "member"))
                .mapTo(Long.class)
                .list();
    }

    /** Those of these members, the earliest first. */
    List<Watch> of(Handle handle, CommunityId community, Collection<MemberId> members) {
        return handle.createQuery(COLUMNS + "where (community_id, member_id) in (<keys>) order by id")
                .bindMethodsList("keys", keys(community, members), List.of("community", "member"))
                .map((row, context) -> watch(row))
                .list();
    }

    private static List<Key> keys(CommunityId community, Collection<MemberId> members) {
        return members.stream()
                .map(member -> Key.of(new Seat(community, member)))
                .toList();
    }

    void insert(Handle handle, Seat seat, Wanted wanted, Instant now, Instant due) {
        handle.createUpdate("""
                        insert into job_watch (community_id, member_id, wish, wanted_role, wanted_place, remote, created_at,
                            told_to, due_at)
                        values (:community, :member, :wish, :role, :place, :remote, :now, :now, :due)
                        """)
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .bind("wish", Sha256.hex(wanted.key()))
                .bind("role", wanted.role())
                .bind("place", wanted.place())
                .bind("remote", wanted.remote())
                .bind("now", now)
                .bind("due", due)
                .execute();
    }

    boolean delete(Handle handle, Seat seat, long id) {
        return handle.createUpdate(
                                "delete from job_watch where community_id = :community and member_id = :member and id = :id")
                        .bind("community", seat.community().value())
                        .bind("member", seat.member().value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Where somebody may have to be told. */
    List<CommunityId> dueCommunities(Handle handle, Instant now) {
        return handle.createQuery("select distinct community_id from job_watch where due_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    /** The next members of a community who may have to be told. */
    List<MemberId> dueMembers(Handle handle, CommunityId community, Instant now, int most) {
        return handle.createQuery("""
                        select distinct member_id from job_watch where community_id = :community and due_at <= :now
                        order by member_id fetch first :most rows only
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .map(MemberId::new)
                .list();
    }

    /** The clocks of these members: their own, else that of the community, else UTC. */
    Map<MemberId, ZoneId> zones(Handle handle, CommunityId community, Collection<MemberId> members) {
        Map<MemberId, ZoneId> zones = new HashMap<>();
        handle.createQuery("""
                        select m.id, coalesce(m.zone, c.zone, 'UTC') as clock
                        from member m join community c on c.id = m.community_id
                        where (m.community_id, m.id) in (<keys>)
                        """)
                .bindMethodsList("keys", keys(community, members), List.of("community", "member"))
                .map((row, context) -> Map.entry(new MemberId(row.getLong("id")), ZoneId.of(row.getString("clock"))))
                .forEach(zone -> zones.put(zone.getKey(), zone.getValue()));
        return zones;
    }

    /** Of these everything was told until a moment, and they are due next at these. */
    void advance(Handle handle, Map<Watch, Instant> next, Instant toldTo) {
        PreparedBatch batch = handle.prepareBatch("""
                update job_watch set told_to = greatest(told_to, :told), due_at = :due
                where community_id = :community and id = :id
                """);
        next.forEach((watch, due) -> batch.bind("told", toldTo)
                .bind("due", due)
                .bind("community", watch.seat().community().value())
                .bind("id", watch.id())
                .add());
        batch.execute();
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                row.getLong("id"),
                new Seat(new CommunityId(row.getLong("community_id")), new MemberId(row.getLong("member_id"))),
                new Wanted(row.getString("wanted_role"), row.getString("wanted_place"), row.getBoolean("remote")),
                row.getObject("told_to", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
