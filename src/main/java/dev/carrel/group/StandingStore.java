package dev.carrel.group;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows that say how members stand to groups. */
final class StandingStore {
    /** Whoever changes standings has locked the group. */
    void set(
            Handle handle,
            CommunityId community,
            GroupId group,
            MemberId member,
            Standing standing,
            Instant since,
            Optional<Instant> expires) {
        Map<String, Object> key = key(community, group, member);
        boolean known = handle.createUpdate("""
                        update group_member set standing = :standing, since = :since, expires_at = :expires
                        where community_id = :community and group_id = :group and member_id = :member
                        """)
                        .bindMap(key)
                        .bind("standing", standing.name())
                        .bind("since", since)
                        .bind("expires", expires)
                        .execute()
                == 1;
        if (!known) {
            handle.createUpdate("""
                            insert into group_member (community_id, group_id, member_id, standing, since, expires_at)
                            values (:community, :group, :member, :standing, :since, :expires)
                            """)
                    .bindMap(key)
                    .bind("standing", standing.name())
                    .bind("since", since)
                    .bind("expires", expires)
                    .execute();
        }
    }

    /** Makes a member an organizer, who has been in the group for as long as before. */
    void promote(Handle handle, CommunityId community, GroupId group, MemberId member) {
        handle.createUpdate("""
                        update group_member set standing = 'ORGANIZER'
                        where community_id = :community and group_id = :group and member_id = :member
                        """).bindMap(key(community, group, member)).execute();
    }

    void remove(Handle handle, CommunityId community, GroupId group, MemberId member) {
        handle.createUpdate("""
                        delete from group_member
                        where community_id = :community and group_id = :group and member_id = :member
                        """).bindMap(key(community, group, member)).execute();
    }

    /** Ends all requests, invitations, or both. */
    void removeAll(Handle handle, CommunityId community, GroupId group, Standing... standings) {
        handle.createUpdate("""
                        delete from group_member
                        where community_id = :community and group_id = :group and standing in (<standings>)
                        """)
                .bind("community", community.value())
                .bind("group", group.value())
                .bindList(
                        "standings",
                        Arrays.stream(standings).map(Standing::name).toList())
                .execute();
    }

    void removeExpired(Handle handle, CommunityId community, GroupId group, Instant now) {
        handle.createUpdate("""
                        delete from group_member
                        where community_id = :community and group_id = :group and expires_at <= :now
                        """)
                .bind("community", community.value())
                .bind("group", group.value())
                .bind("now", now)
                .execute();
    }

    Optional<Standing> of(Handle handle, CommunityId community, GroupId group, MemberId member, Instant now) {
        return handle.createQuery("""
                        select standing from group_member
                        where community_id = :community and group_id = :group and member_id = :member
                            and (expires_at is null or expires_at > :now)
                        """)
                .bindMap(key(community, group, member))
                .bind("now", now)
                .mapTo(String.class)
                .findOne()
                .map(Standing::valueOf);
    }

    /** Everybody of these standings, the earliest first. */
    List<Fellow> all(Handle handle, CommunityId community, GroupId group, Instant now, Standing... standings) {
        return handle.createQuery("""
                        select member_id, standing, since from group_member
                        where community_id = :community and group_id = :group and standing in (<standings>)
                            and (expires_at is null or expires_at > :now)
                        order by since, member_id
                        """)
                .bind("community", community.value())
                .bind("group", group.value())
                .bind("now", now)
                .bindList(
                        "standings",
                        Arrays.stream(standings).map(Standing::name).toList())
                .map((row, context) -> new Fellow(
                        new MemberId(row.getLong("member_id")),
                        Standing.valueOf(row.getString("standing")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many active groups a member organizes; others who count the same member wait, so that two cannot both be the last. */
    int organized(Handle handle, Seat seat) {
        handle.createQuery("select id from member where community_id = :community and id = :member for update")
                .bindMap(key(seat))
                .mapTo(Long.class)
                .findOne();
        return handle.createQuery("""
                        select count(*) from group_member own
                            join community_group g on g.community_id = own.community_id and g.id = own.group_id
                        where own.community_id = :community and own.member_id = :member and own.standing = 'ORGANIZER'
                            and g.archived_at is null
                        """).bindMap(key(seat)).mapTo(Integer.class).one();
    }

    /** The groups that a member stands to in any way, archived ones too, in the order in which they are to be locked. */
    List<GroupId> groupsOf(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select group_id from group_member where community_id = :community and member_id = :member
                        order by group_id
                        """)
                .bindMap(key(seat))
                .mapTo(Long.class)
                .map(GroupId::new)
                .list();
    }

    /** The groups that no other member organizes, archived ones too. */
    List<GroupId> solelyOrganized(Handle handle, Seat seat) {
        return handle.createQuery("""
                        select own.group_id from group_member own
                        where own.community_id = :community and own.member_id = :member and own.standing = 'ORGANIZER'
                            and not exists (select 1 from group_member other where other.community_id = own.community_id
                                and other.group_id = own.group_id and other.standing = 'ORGANIZER'
                                and other.member_id <> own.member_id)
                        order by own.group_id
                        """)
                .bindMap(key(seat))
                .mapTo(Long.class)
                .map(GroupId::new)
                .list();
    }

    /** Who is in a group for longest, of all but this member. */
    Optional<MemberId> heir(Handle handle, Seat seat, GroupId group) {
        return handle.createQuery("""
                        select member_id from group_member
                        where community_id = :community and group_id = :group and standing = 'MEMBER' and member_id <> :member
                        order by since, member_id fetch first 1 rows only
                        """)
                .bindMap(key(seat.community(), group, seat.member()))
                .mapTo(Long.class)
                .findOne()
                .map(MemberId::new);
    }

    /** Those of these active groups that a member is in. */
    Collection<GroupId> attended(Handle handle, Seat seat, Collection<GroupId> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return handle
                .createQuery("""
                        select own.group_id from group_member own
                            join community_group g on g.community_id = own.community_id and g.id = own.group_id
                        where own.community_id = :community and own.member_id = :member
                            and own.standing in ('MEMBER', 'ORGANIZER') and g.archived_at is null
                            and own.group_id in (<groups>)
                        """)
                .bindMap(key(seat))
                .bindList("groups", groups.stream().map(GroupId::value).toList())
                .mapTo(Long.class)
                .list()
                .stream()
                .map(GroupId::new)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> key(Seat seat) {
        return Map.of(
                "community", seat.community().value(), "member", seat.member().value());
    }

    private static Map<String, Object> key(CommunityId community, GroupId group, MemberId member) {
        return Map.of("community", community.value(), "group", group.value(), "member", member.value());
    }
}
