package dev.carrel.gathering;

import dev.carrel.calendar.Repeat;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of gatherings. */
final class GatheringStore {
    /** What {@link #gathering} reads, from a table that is called {@code g}. */
    static final String COLUMNS = """
            g.id as gathering_id, g.community_id, g.kind, g.group_id, g.series_id, g.organizer_id, g.title, g.about, g.venue, g.zone, g.first_at,
            g.rule, g.minutes as usual_minutes, g.capacity, g.leads, g.revision, g.changed_at, g.cancelled_at
            """;

    GatheringId insert(Handle handle, Seat seat, Kind kind, Optional<Long> group, Plan plan, Instant now) {
        return new GatheringId(bound(handle.createUpdate("""
                                insert into gathering (community_id, kind, group_id, organizer_id, title, about, venue, zone, first_at,
                                    rule, minutes, capacity, leads, created_at, changed_at)
                                values (:community, :kind, :group, :member, :title, :about, :venue, :zone, :first,
                                    :rule, :minutes, :capacity, :leads, :now, :now)
                                """), plan)
                .bind("community", seat.community().value())
                .bind("kind", kind.name())
                .bind("group", group)
                .bind("member", seat.member().value())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Those that this member has planned so, and that are not cancelled. Another transaction of the same member's waits until this one is over. */
    List<Gathering> alike(Handle handle, Seat seat, Kind kind, Optional<Long> group, Plan plan) {
        handle.createQuery("select id from member where community_id = :community and id = :member for update")
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .mapTo(Long.class)
                .findOne();
        return handle
                .createQuery("select " + COLUMNS + """
                        from gathering g
                        where g.community_id = :community and g.kind = :kind and g.organizer_id = :member and g.title = :title
                            and g.first_at = :first and g.cancelled_at is null
                        """)
                .bind("community", seat.community().value())
                .bind("kind", kind.name())
                .bind("member", seat.member().value())
                .bind("title", plan.title())
                .bind("first", plan.timing().first())
                .map((row, context) -> gathering(row))
                .stream()
                .filter(gathering ->
                        gathering.group().equals(group) && gathering.plan().equals(plan))
                .toList();
    }

    /** What goes on after a gathering at other times, as a gathering of its own. */
    GatheringId insertAfter(Handle handle, Gathering before, Plan plan, Instant now) {
        Seat organizer = new Seat(before.community(), before.organizer());
        GatheringId id = insert(handle, organizer, before.kind(), before.group(), plan, now);
        handle.createUpdate("update gathering set series_id = :series where community_id = :community and id = :id")
                .bind("series", before.series().value())
                .bind("community", before.community().value())
                .bind("id", id.value())
                .execute();
        return id;
    }

    /**
     * Whoever adds times to a gathering, or changes several, locks it first and then the times, as this does with one of them; another one
     * waits.
     */
    Optional<Occurrence> lockFirst(Handle handle, OccurrenceStore occurrences, CommunityId community, OccurrenceId id) {
        Optional<Gathering> seen = occurrences.find(handle, community, id).map(Occurrence::gathering);
        seen.ifPresent(gathering -> lock(handle, gathering));
        Optional<Occurrence> locked = occurrences.lock(handle, community, id);
        // It has gone on as another gathering while this one waited: nobody else has that yet.
        locked.map(Occurrence::gathering)
                .filter(gathering -> !seen.map(Gathering::id).equals(Optional.of(gathering.id())))
                .ifPresent(gathering -> lock(handle, gathering));
        return locked;
    }

    private static void lock(Handle handle, Gathering gathering) {
        handle.createQuery("select id from gathering where community_id = :community and id = :id for update")
                .bind("community", gathering.community().value())
                .bind("id", gathering.id().value())
                .mapTo(Long.class)
                .findOne();
    }

    /** Keeps another plan; its times have changed, too. */
    void update(Handle handle, Gathering gathering, Plan plan, Instant now) {
        bound(handle.createUpdate("""
                                update gathering set title = :title, about = :about, venue = :venue, zone = :zone, first_at = :first,
                                    rule = :rule, minutes = :minutes, capacity = :capacity, leads = :leads,
                                    revision = revision + 1, changed_at = :now
                                where community_id = :community and id = :id
                                """), plan)
                .bind("community", gathering.community().value())
                .bind("id", gathering.id().value())
                .bind("now", now)
                .execute();
    }

    /** One of its times has changed. */
    void revise(Handle handle, Gathering gathering, Instant now) {
        handle.createUpdate("""
                        update gathering set revision = revision + 1, changed_at = :now
                        where community_id = :community and id = :id
                        """)
                .bind("community", gathering.community().value())
                .bind("id", gathering.id().value())
                .bind("now", now)
                .execute();
    }

    void cancel(Handle handle, Gathering gathering, Instant now) {
        handle.createUpdate("""
                        update gathering set cancelled_at = :now, revision = revision + 1, changed_at = :now
                        where community_id = :community and id = :id
                        """)
                .bind("community", gathering.community().value())
                .bind("id", gathering.id().value())
                .bind("now", now)
                .execute();
    }

    Optional<Gathering> find(Handle handle, CommunityId community, GatheringId id) {
        return handle.createQuery(
                        "select " + COLUMNS + " from gathering g where g.community_id = :community and g.id = :id")
                .bind("community", community.value())
                .bind("id", id.value())
                .map((row, context) -> gathering(row))
                .findOne();
    }

    /** This one, and those that go on after it at other times, in the order in which they were planned. */
    List<Gathering> series(Handle handle, CommunityId community, GatheringId id) {
        return handle.createQuery("select " + COLUMNS + """
                         from gathering g where g.community_id = :community and (g.id = :id or g.series_id = :id) order by g.id
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .map((row, context) -> gathering(row))
                .list();
    }

    /** Those of these groups that were not cancelled before a moment, in the order in which they were planned. */
    List<Gathering> of(Handle handle, CommunityId community, Kind kind, Collection<Long> groups, Instant since) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("select " + COLUMNS + """
                         from gathering g where g.community_id = :community and g.kind = :kind and g.group_id in (<groups>)
                            and (g.cancelled_at is null or g.cancelled_at >= :since)
                        order by g.id
                        """)
                .bind("community", community.value())
                .bind("kind", kind.name())
                .bindList("groups", List.copyOf(groups))
                .bind("since", since)
                .map((row, context) -> gathering(row))
                .list();
    }

    void forget(Handle handle, CommunityId community, Kind kind, long group) {
        String gatherings =
                "(select id from gathering where community_id = :community and kind = :kind and group_id = :group)";
        String occurrences =
                "(select id from occurrence where community_id = :community and gathering_id in " + gatherings + ")";
        for (String what : List.of(
                "attendance where community_id = :community and occurrence_id in " + occurrences,
                "occurrence where community_id = :community and gathering_id in " + gatherings,
                "own_reminders where community_id = :community and series_id in " + gatherings,
                "gathering where community_id = :community and kind = :kind and group_id = :group")) {
            handle.createUpdate("delete from " + what)
                    .bind("community", community.value())
                    .bind("kind", kind.name())
                    .bind("group", group)
                    .execute();
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Plan plan) {
        return statement
                .bind("title", plan.title())
                .bind("about", plan.about())
                .bind("venue", plan.venue())
                .bind("zone", plan.timing().zone().getId())
                .bind("first", plan.timing().first())
                .bind("rule", plan.timing().repeat().map(Repeat::rule))
                .bind("minutes", plan.timing().length().toMinutes())
                .bind("capacity", plan.capacity())
                .bind("leads", LeadStore.text(plan.leads()));
    }

    static Gathering gathering(ResultSet row) throws SQLException {
        int capacity = row.getInt("capacity");
        boolean limited = !row.wasNull();
        long group = row.getLong("group_id");
        boolean grouped = !row.wasNull();
        long series = row.getLong("series_id");
        boolean goesOn = !row.wasNull();
        return new Gathering(
                new GatheringId(row.getLong("gathering_id")),
                new CommunityId(row.getLong("community_id")),
                Kind.valueOf(row.getString("kind")),
                grouped ? Optional.of(group) : Optional.empty(),
                new GatheringId(goesOn ? series : row.getLong("gathering_id")),
                new MemberId(row.getLong("organizer_id")),
                new Plan(
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("venue"),
                        new Timing(
                                ZoneId.of(row.getString("zone")),
                                row.getObject("first_at", LocalDateTime.class),
                                Optional.ofNullable(row.getString("rule")).map(Repeat::of),
                                Duration.ofMinutes(row.getInt("usual_minutes"))),
                        limited ? Optional.of(capacity) : Optional.empty(),
                        LeadStore.leads(row.getString("leads"))),
                row.getInt("revision"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("cancelled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
