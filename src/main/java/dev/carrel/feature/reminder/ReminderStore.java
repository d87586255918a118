package dev.carrel.feature.reminder;

import dev.carrel.calendar.Repeat;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of reminders. */
final class ReminderStore {
    private static final String COLUMNS =
            "id, community_id, member_id, what, zone, first_at, rule, due_at, platform, place, origin";

    long insert(Handle handle, Reminder reminder, Instant now) {
        return bound(handle.createUpdate("""
                                insert into reminder
                                    (community_id, member_id, what, zone, first_at, rule, due_at, platform, place, origin, created_at)
                                values (:community, :member, :what, :zone, :first, :rule, :due, :platform, :place, :about, :now)
                                """), reminder)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** False when it is not this member's, or was cancelled meanwhile. */
    boolean update(Handle handle, Reminder reminder, Instant now) {
        return bound(handle.createUpdate("""
                                update reminder set what = :what, zone = :zone, first_at = :first, rule = :rule, due_at = :due,
                                    platform = :platform, place = :place, origin = :about, over_at = null,
                                    revision = revision + 1, changed_at = :now
                                where community_id = :community and member_id = :member and id = :id
                                """), reminder)
                        .bind("id", reminder.number())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Reminder reminder) {
        return statement
                .bind("community", reminder.seat().community().value())
                .bind("member", reminder.seat().member().value())
                .bind("what", reminder.what())
                .bind("zone", reminder.zone().getId())
                .bind("first", reminder.first())
                .bind("rule", reminder.repeat().map(Repeat::rule))
                .bind("due", reminder.due())
                .bind("platform", reminder.place().map(place -> place.platform().key()))
                .bind("place", reminder.place().map(PlaceId::raw))
                .bind("about", reminder.about());
    }

    boolean delete(Handle handle, Seat seat, long number) {
        return handle.createUpdate(
                                "delete from reminder where community_id = :community and member_id = :member and id = :id")
                        .bindMap(key(seat))
                        .bind("id", number)
                        .execute()
                == 1;
    }

    Optional<Reminder> find(Handle handle, Seat seat, long number) {
        return handle.createQuery("select " + COLUMNS + """
                         from reminder where community_id = :community and member_id = :member and id = :id
                        """)
                .bindMap(key(seat))
                .bind("id", number)
                .map((row, context) -> reminder(row))
                .findOne();
    }

    /** Whoever's it is: for what is on its way already. */
    Optional<Reminder> find(Handle handle, CommunityId community, long number) {
        return handle.createQuery("select " + COLUMNS + " from reminder where community_id = :community and id = :id")
                .bind("community", community.value())
                .bind("id", number)
                .map((row, context) -> reminder(row))
                .findOne();
    }

    /** Those of these numbers that are still known, whoever's they are. */
    Map<Long, Reminder> findAll(Handle handle, CommunityId community, List<Long> numbers) {
        return handle.createQuery(
                        "select " + COLUMNS + " from reminder where community_id = :community and id in (<ids>)")
                .bind("community", community.value())
                .bindList("ids", numbers)
                .map((row, context) -> reminder(row))
                .collect(Collectors.toMap(Reminder::number, reminder -> reminder));
    }

    /** Those that are still due, the next one first. */
    List<Reminder> active(Handle handle, Seat seat) {
        return handle.createQuery("select " + COLUMNS + """
                         from reminder where community_id = :community and member_id = :member and due_at is not null
                        order by due_at, id
                        """)
                .bindMap(key(seat))
                .map((row, context) -> reminder(row))
                .list();
    }

    /** One of a member's with how often and when it was last changed. */
    record Dated(Reminder reminder, int revision, Instant changedAt) {}

    /** Those that are still due, in the order in which they were set. */
    List<Dated> dated(Handle handle, Seat seat) {
        return handle.createQuery("select " + COLUMNS + """
                        , revision, coalesce(changed_at, created_at) as dated_at
                        from reminder where community_id = :community and member_id = :member and due_at is not null
                        order by id
                        """)
                .bindMap(key(seat))
                .map((row, context) -> new Dated(
                        reminder(row),
                        row.getInt("revision"),
                        row.getObject("dated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes those of a community that are due, the longest overdue first, and lets nobody else take them within this transaction. */
    List<Reminder> takeDue(Handle handle, CommunityId community, Instant now, int most) {
        return handle.createQuery("select " + COLUMNS + """
                         from reminder where community_id = :community and due_at <= :now
                        order by due_at fetch first :most rows only for update skip locked
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> reminder(row))
                .list();
    }

    /** Who has reminders that are due. */
    List<CommunityId> dueCommunities(Handle handle, Instant now) {
        return handle.createQuery("select distinct community_id from reminder where due_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    /** When these are due next; those that are not are over from now on. */
    void setDue(Handle handle, List<Reminder> reminders, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "update reminder set due_at = :due, over_at = :over where community_id = :community and id = :id");
        for (Reminder reminder : reminders) {
            batch.bind("due", reminder.due())
                    .bind("over", reminder.due().isPresent() ? Optional.<Instant>empty() : Optional.of(now))
                    .bind("community", reminder.seat().community().value())
                    .bind("id", reminder.number())
                    .add();
        }
        batch.execute();
    }

    /** Forgets those that were over by this moment. */
    void purge(Handle handle, Instant before) {
        handle.createUpdate("delete from reminder where over_at <= :before")
                .bind("before", before)
                .execute();
    }

    private static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        String place = row.getString("place");
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Reminder(
                row.getLong("id"),
                new Seat(new CommunityId(row.getLong("community_id")), new MemberId(row.getLong("member_id"))),
                row.getString("what"),
                ZoneId.of(row.getString("zone")),
                row.getObject("first_at", LocalDateTime.class),
                Optional.ofNullable(row.getString("rule")).map(Repeat::of),
                Optional.ofNullable(due).map(OffsetDateTime::toInstant),
                place == null
                        ? Optional.empty()
                        : Optional.of(new PlaceId(Platform.ofKey(row.getString("platform")), place)),
                Objects.requireNonNullElse(row.getString("origin"), ""));
    }
}
