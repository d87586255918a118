package dev.carrel.participation;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that hold counts, as they are written. */
final class CountStore {
    /** Values in one statement. */
    private static final int MOST_AT_ONCE = 500;

    /**
     * What these members let be done with their counts; those who are no more are missing. Nobody ends or changes their mind before this
     * transaction is over: what is counted after somebody has been erased, or has said no, is never kept.
     */
    Map<Seat, Sharing> hold(Handle handle, CommunityId community, Collection<MemberId> members) {
        Map<Seat, Sharing> held = new HashMap<>();
        List<Long> numbers = members.stream().map(MemberId::value).sorted().toList();
        for (int from = 0; from < numbers.size(); from += MOST_AT_ONCE) {
            handle.createQuery("""
                            select id, sharing from member where community_id = :community and id in (<members>)
                            order by id for update
                            """)
                    .bind("community", community.value())
                    .bindList("members", numbers.subList(from, Math.min(numbers.size(), from + MOST_AT_ONCE)))
                    .map((row, context) -> Map.entry(
                            new Seat(community, new MemberId(row.getLong("id"))),
                            Optional.ofNullable(row.getString("sharing"))
                                    .map(Sharing::valueOf)
                                    .orElse(Sharing.PRIVATE)))
                    .forEach(found -> held.put(found.getKey(), found.getValue()));
        }
        return held;
    }

    /** The zone by which a community counts its days. */
    ZoneId zone(Handle handle, CommunityId community) {
        return handle.createQuery("select zone from community where id = :community")
                .bind("community", community.value())
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    /** Adds to rows, each up to its most. */
    void add(Handle handle, Map<Cell, Long> amounts) {
        if (amounts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                merge into participation p
                using (values (cast(:community as bigint), cast(:member as bigint), cast(:kind as varchar(20)),
                    cast(:span as varchar(1)), cast(:start as int), cast(:amount as bigint), cast(:most as bigint)))
                    as n (community_id, member_id, kind, span, starts_on, amount, most)
                on p.community_id = n.community_id and p.member_id = n.member_id and p.kind = n.kind
                    and p.span = n.span and p.starts_on = n.starts_on
                when matched then update set amount = least(p.amount + n.amount, n.most)
                when not matched then insert (community_id, member_id, kind, span, starts_on, amount)
                    values (n.community_id, n.member_id, n.kind, n.span, n.starts_on, least(n.amount, n.most))
                """);
        amounts.forEach((cell, amount) -> batch.bindMap(key(cell.seat()))
                .bind("kind", cell.kind().name())
                .bind("span", cell.span())
                .bind("start", Days.number(cell.startsOn()))
                .bind("amount", amount)
                .bind("most", cell.most())
                .add());
        batch.execute();
    }

    /** Everything that is kept of a member, be it of their own or of what others said of them. */
    void delete(Handle handle, Seat seat) {
        for (String statement : List.of(
                "delete from participation where community_id = :community and member_id = :member",
                "delete from participation_thanks where community_id = :community and member_id = :member",
                "delete from participation_thanks where community_id = :community and receiver_id = :member")) {
            handle.createUpdate(statement).bindMap(key(seat)).execute();
        }
    }

    List<PersonId> personsOf(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select platform, raw from person where community_id = :community and member_id = :member
                        """)
                .bindMap(key(seat))
                .map((row, context) -> new PersonId(Platform.ofKey(row.getString("platform")), row.getString("raw")))
                .list();
    }

    /** Whom a member has thanked on a day. */
    List<MemberId> thanked(Handle handle, Seat giver, LocalDate day) {
        return handle.createQuery("""
                        select receiver_id from participation_thanks
                        where community_id = :community and member_id = :member and thanked_on = :day
                        """)
                .bindMap(key(giver))
                .bind("day", Days.number(day))
                .mapTo(Long.class)
                .map(MemberId::new)
                .list();
    }

    void thank(Handle handle, Seat giver, MemberId receiver, LocalDate day) {
        handle.createUpdate("""
                        insert into participation_thanks (community_id, member_id, receiver_id, thanked_on)
                        values (:community, :member, :receiver, :day)
                        """)
                .bindMap(key(giver))
                .bind("receiver", receiver.value())
                .bind("day", Days.number(day))
                .execute();
    }

    /** The communities that have counts of days before this one. */
    List<CommunityId> withDaysBefore(Handle handle, LocalDate day) {
        return handle.createQuery("""
                        select distinct community_id from participation where span = 'D' and starts_on < :day
                        """)
                .bind("day", Days.number(day))
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    /** Puts the days of a community before this one into their weeks. */
    void roll(Handle handle, CommunityId community, LocalDate day) {
        handle.createUpdate("""
                        merge into participation p
                        using (select community_id, member_id, kind, %1$s as monday, sum(amount) as amount
                            from participation
                            where community_id = :community and span = 'D' and starts_on < :day
                            group by community_id, member_id, kind, %1$s) as n
                        on p.community_id = n.community_id and p.member_id = n.member_id and p.kind = n.kind
                            and p.span = 'W' and p.starts_on = n.monday
                        when matched then update set amount = p.amount + n.amount
                        when not matched then insert (community_id, member_id, kind, span, starts_on, amount)
                            values (n.community_id, n.member_id, n.kind, 'W', n.monday, n.amount)
                        """.formatted(Days.MONDAY))
                .bind("community", community.value())
                .bind("day", Days.number(day))
                .execute();
        handle.createUpdate(
                        "delete from participation where community_id = :community and span = 'D' and starts_on < :day")
                .bind("community", community.value())
                .bind("day", Days.number(day))
                .execute();
    }

    /** Forgets the weeks before this day. */
    void forgetWeeks(Handle handle, LocalDate day) {
        handle.createUpdate("delete from participation where span = 'W' and starts_on < :day")
                .bind("day", Days.number(day))
                .execute();
    }

    /** Forgets who thanked whom before this day. */
    void forgetThanks(Handle handle, LocalDate day) {
        handle.createUpdate("delete from participation_thanks where thanked_on < :day")
                .bind("day", Days.number(day))
                .execute();
    }

    private static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }
}
