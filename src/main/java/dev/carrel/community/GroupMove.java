package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Lets groups follow the members who leave a community with their space. A group that nobody is left in goes with them; one that others
 * are left in goes on as two, each with those who are there and with what it has planned. Either has an organizer: where none is left, who was in it first.
 */
final class GroupMove {
    /** What a group has in spaces. */
    private static final List<String> OF_SPACES = List.of("group_home", "group_room", "room_guest");

    private final Handle handle;
    private final Map<String, Object> both;
    private final GatheringMove gatherings;

    GroupMove(Handle handle, CommunityId from, CommunityId to) {
        this.handle = handle;
        this.both = Map.of("from", from.value(), "to", to.value());
        this.gatherings = new GatheringMove(handle, from, to);
    }

    /** After members have gone with their standings; the number that a group has there, by the one it has here, where both go on. */
    Map<Long, Long> follow(Platform platform) {
        List<Long> left = groups("""
                select distinct gone.group_id from group_member gone
                    join community_group g on g.community_id = :from and g.id = gone.group_id
                where gone.community_id = :to and gone.standing in ('MEMBER', 'ORGANIZER')
                order by gone.group_id
                """);
        Map<Long, Long> copies = new HashMap<>();
        for (long group : left) {
            Map<String, Object> one = Map.of("group", group);
            boolean shared = !groups("""
                            select group_id from group_member where community_id = :from and group_id = :group
                                and standing in ('MEMBER', 'ORGANIZER')
                            """, one).isEmpty();
            if (shared) {
                long copy = copy(group);
                copies.put(group, copy);
                gatherings.copy(group, copy);
            } else {
                run("update community_group set community_id = :to where community_id = :from and id = :group", one);
                for (String table : OF_SPACES) {
                    run(
                            "update " + table
                                    + " set community_id = :to where community_id = :from and group_id = :group",
                            one);
                }
                gatherings.follow(group);
                run("delete from group_member where community_id = :from and group_id = :group", one);
            }
        }
        // Requests and invitations of those who have left end with what they were for.
        run("""
                delete from group_member where community_id = :to and not exists
                    (select 1 from community_group g where g.community_id = :to and g.id = group_member.group_id)
                """, Map.of());
        copies.forEach((here, there) -> home(here, there, platform));
        gatherings.leaveTheRest();
        return copies;
    }

    private long copy(long group) {
        long copy = handle.createUpdate("""
                        insert into community_group (community_id, name, folded_name, listed_name, kind, privacy, about, program,
                            start_term, created_at, archived_at, joins_told_at)
                        select :to, name, folded_name, listed_name, kind, privacy, about, program, start_term, created_at,
                            archived_at, joins_told_at
                        from community_group where community_id = :from and id = :group
                        """)
                .bindMap(both)
                .bind("group", group)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        run(
                "update group_member set group_id = :copy where community_id = :to and group_id = :group",
                Map.of("group", group, "copy", copy));
        return copy;
    }

    /** A home is where its space is, and so are a room and who was let in. */
    private void home(long group, long copy, Platform platform) {
        Map<String, Object> where = Map.of("group", group, "copy", copy, "platform", platform.key());
        for (String table : OF_SPACES) {
            run("update " + table + """
                     set community_id = :to, group_id = :copy
                    where community_id = :from and group_id = :group and platform = :platform
                    """, where);
        }
    }

    /** Somebody who is in both communities from now on stays in the groups that go on in both. */
    void part(Map<Long, Long> copies, long member, long copyOfMember) {
        copies.forEach((here, there) ->
                run("""
                        insert into group_member (community_id, group_id, member_id, standing, since, expires_at)
                        select :to, :there, :double, standing, since, expires_at from group_member
                        where community_id = :from and group_id = :here and member_id = :member
                        """, Map.of("here", here, "there", there, "member", member, "double", copyOfMember)));
    }

    /** After everybody has gone. */
    void appoint() {
        for (String side : List.of(":from", ":to")) {
            run("""
                    update group_member set standing = 'ORGANIZER'
                    where community_id = %1$s and standing = 'MEMBER' and not exists (
                        select 1 from group_member other where other.community_id = %1$s
                            and other.group_id = group_member.group_id and other.standing = 'ORGANIZER')
                        and not exists (
                        select 1 from group_member other where other.community_id = %1$s
                            and other.group_id = group_member.group_id and other.standing = 'MEMBER'
                            and (other.since < group_member.since
                                or (other.since = group_member.since and other.member_id < group_member.member_id)))
                    """.formatted(side), Map.of());
        }
    }

    private List<Long> groups(String sql) {
        return groups(sql, Map.of());
    }

    private List<Long> groups(String sql, Map<String, Object> more) {
        var query = handle.createQuery(sql);
        values(sql, more).forEach(query::bind);
        return query.mapTo(Long.class).list();
    }

    private void run(String sql, Map<String, Object> more) {
        var update = handle.createUpdate(sql);
        values(sql, more).forEach(update::bind);
        update.execute();
    }

    /** Those that the statement names; a name that it does not know is refused. */
    private Map<String, Object> values(String sql, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(both);
        values.putAll(more);
        values.keySet().removeIf(name -> !sql.contains(":" + name));
        return values;
    }
}
