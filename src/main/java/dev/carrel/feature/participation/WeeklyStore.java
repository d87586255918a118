package dev.carrel.feature.participation;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that say which members are told of their week, and when next. */
final class WeeklyStore {
    /**
     * Somebody who is to be told.
     *
     * @param at when that was due
     * @param own the zone of their clock, and {@code community} that by which days are counted
     */
    record Due(Seat seat, Instant at, ZoneId own, ZoneId community) {
        Monday newest(Instant now) {
            return Monday.newest(now, own, community);
        }

        Monday next(Instant now) {
            return Monday.next(now, own, community);
        }
    }

    /** Of a row {@code w}: the member's clock, and that of the community. */
    private static final String ZONES = """
            coalesce((select m.zone from member m where m.community_id = w.community_id and m.id = w.member_id),
                (select c.zone from community c where c.id = w.community_id), 'UTC') as own,
            coalesce((select c.zone from community c where c.id = w.community_id), 'UTC') as counted
            """;

    /** The member neither ends nor changes before this transaction is over. */
    void hold(Handle handle, Seat seat) {
        handle.createQuery("select id from member where community_id = :community and id = :member for update")
                .bindMap(key(seat))
                .mapTo(Long.class)
                .list();
    }

    boolean isOn(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select member_id from participation_weekly
                        where community_id = :community and member_id = :member
                        """)
                .bindMap(key(seat))
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    void put(Handle handle, Seat seat, Instant due) {
        handle.createUpdate("""
                        insert into participation_weekly (community_id, member_id, due_at)
                        values (:community, :member, :due)
                        """).bindMap(key(seat)).bind("due", due).execute();
    }

    boolean delete(Handle handle, Seat seat) {
        return handle.createUpdate(
                                "delete from participation_weekly where community_id = :community and member_id = :member")
                        .bindMap(key(seat))
                        .execute()
                == 1;
    }

    /** Takes those of a community that are due, and lets nobody else take them within this transaction. */
    List<Due> takeDue(Handle handle, CommunityId community, Instant now, int most) {
        return handle.createQuery("select w.member_id, w.due_at, " + ZONES + """
                        from participation_weekly w
                        where w.community_id = :community and w.due_at <= :now
                        order by w.due_at fetch first :most rows only for update skip locked
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new Due(
                        new Seat(community, new MemberId(row.getLong("member_id"))),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        ZoneId.of(row.getString("own")),
                        ZoneId.of(row.getString("counted"))))
                .list();
    }

    /** Where somebody is to be told. */
    List<CommunityId> dueCommunities(Handle handle, Instant now) {
        return handle.createQuery("select distinct community_id from participation_weekly where due_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    /** These are told next at these moments. */
    void setDue(Handle handle, Map<Seat, Instant> next) {
        PreparedBatch batch = handle.prepareBatch(
                "update participation_weekly set due_at = :due where community_id = :community and member_id = :member");
        next.forEach((seat, due) -> batch.bindMap(key(seat)).bind("due", due).add());
        batch.execute();
    }

    private static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }
}
