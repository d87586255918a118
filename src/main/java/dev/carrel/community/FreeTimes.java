package dev.carrel.community;

import dev.carrel.calendar.FreeHours;
import dev.carrel.calendar.MeetingTimes.Guest;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.store.Store;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When members are free in an ordinary week. Hours are for whoever told them alone; others may be told how many can come, never who. Thread-safe;
 * every method may block for the database.
 */
public final class FreeTimes {
    private final Store store;

    FreeTimes(Store store) {
        this.store = store;
    }

    /** A member's own hours, by the clock of their zone; nothing when they told none. */
    public Optional<FreeHours> of(Seat seat) {
        return store.read(handle -> handle.createQuery("""
                        select free_hours from member
                        where community_id = :community and id = :member and free_hours is not null
                        """)
                .bindMap(seat.key())
                .mapTo(String.class)
                .findOne()
                .flatMap(FreeHours::read));
    }

    /** Keeps a member's hours in place of those told before, or forgets these. */
    public void tell(Seat seat, Optional<FreeHours> hours) {
        store.write(handle -> handle.createUpdate(
                        "update member set free_hours = :hours where community_id = :community and id = :member")
                .bindMap(seat.key())
                .bind("hours", hours.map(FreeHours::text))
                .execute());
    }

    /** Those of these members who told their hours, each with the zone whose clock these mean: one query for all of them. */
    public List<Guest> guests(CommunityId community, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        return store.read(handle -> handle
                .createQuery("""
                        select free_hours, coalesce(member.zone, community.zone, 'UTC') as clock
                        from member join community on community.id = member.community_id
                        where member.community_id = :community and member.id in (<members>) and free_hours is not null
                        order by member.id
                        """)
                .bindList("members", members.stream().map(MemberId::value).toList())
                .bind("community", community.value())
                .map((row, context) -> {
                    ZoneId zone = ZoneId.of(row.getString("clock"));
                    return FreeHours.read(row.getString("free_hours")).map(hours -> new Guest(zone, hours));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }
}
