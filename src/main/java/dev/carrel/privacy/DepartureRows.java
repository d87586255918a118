package dev.carrel.privacy;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows that say since when an identity has left. */
final class DepartureRows {
    /** An identity of a member. */
    record Known(Seat seat, PersonId person) {}

    /** The identities of one member, by whether they have left for long. */
    record Persons(List<PersonId> left, List<PersonId> staying) {}

    /** Those whose day it is in a round of so many days. */
    List<Known> ofDay(Handle handle, long today, int round, int most) {
        return handle.createQuery("""
                        select community_id, member_id, platform, raw from person where mod(member_id, :round) = :today
                        order by community_id, member_id, platform, raw fetch first :most rows only
                        """)
                .bind("round", (long) round)
                .bind("today", today)
                .bind("most", most)
                .map((row, context) -> known(row))
                .list();
    }

    /** The members of whom some identity has left before this moment, with all their identities. */
    Map<Seat, Persons> leftBefore(Handle handle, Instant before) {
        Map<Seat, Persons> found = new LinkedHashMap<>();
        handle.createQuery("""
                        select community_id, member_id, platform, raw, left_at from person
                        where exists (select 1 from person other where other.community_id = person.community_id
                            and other.member_id = person.member_id and other.left_at <= :before)
                        order by community_id, member_id, platform, raw
                        """)
                .bind("before", before)
                .map((row, context) -> {
                    OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
                    Known known = known(row);
                    Persons persons = found.computeIfAbsent(
                            known.seat(), seat -> new Persons(new ArrayList<>(), new ArrayList<>()));
                    boolean gone = left != null && !left.toInstant().isAfter(before);
                    return (gone ? persons.left() : persons.staying()).add(known.person());
                })
                .list();
        return found;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Seat(new CommunityId(row.getLong("community_id")), new MemberId(row.getLong("member_id"))),
                new PersonId(Platform.ofKey(row.getString("platform")), row.getString("raw")));
    }
}
