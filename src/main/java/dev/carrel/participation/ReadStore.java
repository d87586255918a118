package dev.carrel.participation;

import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows that hold counts, as they are read. A day and the week that it goes into count the same in every answer. */
final class ReadStore {
    /** The key of a member: H2 looks rows up by their whole key, or through all of a community. */
    public record Key(long community, long id) {}

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

    /** A board of points, by the formula: what talking gives in a week is cut at its most, the rest is added. */
    Board byPoints(Handle handle, Circle circle, LocalDate since, Formula formula) {
        Query query = handle.createQuery("""
                        select member_id, sum(points) as amount, count(*) over () as taking from (
                            select member_id, monday,
                                least(sum(case when talking then points else 0 end), :most)
                                    + sum(case when talking then 0 else points end) as points
                            from (
                                select p.member_id, %1$s as monday, w.talking,
                                    cast(sum(p.amount) as bigint) / w.per * w.points as points
                                from participation p
                                    join member m on m.community_id = p.community_id and m.id = p.member_id
                                        and m.sharing = 'BOARD'
                                    join (values %2$s) as w (kind, per, points, talking) on w.kind = p.kind
                                where p.community_id = :community and p.starts_on >= :since %3$s
                                group by p.member_id, %1$s, p.kind, w.per, w.points, w.talking
                            ) by_kind
                            group by member_id, monday
                        ) by_week
                        group by member_id having sum(points) > 0
                        order by amount desc, member_id fetch first :rows rows only
                        """.formatted(Days.MONDAY, formula.weights(), in(circle, "p.member_id")))
                .bind("most", formula.mostTalking());
        return board(query, circle, since);
    }

    /** A board of one kind. */
    Board byKind(Handle handle, Circle circle, LocalDate since, Kind kind) {
        Query query =
                handle.createQuery("""
                        select p.member_id, sum(p.amount) as amount, count(*) over () as taking
                        from participation p
                            join member m on m.community_id = p.community_id and m.id = p.member_id and m.sharing = 'BOARD'
                        where p.community_id = :community and p.starts_on >= :since and p.kind = :kind %s
                        group by p.member_id having sum(p.amount) > 0
                        order by amount desc, p.member_id fetch first :rows rows only
                        """.formatted(in(circle, "p.member_id"))).bind("kind", kind.name());
        return board(query, circle, since);
    }

    /** Nothing for everybody. Who is in a group stands where groups keep it: thousands would not fit into a statement. */
    private static String in(Circle circle, String member) {
        return circle.group().isEmpty() ? "" : """
                and exists (select 1 from group_member g
                    where g.community_id = :community and g.group_id = :group and g.member_id = %s
                        and g.standing in ('MEMBER', 'ORGANIZER'))
                """.formatted(member);
    }

    private static Board board(Query query, Circle circle, LocalDate since) {
        List<Board.Score> first = new ArrayList<>();
        circle.group().ifPresent(group -> query.bind("group", group));
        Optional<Integer> taking = query
                .bind("community", circle.community().value())
                .bind("since", Days.number(since))
                .bind("rows", Board.MOST + 1)
                .map((row, context) -> {
                    first.add(new Board.Score(new MemberId(row.getLong("member_id")), row.getLong("amount")));
                    return row.getInt("taking");
                })
                .list()
                .stream()
                .findFirst();
        return Board.of(since, taking.orElse(0), first);
    }

    /** Those of these members who want to be shown now, and are in the circle. */
    Set<MemberId> shown(Handle handle, Circle circle, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        Query query = handle.createQuery("""
                        select m.id from member m
                        where (m.community_id, m.id) in (<members>) and m.sharing = 'BOARD' %s
                        """.formatted(in(circle, "m.id")));
        circle.group()
                .ifPresent(group -> query.bind("group", group)
                        .bind("community", circle.community().value()));
        List<Key> keys = members.stream()
                .map(member -> new Key(circle.community().value(), member.value()))
                .toList();
        return new HashSet<>(query.bindMethodsList("members", keys, List.of("community", "id"))
                .mapTo(Long.class)
                .map(MemberId::new)
                .list());
    }
}
