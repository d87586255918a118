package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows that say how long before a gathering members want to be reminded. */
final class LeadStore {
    /** Where a member's row for all gatherings is that they have not chosen anything for. */
    private static final GatheringId ALL = new GatheringId(0);

    /** As a column keeps them: whole minutes. */
    static String text(List<Duration> leads) {
        return leads.stream().map(lead -> Long.toString(lead.toMinutes())).collect(Collectors.joining(","));
    }

    /** As a column has kept them. */
    static List<Duration> leads(String text) {
        return Arrays.stream(text.split(","))
                .filter(lead -> !lead.isEmpty())
                .map(lead -> Duration.ofMinutes(Long.parseLong(lead)))
                .toList();
    }

    Optional<List<Duration>> usual(Handle handle, Seat seat) {
        return own(handle, seat, ALL);
    }

    Optional<List<Duration>> own(Handle handle, Seat seat, GatheringId series) {
        return handle.createQuery("""
                        select leads from own_reminders
                        where community_id = :community and series_id = :series and member_id = :member
                        """)
                .bindMap(key(seat, series))
                .mapTo(String.class)
                .map(LeadStore::leads)
                .findOne();
    }

    void setUsual(Handle handle, Seat seat, Optional<List<Duration>> leads) {
        set(handle, seat, ALL, leads);
    }

    /** Whoever asks has locked the member's row. */
    void set(Handle handle, Seat seat, GatheringId series, Optional<List<Duration>> leads) {
        handle.createUpdate("""
                        delete from own_reminders
                        where community_id = :community and series_id = :series and member_id = :member
                        """).bindMap(key(seat, series)).execute();
        leads.ifPresent(some -> handle.createUpdate("""
                        insert into own_reminders (community_id, series_id, member_id, leads)
                        values (:community, :series, :member, :leads)
                        """)
                .bindMap(key(seat, series))
                .bind("leads", text(some))
                .execute());
    }

    /** A member chooses one thing after the other. */
    void lock(Handle handle, Seat seat) {
        handle.createQuery("select id from member where community_id = :community and id = :member for update")
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .mapTo(Long.class)
                .findOne();
    }

    private static Map<String, Object> key(Seat seat, GatheringId series) {
        return Map.of(
                "community", seat.community().value(),
                "series", series.value(),
                "member", seat.member().value());
    }

    /** Of those who have chosen anything for this gathering, and of those who have answered to this time and have chosen for all. */
    Map<MemberId, List<Duration>> of(Handle handle, Occurrence occurrence) {
        Map<MemberId, List<Duration>> leads = new HashMap<>();
        handle.createQuery("""
                        select l.member_id, l.leads, 0 as place from attendance a
                            join own_reminders l on l.community_id = a.community_id and l.series_id = 0
                                and l.member_id = a.member_id
                        where a.community_id = :community and a.occurrence_id = :occurrence
                        union all
                        select member_id, leads, 1 as place from own_reminders
                        where community_id = :community and series_id = :series
                        order by place
                        """)
                .bind("community", occurrence.community().value())
                .bind("occurrence", occurrence.id().value())
                .bind("series", occurrence.gathering().series().value())
                .map((row, context) -> Map.entry(new MemberId(row.getLong("member_id")), leads(row.getString("leads"))))
                .forEach(chosen -> leads.put(chosen.getKey(), chosen.getValue()));
        return leads;
    }
}
