package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that say which space is which community's, and which person is which of its members. */
final class SeatStore {
    /** Values in one statement. */
    private static final int MOST_AT_ONCE = 500;

    private static final String INSERT_PERSON = """
            insert into person (community_id, platform, raw, member_id, created_at)
            values (:community, :platform, :raw, :member, :now)
            """;

    Optional<CommunityId> communityOf(Handle handle, SpaceId space) {
        return handle.createQuery("select community_id from space where platform = :platform and raw = :raw")
                .bind("platform", space.platform().key())
                .bind("raw", space.raw())
                .mapTo(Long.class)
                .findOne()
                .map(CommunityId::new);
    }

    Optional<MemberId> memberOf(Handle handle, Identity identity) {
        return handle.createQuery("""
                        select member_id from person
                        where community_id = :community and platform = :platform and raw = :raw
                        """)
                .bindMap(identity.key())
                .mapTo(Long.class)
                .findOne()
                .map(MemberId::new);
    }

    void leave(Handle handle, Identity identity, Instant now) {
        handle.createUpdate("""
                        update person set left_at = :now
                        where community_id = :community and platform = :platform and raw = :raw and left_at is null
                        """).bindMap(identity.key()).bind("now", now).execute();
    }

    boolean hasLeft(Handle handle, Identity identity) {
        return handle.createQuery("""
                        select 1 from person
                        where community_id = :community and platform = :platform and raw = :raw and left_at is not null
                        """)
                .bindMap(identity.key())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void comeBack(Handle handle, Identity identity) {
        handle.createUpdate("""
                        update person set left_at = null
                        where community_id = :community and platform = :platform and raw = :raw and left_at is not null
                        """).bindMap(identity.key()).execute();
    }

    CommunityId createCommunity(Handle handle, SpaceId space, Instant now) {
        CommunityId community = new CommunityId(handle.createUpdate("insert into community (created_at) values (:now)")
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        insertSpace(handle, community, space, now);
        return community;
    }

    MemberId createMember(Handle handle, Identity identity, Instant now) {
        MemberId member = insertMember(handle, identity.community(), now);
        insertPerson(handle, identity, member, now);
        return member;
    }

    /** The members behind identities of one community and platform. */
    Map<Identity, MemberId> membersOf(Handle handle, List<Identity> identities) {
        Map<Identity, MemberId> members = new HashMap<>();
        for (int from = 0; from < identities.size(); from += MOST_AT_ONCE) {
            List<Identity> some = identities.subList(from, Math.min(identities.size(), from + MOST_AT_ONCE));
            Identity first = some.getFirst();
            handle.createQuery("""
                            select raw, member_id from person
                            where community_id = :community and platform = :platform and raw in (<raws>)
                            """)
                    .bind("community", first.community().value())
                    .bind("platform", first.person().platform().key())
                    .bindList(
                            "raws",
                            some.stream()
                                    .map(identity -> identity.person().raw())
                                    .toList())
                    .map((row, context) -> Map.entry(
                            new Identity(
                                    first.community(),
                                    new PersonId(first.person().platform(), row.getString("raw"))),
                            new MemberId(row.getLong("member_id"))))
                    .forEach(found -> members.put(found.getKey(), found.getValue()));
        }
        return members;
    }

    /** The members behind these identities; those that have none get one. */
    Map<Identity, MemberId> createMembers(Handle handle, Collection<Identity> identities, Instant now) {
        Map<Identity, MemberId> members = new HashMap<>();
        identities.stream()
                .collect(Collectors.groupingBy(identity ->
                        List.of(identity.community(), identity.person().platform())))
                .values()
                .forEach(some -> members.putAll(membersOf(handle, some)));
        List<Identity> strangers = identities.stream()
                .filter(identity -> !members.containsKey(identity))
                .toList();
        if (strangers.isEmpty()) {
            return members;
        }
        PreparedBatch seats =
                handle.prepareBatch("insert into member (community_id, created_at) values (:community, :now)");
        strangers.forEach(
                identity -> seats.bind("community", identity.community().value())
                        .bind("now", now)
                        .add());
        Iterator<Long> numbers =
                seats.executePreparedBatch("id").mapTo(Long.class).list().iterator();
        PreparedBatch persons = handle.prepareBatch(INSERT_PERSON);
        for (Identity identity : strangers) {
            MemberId member = new MemberId(numbers.next());
            members.put(identity, member);
            persons.bindMap(identity.key())
                    .bind("member", member.value())
                    .bind("now", now)
                    .add();
        }
        persons.execute();
        return members;
    }

    List<PersonId> personsOf(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select platform, raw from person
                        where community_id = :community and member_id = :member
                        order by platform, raw
                        """)
                .bindMap(seat.key())
                .map((row, context) -> new PersonId(Platform.ofKey(row.getString("platform")), row.getString("raw")))
                .list();
    }

    Map<MemberId, List<PersonId>> personsOf(Handle handle, CommunityId community, Collection<MemberId> members) {
        Map<MemberId, List<PersonId>> persons = new HashMap<>();
        if (members.isEmpty()) {
            return persons;
        }
        handle.createQuery("""
                        select member_id, platform, raw from person
                        where community_id = :community and member_id in (<members>)
                        order by platform, raw
                        """)
                .bind("community", community.value())
                .bindList("members", members.stream().map(MemberId::value).toList())
                .map((row, context) -> Map.entry(
                        new MemberId(row.getLong("member_id")),
                        new PersonId(Platform.ofKey(row.getString("platform")), row.getString("raw"))))
                .forEach(found -> persons.computeIfAbsent(found.getKey(), member -> new ArrayList<>())
                        .add(found.getValue()));
        return persons;
    }

    /** The seat that the person had before, if it was another one. */
    Optional<Seat> link(Handle handle, Seat seat, PersonId person, Instant now) {
        Identity identity = new Identity(seat.community(), person);
        Optional<Seat> before = memberOf(handle, identity).map(member -> new Seat(seat.community(), member));
        if (before.isEmpty()) {
            insertPerson(handle, identity, seat.member(), now);
        } else if (!before.get().equals(seat)) {
            move(handle, identity, seat.member());
            if (personsOf(handle, before.get()).isEmpty()) {
                MemberMerge.into(handle, before.get(), seat.member());
            }
        }
        return before.filter(other -> !other.equals(seat));
    }

    boolean unlink(Handle handle, Seat seat, PersonId person, Instant now) {
        List<PersonId> persons = personsOf(handle, seat);
        if (persons.size() < 2 || !persons.contains(person)) {
            return false;
        }
        move(handle, new Identity(seat.community(), person), insertMember(handle, seat.community(), now));
        return true;
    }

    boolean linkSpace(Handle handle, CommunityId community, SpaceId space, Instant now) {
        Optional<CommunityId> before = communityOf(handle, space);
        if (before.isEmpty()) {
            insertSpace(handle, community, space, now);
        }
        return before.isEmpty() || before.get().equals(community);
    }

    private static void insertSpace(Handle handle, CommunityId community, SpaceId space, Instant now) {
        handle.createUpdate("""
                        insert into space (platform, raw, community_id, created_at)
                        values (:platform, :raw, :community, :now)
                        """)
                .bind("platform", space.platform().key())
                .bind("raw", space.raw())
                .bind("community", community.value())
                .bind("now", now)
                .execute();
    }

    private static MemberId insertMember(Handle handle, CommunityId community, Instant now) {
        return new MemberId(
                handle.createUpdate("insert into member (community_id, created_at) values (:community, :now)")
                        .bind("community", community.value())
                        .bind("now", now)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    }

    private static void insertPerson(Handle handle, Identity identity, MemberId member, Instant now) {
        handle.createUpdate(INSERT_PERSON)
                .bindMap(identity.key())
                .bind("member", member.value())
                .bind("now", now)
                .execute();
    }

    private static void move(Handle handle, Identity identity, MemberId member) {
        handle.createUpdate("""
                        update person set member_id = :member
                        where community_id = :community and platform = :platform and raw = :raw
                        """)
                .bindMap(identity.key())
                .bind("member", member.value())
                .execute();
    }
}
