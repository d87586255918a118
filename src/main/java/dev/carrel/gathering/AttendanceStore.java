package dev.carrel.gathering;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows that say who comes to which time of a gathering. Whoever changes them has locked the time. */
final class AttendanceStore {
    private static final String COLUMNS = "member_id, answer, arrival, offered_until, checked_in_at, pressed_in";

    void set(Handle handle, Occurrence occurrence, Attendee attendee, Instant now) {
        Map<String, Object> key = key(occurrence, attendee.member());
        boolean known = handle.createUpdate("""
                        update attendance set answer = :answer, arrival = :arrival, answered_at = :now, offered_until = :until,
                            checked_in_at = :present, pressed_in = :pressed
                        where community_id = :community and occurrence_id = :occurrence and member_id = :member
                        """)
                        .bindMap(key)
                        .bind("answer", attendee.answer().name())
                        .bind("arrival", attendee.arrival())
                        .bind("now", now)
                        .bind("until", attendee.offeredUntil())
                        .bind("present", attendee.checkedIn())
                        .bind("pressed", attendee.pressed().map(SpaceId::toString))
                        .execute()
                == 1;
        if (!known) {
            handle.createUpdate("""
                            insert into attendance (community_id, occurrence_id, member_id, answer, arrival, answered_at, offered_until,
                                checked_in_at, pressed_in)
                            values (:community, :occurrence, :member, :answer, :arrival, :now, :until, :present, :pressed)
                            """)
                    .bindMap(key)
                    .bind("answer", attendee.answer().name())
                    .bind("arrival", attendee.arrival())
                    .bind("now", now)
                    .bind("until", attendee.offeredUntil())
                    .bind("present", attendee.checkedIn())
                    .bind("pressed", attendee.pressed().map(SpaceId::toString))
                    .execute();
        }
    }

    void remove(Handle handle, Occurrence occurrence, MemberId member) {
        handle.createUpdate("""
                        delete from attendance
                        where community_id = :community and occurrence_id = :occurrence and member_id = :member
                        """).bindMap(key(occurrence, member)).execute();
    }

    Optional<Attendee> find(Handle handle, Occurrence occurrence, MemberId member) {
        return handle.createQuery("select " + COLUMNS + """
                         from attendance
                        where community_id = :community and occurrence_id = :occurrence and member_id = :member
                        """)
                .bindMap(key(occurrence, member))
                .map((row, context) -> attendee(row))
                .findOne();
    }

    /** Everybody who has to do with it, in the order of arrival. */
    List<Attendee> all(Handle handle, Occurrence occurrence) {
        return handle.createQuery("select " + COLUMNS + """
                         from attendance where community_id = :community and occurrence_id = :occurrence
                        order by arrival, member_id
                        """)
                .bind("community", occurrence.community().value())
                .bind("occurrence", occurrence.id().value())
                .map((row, context) -> attendee(row))
                .list();
    }

    /** Those who have waited longest. */
    List<Attendee> waiting(Handle handle, Occurrence occurrence, int most) {
        return handle.createQuery("select " + COLUMNS + """
                         from attendance
                        where community_id = :community and occurrence_id = :occurrence and answer = 'WAITING'
                        order by arrival, member_id fetch first :most rows only
                        """)
                .bind("community", occurrence.community().value())
                .bind("occurrence", occurrence.id().value())
                .bind("most", most)
                .map((row, context) -> attendee(row))
                .list();
    }

    /** Ends the offers that were not taken by now; how many that are. */
    int lapse(Handle handle, Occurrence occurrence, Instant now) {
        return handle.createUpdate("""
                        update attendance set answer = 'LAPSED', offered_until = null
                        where community_id = :community and occurrence_id = :occurrence and answer = 'OFFERED'
                            and offered_until <= :now
                        """)
                .bind("community", occurrence.community().value())
                .bind("occurrence", occurrence.id().value())
                .bind("now", now)
                .execute();
    }

    /** No place can be taken after the start. */
    void endOffersBy(Handle handle, Occurrence occurrence, Instant start) {
        handle.createUpdate("""
                        update attendance set offered_until = :start
                        where community_id = :community and occurrence_id = :occurrence and offered_until > :start
                        """)
                .bind("community", occurrence.community().value())
                .bind("occurrence", occurrence.id().value())
                .bind("start", start)
                .execute();
    }

    /** When the first offer ends. */
    Optional<Instant> firstLapse(Handle handle, Occurrence occurrence) {
        return handle.createQuery("""
                        select offered_until from attendance
                        where community_id = :community and occurrence_id = :occurrence and answer = 'OFFERED'
                        order by offered_until fetch first 1 rows only
                        """)
                .bind("community", occurrence.community().value())
                .bind("occurrence", occurrence.id().value())
                .mapTo(Instant.class)
                .findOne();
    }

    Tally tally(Handle handle, Occurrence occurrence) {
        return tallies(handle, occurrence.community(), List.of(occurrence.id()))
                .getOrDefault(occurrence.id(), Tally.NOBODY);
    }

    /** How many have said what; without those to which nobody has said anything. */
    Map<OccurrenceId, Tally> tallies(Handle handle, CommunityId community, Collection<OccurrenceId> occurrences) {
        Map<OccurrenceId, Tally> tallies = new HashMap<>();
        if (occurrences.isEmpty()) {
            return tallies;
        }
        handle.createQuery("""
                        select occurrence_id, count(*) filter (where answer = 'GOING') as going,
                            count(*) filter (where answer = 'OFFERED') as offered,
                            count(*) filter (where answer = 'WAITING') as waiting,
                            count(*) filter (where answer = 'MAYBE') as maybe,
                            count(*) filter (where answer = 'DECLINED') as declined,
                            count(checked_in_at) as present
                        from attendance where community_id = :community and occurrence_id in (<occurrences>)
                        group by occurrence_id
                        """)
                .bind("community", community.value())
                .bindList(
                        "occurrences",
                        occurrences.stream().map(OccurrenceId::value).toList())
                .map((row, context) -> Map.entry(
                        new OccurrenceId(row.getLong("occurrence_id")),
                        new Tally(
                                row.getInt("going"),
                                row.getInt("offered"),
                                row.getInt("waiting"),
                                row.getInt("maybe"),
                                row.getInt("declined"),
                                row.getInt("present"))))
                .forEach(found -> tallies.put(found.getKey(), found.getValue()));
        return tallies;
    }

    /** A member's own part in a time, and where they wait. */
    record Own(Attendee attendee, int line) {}

    /** A member's own part in these times. */
    Map<OccurrenceId, Own> own(Handle handle, Seat seat, Collection<OccurrenceId> occurrences) {
        Map<OccurrenceId, Own> own = new HashMap<>();
        if (occurrences.isEmpty()) {
            return own;
        }
        handle.createQuery("""
                        select occurrence_id, member_id, answer, arrival, offered_until, checked_in_at, pressed_in,
                            case when answer = 'WAITING' then (select count(*) from attendance other
                                where other.community_id = attendance.community_id
                                    and other.occurrence_id = attendance.occurrence_id
                                    and other.answer = 'WAITING' and other.arrival <= attendance.arrival) else 0 end as line
                        from attendance
                        where community_id = :community and member_id = :member and occurrence_id in (<occurrences>)
                        """)
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .bindList(
                        "occurrences",
                        occurrences.stream().map(OccurrenceId::value).toList())
                .map((row, context) -> Map.entry(
                        new OccurrenceId(row.getLong("occurrence_id")), new Own(attendee(row), row.getInt("line"))))
                .forEach(found -> own.put(found.getKey(), found.getValue()));
        return own;
    }

    /** The times of a group's gatherings that begin after a moment and to which a member has answered. */
    List<OccurrenceId> ofMember(Handle handle, Seat seat, Kind kind, long group, Instant after) {
        return handle.createQuery("""
                        select a.occurrence_id from attendance a
                            join occurrence o on o.community_id = a.community_id and o.id = a.occurrence_id
                            join gathering g on g.community_id = o.community_id and g.id = o.gathering_id
                        where a.community_id = :community and a.member_id = :member and g.kind = :kind and g.group_id = :group
                            and o.starts_at > :after
                        order by a.occurrence_id
                        """)
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .bind("kind", kind.name())
                .bind("group", group)
                .bind("after", after)
                .mapTo(Long.class)
                .map(OccurrenceId::new)
                .list();
    }

    private static Map<String, Object> key(Occurrence occurrence, MemberId member) {
        return Map.of(
                "community", occurrence.community().value(),
                "occurrence", occurrence.id().value(),
                "member", member.value());
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        return new Attendee(
                new MemberId(row.getLong("member_id")),
                Answer.valueOf(row.getString("answer")),
                row.getInt("arrival"),
                OccurrenceStore.moment(row, "offered_until"),
                OccurrenceStore.moment(row, "checked_in_at"),
                Optional.ofNullable(row.getString("pressed_in")).flatMap(SpaceId::parse));
    }
}
