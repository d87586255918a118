package dev.carrel.participation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.community.Communities;
import dev.carrel.community.Presence;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes counts down. Thread-safe; every method may block for the database. */
final class Ledger {
    /** Longer than anything is on its way to be written. */
    private static final Duration ERASED_REMEMBERED = Duration.ofHours(1);

    /** The day of a place differs from that of UTC by one at most, on either side. */
    private static final int ZONES = 2;

    private final Store store;
    private final Communities communities;
    private final InstantSource clock;
    private final int daysKept;
    private final CountStore rows = new CountStore();

    /** When people were erased: what they did before is on its way still, and must not make them known again. */
    private final Cache<PersonId, Instant> erased;

    Ledger(Store store, Communities communities, InstantSource clock, int daysKept) {
        this.store = store;
        this.communities = communities;
        this.clock = clock;
        this.daysKept = daysKept;
        this.erased = Caffeine.newBuilder()
                .expireAfterWrite(ERASED_REMEMBERED)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    /** In one transaction, but for the seats of strangers. */
    void write(Tally tally) {
        Map<Tally.Line, Long> lines = tally.amounts().entrySet().stream()
                .filter(line -> !wasErased(line.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<Presence> people = lines.keySet().stream().map(Tally.Line::who).collect(Collectors.toSet());
        Set<Presence> gone = write(lines, communities.seatsOf(people, tally::isCertain));
        if (!gone.isEmpty()) {
            // Linked, or moved with the space, on another node; or erased, and then they stay unknown.
            communities.lookAgain(gone);
            write(lines, communities.seatsOf(gone, nobody -> false));
        }
    }

    /** Those who do not sit there any more. */
    private Set<Presence> write(Map<Tally.Line, Long> lines, Map<Presence, Seat> seats) {
        Map<CommunityId, Set<MemberId>> members = seats.values().stream()
                .collect(Collectors.groupingBy(Seat::community, Collectors.mapping(Seat::member, Collectors.toSet())));
        return store.transact(handle -> {
            Map<Seat, Sharing> held = new HashMap<>();
            Map<CommunityId, ZoneId> zones = new HashMap<>();
            members.forEach((community, some) -> {
                held.putAll(rows.hold(handle, community, some));
                zones.put(community, rows.zone(handle, community));
            });
            Map<Cell, Long> amounts = new HashMap<>();
            lines.forEach((line, amount) -> Optional.ofNullable(seats.get(line.who()))
                    .filter(seat -> isCounted(held, seat))
                    .ifPresent(seat -> amounts.merge(
                            cell(seat, line.kind(), line.at(), Objects.requireNonNull(zones.get(seat.community()))),
                            amount,
                            Long::sum)));
            rows.add(handle, amounts);
            Set<Presence> gone = new HashSet<>();
            seats.forEach((presence, seat) -> {
                if (!held.containsKey(seat)) {
                    gone.add(presence);
                }
            });
            return gone;
        });
    }

    private static boolean isCounted(Map<Seat, Sharing> held, Seat seat) {
        return held.containsKey(seat) && held.get(seat) != Sharing.NOT_COUNTED;
    }

    private boolean wasErased(Tally.Line line) {
        Instant moment = erased.getIfPresent(line.who().person());
        return moment != null && !line.at().isAfter(moment);
    }

    private Cell cell(Seat seat, Kind kind, Instant at, ZoneId zone) {
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), zone).minusDays(daysKept - ZONES);
        return Cell.of(seat, kind, LocalDate.ofInstant(at, zone), oldest);
    }

    void count(Handle handle, Kind kind, Seat seat, Instant at, long amount) {
        if (isCounted(rows.hold(handle, seat.community(), Set.of(seat.member())), seat)) {
            rows.add(handle, Map.of(cell(seat, kind, at, rows.zone(handle, seat.community())), amount));
        }
    }

    void erase(Handle handle, Seat seat) {
        rows.hold(handle, seat.community(), Set.of(seat.member()));
        rows.personsOf(handle, seat).forEach(person -> erased.put(person, clock.instant()));
        rows.delete(handle, seat);
    }

    Thanks thank(Seat giver, MemberId receiver, int most) {
        return store.transact(handle -> {
            rows.hold(handle, giver.community(), Set.of(giver.member(), receiver));
            LocalDate today = LocalDate.ofInstant(clock.instant(), rows.zone(handle, giver.community()));
            Collection<MemberId> thanked = rows.thanked(handle, giver, today);
            if (thanked.contains(receiver)) {
                return Thanks.ALREADY;
            }
            if (thanked.size() >= most) {
                return Thanks.TOO_MANY;
            }
            rows.thank(handle, giver, receiver, today);
            count(handle, Kind.THANKS_RECEIVED, new Seat(giver.community(), receiver), clock.instant(), 1);
            return Thanks.COUNTED;
        });
    }

    /** Puts days that are too old to be kept into their weeks, and forgets what is older than that. */
    void roll(int weeksKept) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate oldest = today.minusDays(daysKept);
        for (CommunityId community : store.read(handle -> rows.withDaysBefore(handle, oldest))) {
            store.write(handle -> rows.roll(handle, community, oldest));
        }
        store.write(handle -> {
            rows.forgetWeeks(handle, today.minusWeeks(weeksKept));
            rows.forgetThanks(handle, today.minusDays(1));
        });
    }
}
