package dev.carrel.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Groups as a reader sees them. Every question about groups is asked through {@link #VISIBLE}, so that nothing that is not the reader's
 * to know leaves the database: neither the group nor, where they may not look inside, its homes.
 */
final class SightStore {
    private static final String VISIBLE = """
             from community_group g left join group_member own on own.community_id = g.community_id and own.group_id = g.id
                and own.member_id = :member and (own.expires_at is null or own.expires_at > :now)
            where g.community_id = :community and (
                (g.archived_at is null and (g.privacy <> 'HIDDEN' or own.standing in ('INVITED', 'MEMBER', 'ORGANIZER')))
                or (g.archived_at > :restorable and own.standing = 'ORGANIZER'))
            """;
    private static final String SEEN = """
            select g.id, g.community_id, g.name, g.about, g.kind, g.privacy, g.program, g.start_term, g.created_at, g.archived_at,
                own.standing, (select count(*) from group_member one where one.community_id = g.community_id
                    and one.group_id = g.id and one.standing in ('MEMBER', 'ORGANIZER')) as attending
            """ + VISIBLE;

    Optional<Seen> find(Handle handle, Seat reader, GroupId id, Instant now) {
        Query query = asked(handle, SEEN + " and g.id = :id", reader, now).bind("id", id.value());
        return seen(handle, query).stream().findFirst();
    }

    /** The active ones, by name. */
    List<Seen> list(Handle handle, Seat reader, Instant now, int from, int most) {
        String sql = SEEN + " and g.archived_at is null order by g.folded_name, g.id"
                + " offset :from rows fetch next :most rows only";
        return seen(handle, asked(handle, sql, reader, now).bind("from", from).bind("most", most));
    }

    int count(Handle handle, Seat reader, Instant now) {
        return asked(handle, "select count(*)" + VISIBLE + " and g.archived_at is null", reader, now)
                .mapTo(Integer.class)
                .one();
    }

    /** The active ones that one has anything to do with, and those that one may still bring back. */
    List<Seen> mine(Handle handle, Seat reader, Instant now) {
        String sql = SEEN + " and own.standing is not null order by g.folded_name, g.id";
        return seen(handle, asked(handle, sql, reader, now));
    }

    /** The active ones whose folded name contains this text, those that begin with it first. */
    List<Seen> named(Handle handle, Seat reader, Instant now, String folded, int most) {
        String literal = folded.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        String sql = SEEN + """
                 and g.archived_at is null and g.folded_name like :within escape '!'
                order by case when g.folded_name = :folded then 0 when g.folded_name like :start escape '!' then 1 else 2 end,
                    g.folded_name, g.id
                fetch first :most rows only
                """;
        return seen(
                handle,
                asked(handle, sql, reader, now)
                        .bind("within", "%" + literal + "%")
                        .bind("start", literal + "%")
                        .bind("folded", folded)
                        .bind("most", most));
    }

    /** The active ones that are at home in a place. */
    List<Seen> at(Handle handle, Seat reader, Instant now, PlaceId place) {
        String sql = SEEN + """
                 and g.archived_at is null and exists (select 1 from group_home home where home.community_id = g.community_id
                    and home.group_id = g.id and home.platform = :platform and home.place = :place)
                order by g.folded_name, g.id
                """;
        return seen(
                        handle,
                        asked(handle, sql, reader, now)
                                .bind("platform", place.platform().key())
                                .bind("place", place.raw()))
                .stream()
                .filter(seen -> seen.group().homes().stream()
                        .anyMatch(home -> home.place().equals(place)))
                .toList();
    }

    /** Who decides for a group for longest, if a place is a room of its own. */
    Optional<MemberId> host(Handle handle, CommunityId community, GroupId id, PlaceId place) {
        return handle.createQuery("""
                        select m.member_id from group_home home join group_member m
                            on m.community_id = home.community_id and m.group_id = home.group_id
                        where home.community_id = :community and home.group_id = :id and home.platform = :platform
                            and home.place = :place and home.own and m.standing = 'ORGANIZER'
                        order by m.since, m.member_id fetch first 1 rows only
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .bind("platform", place.platform().key())
                .bind("place", place.raw())
                .mapTo(Long.class)
                .findOne()
                .map(MemberId::new);
    }

    /** Who reads in a home of a group: in its own rooms those who were let in, in other channels everybody on their platform. */
    Set<MemberId> reached(Handle handle, CommunityId community, GroupId id) {
        return handle.createQuery("""
                        select m.member_id from group_member m
                            join person p on p.community_id = m.community_id and p.member_id = m.member_id
                            join group_home home on home.community_id = m.community_id and home.group_id = m.group_id
                                and home.platform = p.platform
                            left join room_guest guest on guest.community_id = m.community_id and guest.group_id = m.group_id
                                and guest.platform = p.platform and guest.space = home.space and guest.raw = p.raw
                        where m.community_id = :community and m.group_id = :id and m.standing in ('MEMBER', 'ORGANIZER')
                            and (not home.own or guest.standing = 'IN')
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .mapTo(Long.class)
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    private static Query asked(Handle handle, String sql, Seat reader, Instant now) {
        return handle.createQuery(sql)
                .bindMap(Map.of(
                        "community",
                        reader.community().value(),
                        "member",
                        reader.member().value(),
                        "now",
                        now,
                        "restorable",
                        now.minus(Groups.RESTORABLE)));
    }

    private static List<Seen> seen(Handle handle, Query query) {
        List<Seen> bare = query.map((row, context) -> seen(row)).list();
        List<Long> inside = bare.stream()
                .filter(Seen::looksInside)
                .map(seen -> seen.id().value())
                .toList();
        if (inside.isEmpty()) {
            return bare;
        }
        Map<Long, List<Home>> homes = homes(handle, bare.getFirst().group().community(), inside);
        return bare.stream()
                .map(seen -> withHomes(seen, homes.getOrDefault(seen.id().value(), List.of())))
                .toList();
    }

    List<Home> homes(Handle handle, CommunityId community, GroupId id) {
        return homes(handle, community, List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    private static Map<Long, List<Home>> homes(Handle handle, CommunityId community, List<Long> groups) {
        return handle
                .createQuery("""
                        select group_id, platform, space, place, own from group_home
                        where community_id = :community and group_id in (<groups>) order by platform, space
                        """)
                .bind("community", community.value())
                .bindList("groups", groups)
                .map((row, context) -> Map.entry(row.getLong("group_id"), home(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Home home(ResultSet row) throws SQLException {
        Platform platform = Platform.ofKey(row.getString("platform"));
        return new Home(
                new SpaceId(platform, row.getString("space")),
                new PlaceId(platform, row.getString("place")),
                row.getBoolean("own"));
    }

    /** Of a room of the group's own only who is in the group gets to know. */
    private static Seen withHomes(Seen seen, List<Home> all) {
        Group bare = seen.group();
        List<Home> homes =
                all.stream().filter(home -> seen.attends() || !home.own()).toList();
        return new Seen(
                new Group(bare.id(), bare.community(), bare.profile(), homes, bare.created(), bare.archived()),
                seen.standing(),
                seen.size());
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                GroupStore.group(row),
                Optional.ofNullable(row.getString("standing")).map(Standing::valueOf),
                row.getInt("attending"));
    }
}
