package dev.carrel.feature.cohort;

import dev.carrel.chat.CommunityId;
import dev.carrel.group.GroupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows that say when cohorts are told of their dates. */
final class RhythmStore {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String SELECT = "select group_id, zone, leads, digest, done_to from cohort_calendar ";
    private static final String OF_GROUP = "where community_id = :community and group_id = :group";

    /**
     * A calendar, held by this transaction.
     *
     * @param doneTo until when everything was told
     */
    record Held(CommunityId community, GroupId group, Rhythm rhythm, Instant doneTo) {}

    Optional<Rhythm> find(Handle handle, CommunityId community, GroupId group) {
        return handle.createQuery(SELECT + OF_GROUP)
                .bindMap(DateStore.key(community, group))
                .map((row, context) -> held(row, community).rhythm())
                .findOne();
    }

    Optional<Held> hold(Handle handle, CommunityId community, GroupId group) {
        return handle.createQuery(SELECT + OF_GROUP + " for update")
                .bindMap(DateStore.key(community, group))
                .map((row, context) -> held(row, community))
                .findOne();
    }

    /** Takes those of a community that are due, and lets nobody else take them within this transaction. */
    List<Held> takeDue(Handle handle, CommunityId community, Instant now, int most) {
        return handle.createQuery(SELECT + """
                        where community_id = :community and due_at <= :now
                        order by due_at fetch first :most rows only for update skip locked
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> held(row, community))
                .list();
    }

    /** Where a cohort is to be told something. */
    List<CommunityId> dueCommunities(Handle handle, Instant now) {
        return handle.createQuery("select distinct community_id from cohort_calendar where due_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    /** The group is held; a calendar that has begun stays as it is. */
    void begin(Handle handle, CommunityId community, GroupId group, Rhythm rhythm, Instant now) {
        if (find(handle, community, group).isEmpty()) {
            handle.createUpdate("""
                            insert into cohort_calendar (community_id, group_id, zone, leads, digest, done_to)
                            values (:community, :group, :zone, :leads, :digest, :now)
                            """)
                    .bindMap(DateStore.key(community, group))
                    .bind("zone", rhythm.zone().getId())
                    .bind("leads", leads(rhythm))
                    .bind("digest", rhythm.digest())
                    .bind("now", now)
                    .execute();
        }
    }

    void change(Handle handle, CommunityId community, GroupId group, Rhythm rhythm) {
        handle.createUpdate("update cohort_calendar set zone = :zone, leads = :leads, digest = :digest " + OF_GROUP)
                .bindMap(DateStore.key(community, group))
                .bind("zone", rhythm.zone().getId())
                .bind("leads", leads(rhythm))
                .bind("digest", rhythm.digest())
                .execute();
    }

    /** Everything was told until one moment, and there is something to tell at the other. */
    void told(Handle handle, Held held, Instant doneTo, Optional<Instant> due) {
        handle.createUpdate("update cohort_calendar set done_to = :done, due_at = :due " + OF_GROUP)
                .bindMap(DateStore.key(held.community(), held.group()))
                .bind("done", doneTo)
                .bind("due", due)
                .execute();
    }

    private static String leads(Rhythm rhythm) {
        return rhythm.leads().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Held held(ResultSet row, CommunityId community) throws SQLException {
        return new Held(
                community,
                new GroupId(row.getLong("group_id")),
                new Rhythm(
                        ZoneId.of(row.getString("zone")),
                        COMMA.splitAsStream(row.getString("leads"))
                                .filter(days -> !days.isEmpty())
                                .map(Integer::valueOf)
                                .toList(),
                        row.getBoolean("digest")),
                row.getObject("done_to", OffsetDateTime.class).toInstant());
    }
}
