package dev.carrel.feature.goal;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that say when members are asked about their goals. */
final class CheckinStore {
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** A check-in that is due. */
    record Due(Seat seat, Checkin checkin, Instant at) {}

    /** The member is held. */
    void put(Handle handle, Seat seat, Checkin checkin, Instant due) {
        delete(handle, seat);
        handle.createUpdate("""
                        insert into goal_checkin (community_id, member_id, falls_on, falls_at, zone, due_at)
                        values (:community, :member, :on, :at, :zone, :due)
                        """)
                .bindMap(GoalStore.key(seat))
                .bind("on", checkin.on().getValue())
                .bind(
                        "at",
                        checkin.at().getHour() * MINUTES_OF_AN_HOUR
                                + checkin.at().getMinute())
                .bind("zone", checkin.zone().getId())
                .bind("due", due)
                .execute();
    }

    boolean delete(Handle handle, Seat seat) {
        return handle.createUpdate("delete from goal_checkin where community_id = :community and member_id = :member")
                        .bindMap(GoalStore.key(seat))
                        .execute()
                == 1;
    }

    Optional<Checkin> find(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select falls_on, falls_at, zone from goal_checkin
                        where community_id = :community and member_id = :member
                        """)
                .bindMap(GoalStore.key(seat))
                .map((row, context) -> checkin(row))
                .findOne();
    }

    /** Takes those of a community that are due, and lets nobody else take them within this transaction. */
    List<Due> takeDue(Handle handle, CommunityId community, Instant now, int most) {
        return handle.createQuery("""
                        select member_id, falls_on, falls_at, zone, due_at from goal_checkin
                        where community_id = :community and due_at <= :now
                        order by due_at fetch first :most rows only for update skip locked
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new Due(
                        new Seat(community, new MemberId(row.getLong("member_id"))),
                        checkin(row),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Where somebody is to be asked. */
    List<CommunityId> dueCommunities(Handle handle, Instant now) {
        return handle.createQuery("select distinct community_id from goal_checkin where due_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    /** These come next at these moments. */
    void setDue(Handle handle, List<Due> next) {
        PreparedBatch batch = handle.prepareBatch(
                "update goal_checkin set due_at = :due where community_id = :community and member_id = :member");
        for (Due one : next) {
            batch.bindMap(GoalStore.key(one.seat())).bind("due", one.at()).add();
        }
        batch.execute();
    }

    private static Checkin checkin(ResultSet row) throws SQLException {
        return new Checkin(
                DayOfWeek.of(row.getInt("falls_on")),
                LocalTime.MIDNIGHT.plusMinutes(row.getInt("falls_at")),
                ZoneId.of(row.getString("zone")));
    }
}
