package dev.carrel.feature.goal;

import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of goals, and of why they matter. */
final class GoalStore {
    private static final String COLUMNS = "id, words, starts_on, weekly, reason, done_in";
    private static final String OF_MEMBER = " where community_id = :community and member_id = :member";

    /** As many weeks back as a streak is told of: ten years. */
    private static final int MOST_WEEKS = 520;

    /** Whoever is to be changed is changed by one at a time. */
    void hold(Handle handle, Seat seat) {
        handle.createQuery("select id from member where community_id = :community and id = :member for update")
                .bindMap(key(seat))
                .mapTo(Long.class)
                .findOne();
    }

    long insert(Handle handle, Seat seat, Goal goal, Optional<Long> follows, Instant now) {
        return handle.createUpdate("""
                        insert into goal (community_id, member_id, words, starts_on, weekly, reason, follows, created_at)
                        values (:community, :member, :words, :monday, :weekly, :reason, :follows, :now)
                        """)
                .bindMap(key(seat))
                .bind("words", goal.words())
                .bind("monday", goal.monday())
                .bind("weekly", goal.weekly())
                .bind("reason", goal.reason())
                .bind("follows", follows)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    Optional<Goal> find(Handle handle, Seat seat, long number) {
        return handle.createQuery("select " + COLUMNS + " from goal" + OF_MEMBER + " and id = :id")
                .bindMap(key(seat))
                .bind("id", number)
                .map((row, context) -> goal(row))
                .findOne();
    }

    /** Those that are not done, of the earliest week first. */
    List<Goal> open(Handle handle, Seat seat) {
        return handle.createQuery(
                        "select " + COLUMNS + " from goal" + OF_MEMBER + " and done_in is null order by starts_on, id")
                .bindMap(key(seat))
                .map((row, context) -> goal(row))
                .list();
    }

    /** Those that were done in a week, in the order in which they were set. */
    List<Goal> done(Handle handle, Seat seat, LocalDate monday) {
        return handle.createQuery("select " + COLUMNS + " from goal" + OF_MEMBER + " and done_in = :monday order by id")
                .bindMap(key(seat))
                .bind("monday", monday)
                .map((row, context) -> goal(row))
                .list();
    }

    /** The weeks in which something was done, the latest first. */
    List<LocalDate> weeksDone(Handle handle, Seat seat) {
        return handle.createQuery("select distinct done_in from goal" + OF_MEMBER
                        + " and done_in is not null order by done_in desc fetch first :most rows only")
                .bindMap(key(seat))
                .bind("most", MOST_WEEKS)
                .map((row, context) -> row.getObject("done_in", LocalDate.class))
                .list();
    }

    /** False when it is done already, or not this member's. */
    boolean finish(Handle handle, Seat seat, long number, LocalDate monday) {
        return handle.createUpdate(
                                "update goal set done_in = :monday" + OF_MEMBER + " and id = :id and done_in is null")
                        .bindMap(key(seat))
                        .bind("id", number)
                        .bind("monday", monday)
                        .execute()
                == 1;
    }

    /** False when it was counted before. */
    boolean count(Handle handle, Seat seat, long number) {
        return handle.createUpdate("update goal set counted = true" + OF_MEMBER + " and id = :id and not counted")
                        .bindMap(key(seat))
                        .bind("id", number)
                        .execute()
                == 1;
    }

    /** Opens again what was done in this week, and takes back that it comes back. False when it was not done then. */
    boolean reopen(Handle handle, Seat seat, long number, LocalDate monday) {
        boolean found = handle.createUpdate(
                                "update goal set done_in = null" + OF_MEMBER + " and id = :id and done_in = :monday")
                        .bindMap(key(seat))
                        .bind("id", number)
                        .bind("monday", monday)
                        .execute()
                == 1;
        if (found) {
            handle.createUpdate("delete from goal" + OF_MEMBER + " and follows = :id and done_in is null")
                    .bindMap(key(seat))
                    .bind("id", number)
                    .execute();
        }
        return found;
    }

    /** These are for another week. */
    void move(Handle handle, Seat seat, Collection<Long> numbers, LocalDate monday) {
        handle.createUpdate("update goal set starts_on = :monday" + OF_MEMBER + " and id in (<ids>)")
                .bindMap(key(seat))
                .bindList("ids", List.copyOf(numbers))
                .bind("monday", monday)
                .execute();
    }

    void delete(Handle handle, Seat seat, long number) {
        handle.createUpdate("delete from goal" + OF_MEMBER + " and id = :id")
                .bindMap(key(seat))
                .bind("id", number)
                .execute();
    }

    /** Why a goal matters. */
    void explain(Handle handle, Seat seat, long number, String reason) {
        handle.createUpdate("update goal set reason = :reason" + OF_MEMBER + " and id = :id")
                .bindMap(key(seat))
                .bind("id", number)
                .bind("reason", reason)
                .execute();
    }

    /** Why all of it matters; empty where the member has not said. */
    String reason(Handle handle, Seat seat) {
        return handle.createQuery("select reason from goal_reason" + OF_MEMBER)
                .bindMap(key(seat))
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Why all of it matters; nothing is kept of an empty one. The member is held. */
    void explain(Handle handle, Seat seat, String reason) {
        handle.createUpdate("delete from goal_reason" + OF_MEMBER)
                .bindMap(key(seat))
                .execute();
        if (!reason.isEmpty()) {
            handle.createUpdate("insert into goal_reason values (:community, :member, :reason)")
                    .bindMap(key(seat))
                    .bind("reason", reason)
                    .execute();
        }
    }

    static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                row.getLong("id"),
                row.getString("words"),
                row.getObject("starts_on", LocalDate.class),
                row.getBoolean("weekly"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("done_in", LocalDate.class)));
    }
}
