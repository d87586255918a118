package dev.carrel.participation;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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

    /** Who is in a group stands where groups keep it, and is looked for there first: thousands would not fit into a statement. */
    private static final String IN_GROUP =
            " where g.community_id = :community and g.group_id = :group and g.standing in ('MEMBER', 'ORGANIZER')";

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

    /** How much of something a member did on a day, or in the week that begins on it. */
    private record Count(int day, long member, Kind kind, long amount) {}

    /**
     * Who of those who want to be shown has taken part, the first one first; for {@link Store#scan}. What they have is added up here, row by
     * row: a database makes a group of every week of every member, and puts them into a file where they are many.
     *
     * @param kind what the board is about, or nothing for points
     */
    List<Board.Score> scores(Handle handle, Circle circle, LocalDate since, Optional<Kind> kind, Formula formula) {
        Map<Long, Sum> sums = new HashMap<>();
        among(circle, handle.createQuery("select m.id from " + members(circle) + " and m.sharing = 'BOARD'"))
                .mapTo(Long.class)
                .forEach(member -> sums.put(member, new Sum(formula)));
        Query counts = among(
                        circle,
                        handle.createQuery("select p.starts_on, p.member_id, p.kind, p.amount from " + counts(circle)
                                + " and p.starts_on >= :since"
                                + (kind.isPresent() ? " and p.kind = :kind" : "")
                                + " order by p.community_id, p.starts_on"))
                .bind("since", Days.number(since));
        kind.ifPresent(one -> counts.bind("kind", one.name()));
        counts.map((row, context) ->
                        new Count(row.getInt(1), row.getLong(2), Kind.valueOf(row.getString(3)), row.getLong(4)))
                .forEach(count -> {
                    Sum sum = sums.get(count.member());
                    if (sum != null && kind.isPresent()) {
                        sum.add(count.amount());
                    } else if (sum != null) {
                        sum.add(count.day(), count.kind(), count.amount());
                    }
                });
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().total() > 0)
                .map(sum -> new Board.Score(
                        new MemberId(sum.getKey()), sum.getValue().total()))
                .sorted(Board.Score.IN_ORDER)
                .toList();
    }

    /** Those of these members who want to be shown now, are in the circle, and have not had everything deleted that was counted. */
    Set<MemberId> shown(Handle handle, Circle circle, LocalDate since, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        List<Key> keys = members.stream()
                .map(member -> new Key(circle.community().value(), member.value()))
                .toList();
        Query query = handle.createQuery("""
                        select m.id from member m
                        where (m.community_id, m.id) in (<members>) and m.sharing = 'BOARD' %s
                            and exists (select 1 from participation p
                                where p.community_id = m.community_id and p.member_id = m.id and p.starts_on >= :since)
                        """.formatted(
                        circle.group().isEmpty()
                                ? ""
                                : "and exists (select 1 from group_member g" + IN_GROUP + " and g.member_id = m.id)"));
        circle.group()
                .ifPresent(group -> query.bind("group", group)
                        .bind("community", circle.community().value()));
        return query.bind("since", Days.number(since))
                .bindMethodsList("members", keys, List.of("community", "id"))
                .mapTo(Long.class)
                .map(MemberId::new)
                .set();
    }

    /** The communities in which so many or more want to be shown. */
    List<CommunityId> crowded(Handle handle, int members) {
        return handle.createQuery("""
                        select community_id from member where sharing = 'BOARD'
                        group by community_id having count(*) >= :members
                        """)
                .bind("members", members)
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    private static String members(Circle circle) {
        return circle.group().isEmpty()
                ? "member m where m.community_id = :community"
                : "group_member g join member m on m.community_id = g.community_id and m.id = g.member_id" + IN_GROUP;
    }

    private static String counts(Circle circle) {
        return circle.group().isEmpty()
                ? "participation p where p.community_id = :community"
                : "group_member g join participation p on p.community_id = g.community_id and p.member_id = g.member_id"
                        + IN_GROUP;
    }

    private static Query among(Circle circle, Query query) {
        circle.group().ifPresent(group -> query.bind("group", group));
        return query.bind("community", circle.community().value());
    }
}
