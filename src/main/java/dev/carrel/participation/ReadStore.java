package dev.carrel.participation;

import dev.carrel.community.Seat;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows that hold counts, as they are read. A day and the week that it goes into count the same in every answer. */
final class ReadStore {
    /** What one member did, by the Monday of each week. */
    Map<LocalDate, Map<Kind, Long>> weeks(Handle handle, Seat seat) {
        Map<LocalDate, Map<Kind, Long>> weeks = new HashMap<>();
        handle.createQuery("""
                        select %1$s as monday, kind, sum(amount) as amount from participation
                        where community_id = :community and member_id = :member group by %1$s, kind
                        """.formatted(Days.MONDAY))
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .map((row, context) -> Map.entry(
                        Days.date(row.getInt("monday")),
                        Map.entry(Kind.valueOf(row.getString("kind")), row.getLong("amount"))))
                .forEach(found -> weeks.computeIfAbsent(found.getKey(), monday -> new EnumMap<>(Kind.class))
                        .put(found.getValue().getKey(), found.getValue().getValue()));
        return weeks;
    }
}
