package dev.carrel.feature.cohort;

import dev.carrel.chat.CommunityId;
import dev.carrel.group.GroupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of the dates of terms. */
final class DateStore {
    private static final String SELECT = """
            select id, group_id, what, zone, begins_at, ends_at, whole_days, revision, changed_at from term_date
            where community_id = :community
            """;
    private static final String ORDER = " order by starts_at, id";

    /** A date, and whose it is. */
    record Owned(GroupId group, TermDate date) {}

    /** The group is held: whoever changes its dates does so one at a time; false when it is no more. */
    boolean hold(Handle handle, CommunityId community, GroupId group) {
        return handle.createQuery(
                        "select id from community_group where community_id = :community and id = :group for update")
                .bindMap(key(community, group))
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** Those that are not over, the next one first. */
    List<TermDate> ahead(Handle handle, CommunityId community, GroupId group, Instant now) {
        return handle.createQuery(SELECT + " and group_id = :group and over_at > :now" + ORDER)
                .bindMap(key(community, group))
                .bind("now", now)
                .map((row, context) -> owned(row).date())
                .list();
    }

    /** Those that are over, the latest first. */
    List<TermDate> past(Handle handle, CommunityId community, GroupId group, Instant now, int most) {
        return handle.createQuery(SELECT
                        + " and group_id = :group and over_at <= :now"
                        + " order by starts_at desc, id desc fetch first :most rows only")
                .bindMap(key(community, group))
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> owned(row).date())
                .list();
    }

    /** Those of several groups that were over after a moment, the earliest first. */
    List<Owned> of(Handle handle, CommunityId community, Collection<GroupId> groups, Instant since, int most) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(SELECT + " and group_id in (<groups>) and over_at > :since" + ORDER
                        + " fetch first :most rows only")
                .bind("community", community.value())
                .bindList("groups", groups.stream().map(GroupId::value).toList())
                .bind("since", since)
                .bind("most", most)
                .map((row, context) -> owned(row))
                .list();
    }

    /** The zone of a calendar that has begun. */
    Optional<ZoneId> zone(Handle handle, CommunityId community, GroupId group) {
        return handle.createQuery(
                        "select zone from cohort_calendar where community_id = :community and group_id = :group")
                .bindMap(key(community, group))
                .mapTo(String.class)
                .map(ZoneId::of)
                .findOne();
    }

    /** Begins the calendar of a group that is held; one that has begun stays as it is. */
    void begin(Handle handle, CommunityId community, GroupId group, ZoneId zone) {
        if (zone(handle, community, group).isEmpty()) {
            handle.createUpdate(
                            "insert into cohort_calendar (community_id, group_id, zone) values (:community, :group, :zone)")
                    .bindMap(key(community, group))
                    .bind("zone", zone.getId())
                    .execute();
        }
    }

    Optional<Owned> find(Handle handle, CommunityId community, long number) {
        return handle.createQuery(SELECT + " and id = :id")
                .bind("community", community.value())
                .bind("id", number)
                .map((row, context) -> owned(row))
                .findOne();
    }

    void insert(Handle handle, CommunityId community, GroupId group, Collection<Item> items, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into term_date (community_id, group_id, what, zone, begins_at, ends_at, whole_days, starts_at, over_at, changed_at)
                values (:community, :group, :what, :zone, :begins, :ends, :whole, :starts, :over, :now)
                """);
        for (Item item : items) {
            bound(batch.bindMap(key(community, group)).bind("now", now), item);
            batch.add();
        }
        if (!items.isEmpty()) {
            batch.execute();
        }
    }

    void update(Handle handle, CommunityId community, long number, Item item, Instant now) {
        bound(handle.createUpdate("""
                                update term_date set what = :what, zone = :zone, begins_at = :begins, ends_at = :ends,
                                    whole_days = :whole, starts_at = :starts, over_at = :over, changed_at = :now,
                                    revision = revision + 1
                                where community_id = :community and id = :id
                                """), item)
                .bind("community", community.value())
                .bind("id", number)
                .bind("now", now)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Item item) {
        Stretch when = item.when();
        return statement
                .bind("what", item.what())
                .bind("zone", when.zone().getId())
                .bind("begins", when.begins())
                .bind("ends", when.ends())
                .bind("whole", when.wholeDays())
                .bind("starts", when.start())
                .bind("over", when.over());
    }

    void delete(Handle handle, CommunityId community, GroupId group, Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            handle.createUpdate("""
                            delete from term_date
                            where community_id = :community and group_id = :group and id in (<ids>)
                            """)
                    .bindMap(key(community, group))
                    .bindList("ids", List.copyOf(numbers))
                    .execute();
        }
    }

    /** Of a group that is no more. */
    void forget(Handle handle, CommunityId community, GroupId group) {
        for (String table : List.of("term_date", "cohort_calendar")) {
            handle.createUpdate("delete from " + table + " where community_id = :community and group_id = :group")
                    .bindMap(key(community, group))
                    .execute();
        }
    }

    static Map<String, Object> key(CommunityId community, GroupId group) {
        return Map.of("community", community.value(), "group", group.value());
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                new GroupId(row.getLong("group_id")),
                new TermDate(
                        row.getLong("id"),
                        new Item(
                                new Stretch(
                                        ZoneId.of(row.getString("zone")),
                                        row.getObject("begins_at", LocalDateTime.class),
                                        row.getObject("ends_at", LocalDateTime.class),
                                        row.getBoolean("whole_days")),
                                row.getString("what")),
                        row.getInt("revision"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }
}
