package dev.carrel.room;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of rooms, and of the accounts that may be in them. */
final class RoomStore {
    private static final String KEY =
            " community_id = :community and group_id = :group and platform = :platform and space = :space ";

    /** Accounts that may be in a room although nobody of the group has them any more. */
    private static final String STRANGERS = """
            (select count(*) from room_guest guest where guest.community_id = room.community_id
                and guest.group_id = room.group_id and guest.platform = room.platform and guest.space = room.space
                and guest.standing in ('COMING', 'IN') and not exists (
                    select 1 from person p join group_member m on m.community_id = p.community_id and m.member_id = p.member_id
                    where p.community_id = guest.community_id and p.platform = guest.platform and p.raw = guest.raw
                        and m.group_id = guest.group_id and m.standing in ('MEMBER', 'ORGANIZER')))
            """;

    private static <S extends SqlStatement<S>> S at(S statement, RoomKey key) {
        return statement
                .bind("community", key.community().value())
                .bind("group", key.group().value())
                .bind("platform", key.space().platform().key())
                .bind("space", key.space().raw());
    }

    /** Has a room made, or kept again; one that is gone is made anew. */
    void want(Handle handle, Seat by, RoomKey key, Optional<PlaceId> below, Instant now) {
        int before = at(handle.createUpdate("""
                        update group_room set ending = false, wanted_by = :member, below = coalesce(cast(:below as varchar), below), due_at = :now,
                            place = case when gone then null else place end, gone = false, problem = null, problem_since = null
                        where""" + KEY), key)
                .bind("member", by.member().value())
                .bind("below", below.map(PlaceId::raw))
                .bind("now", now)
                .execute();
        if (before == 0 && below.isPresent()) {
            at(handle.createUpdate("""
                            insert into group_room (community_id, group_id, platform, space, below, wanted_by, created_at, ending, gone,
                                due_at)
                            values (:community, :group, :platform, :space, :below, :member, :now, false, false, :now)
                            """), key)
                    .bind("member", by.member().value())
                    .bind("below", below.map(PlaceId::raw))
                    .bind("now", now)
                    .execute();
        }
    }

    /** Has a room closed; false when there is none. */
    boolean end(Handle handle, RoomKey key, Instant now) {
        return at(handle.createUpdate("update group_room set ending = true, due_at = :now where" + KEY), key)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** The spaces in which a group has rooms that are not being closed. */
    List<SpaceId> spaces(Handle handle, CommunityId community, GroupId group) {
        return of(handle, community, group).stream().map(Room::space).toList();
    }

    /** A group's rooms that are not being closed. */
    List<Room> of(Handle handle, CommunityId community, GroupId group) {
        return handle.createQuery("""
                        select room.platform, room.space, room.below, room.place, room.problem,
                            (select count(*) from room_guest guest where guest.community_id = room.community_id
                                and guest.group_id = room.group_id and guest.platform = room.platform
                                and guest.space = room.space and guest.standing = 'IN') as inside
                        from group_room room where room.community_id = :community and room.group_id = :group and not room.ending
                        order by room.created_at, room.space
                        """)
                .bind("community", community.value())
                .bind("group", group.value())
                .map((row, context) -> new Room(
                        space(row),
                        new PlaceId(Platform.ofKey(row.getString("platform")), row.getString("below")),
                        place(row),
                        Optional.ofNullable(row.getString("problem")),
                        row.getInt("inside")))
                .list();
    }

    /**
     * Has the rooms of a group compared at once. It holds the rows also where they are due already, so that whoever takes one on waits for the
     * end of this transaction and reads what it has changed.
     */
    void changed(Handle handle, CommunityId community, GroupId group, Instant now) {
        handle.createUpdate("""
                        update group_room set due_at = case when due_at > :now then :now else due_at end
                        where community_id = :community and group_id = :group
                        """)
                .bind("community", community.value())
                .bind("group", group.value())
                .bind("now", now)
                .execute();
    }

    /**
     * The room that a place is.
     *
     * @param kept whether anything is posted there at all
     * @param looked when it was last seen to be read by nobody but those who may
     * @param strangers whether somebody may be in it now who may not
     */
    record At(RoomKey key, MemberId wantedBy, boolean kept, Optional<Instant> looked, boolean strangers) {}

    Optional<At> at(Handle handle, CommunityId community, PlaceId place) {
        return handle.createQuery("""
                        select room.group_id, room.platform, room.space, room.wanted_by, room.ending, room.gone, room.problem,
                            room.looked_at,
                        """ + STRANGERS + """
                         as strangers from group_room room
                        where room.community_id = :community and room.platform = :platform and room.place = :place
                        """)
                .bind("community", community.value())
                .bind("platform", place.platform().key())
                .bind("place", place.raw())
                .map((row, context) -> new At(
                        new RoomKey(community, new GroupId(row.getLong("group_id")), space(row)),
                        new MemberId(row.getLong("wanted_by")),
                        !row.getBoolean("ending") && !row.getBoolean("gone") && row.getString("problem") == null,
                        moment(row, "looked_at"),
                        row.getInt("strangers") > 0))
                .findFirst();
    }

    void hurry(Handle handle, RoomKey key, Instant now) {
        at(
                        handle.createUpdate(
                                "update group_room set due_at = case when due_at > :now then :now else due_at end where"
                                        + KEY),
                        key)
                .bind("now", now)
                .execute();
    }

    /** Nothing is posted there for the time being. */
    void shut(Handle handle, RoomKey key, String problem, Instant now, Instant due) {
        at(handle.createUpdate("""
                        update group_room set problem = :problem, problem_since = coalesce(problem_since, :now),
                            due_at = case when leased_until is null then :due else due_at end
                        where""" + KEY), key)
                .bind("problem", problem)
                .bind("now", now)
                .bind("due", due)
                .execute();
    }

    /** Those that are due, the longest overdue first, which nobody has taken on. */
    List<TakenRoom> due(Handle handle, Collection<Platform> platforms, Instant now, Instant lease, int most) {
        return handle.createQuery("""
                        select community_id, group_id, platform, space, below, place, wanted_by, ending, gone, problem, problem_since,
                            (select count(*) from group_home home where home.community_id = group_room.community_id
                                and home.group_id = group_room.group_id and home.platform = group_room.platform
                                and home.place = group_room.place and home.own) as homes
                        from group_room
                        where due_at <= :now and (leased_until is null or leased_until <= :now) and platform in (<platforms>)
                        order by due_at fetch first :most rows only
                        """)
                .bind("now", now)
                .bind("most", most)
                .bindList("platforms", platforms.stream().map(Platform::key).toList())
                .map((row, context) -> taken(row, lease))
                .list();
    }

    private static TakenRoom taken(ResultSet row, Instant lease) throws SQLException {
        return new TakenRoom(
                new RoomKey(
                        new CommunityId(row.getLong("community_id")), new GroupId(row.getLong("group_id")), space(row)),
                new PlaceId(Platform.ofKey(row.getString("platform")), row.getString("below")),
                place(row),
                new MemberId(row.getLong("wanted_by")),
                row.getBoolean("ending"),
                row.getBoolean("gone"),
                row.getInt("homes") == 1,
                Optional.ofNullable(row.getString("problem")),
                moment(row, "problem_since"),
                lease);
    }

    /** Takes one on; false when another node has. What changes from now on makes it due again. */
    boolean take(Handle handle, TakenRoom taken, Instant now) {
        return at(
                                handle.createUpdate(
                                        "update group_room set leased_until = :lease, due_at = :lease where" + KEY
                                                + "and due_at <= :now and (leased_until is null or leased_until <= :now)"),
                                taken.key())
                        .bind("lease", taken.lease())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Writes down where a room is. */
    void made(Handle handle, RoomKey key, PlaceId place) {
        at(handle.createUpdate("update group_room set place = :place where" + KEY), key)
                .bind("place", place.raw())
                .execute();
    }

    /** Nobody is in the room any more who may not, as it was seen at this moment. */
    void looked(Handle handle, RoomKey key, Instant looked) {
        at(handle.createUpdate("update group_room set looked_at = :looked where" + KEY), key)
                .bind("looked", looked)
                .execute();
    }

    /** Gives it back; it is due at this moment, or earlier where something has changed meanwhile. */
    void giveBack(Handle handle, TakenRoom taken, Instant due) {
        at(handle.createUpdate("""
                        update group_room set leased_until = null, due_at = case when due_at = :lease then :due else due_at end
                        where leased_until = :lease and""" + KEY), taken.key())
                .bind("lease", taken.lease())
                .bind("due", due)
                .execute();
    }

    /** The room is kept from now on: where it is, unless it is being closed. */
    Optional<PlaceId> kept(Handle handle, RoomKey key) {
        at(
                        handle.createUpdate(
                                "update group_room set problem = null, problem_since = null where not ending and"
                                        + KEY),
                        key)
                .execute();
        return at(handle.createQuery("select platform, place from group_room where not ending and" + KEY), key)
                .map((row, context) -> place(row))
                .findFirst()
                .flatMap(place -> place);
    }

    /** The platform has the room no more, so that nobody can be taken out of it either. */
    void gone(Handle handle, RoomKey key) {
        at(handle.createUpdate("update group_room set gone = true where" + KEY), key)
                .execute();
        at(handle.createUpdate("delete from room_guest where" + KEY), key).execute();
    }

    /** Forgets a room that is not to be kept any more; false when somebody has wanted it again. */
    boolean forget(Handle handle, RoomKey key) {
        boolean ended = at(handle.createUpdate("delete from group_room where ending and" + KEY), key)
                        .execute()
                == 1;
        if (ended) {
            at(handle.createUpdate("delete from room_guest where" + KEY), key).execute();
        }
        return ended;
    }

    Map<PersonId, Guest> guests(Handle handle, RoomKey key) {
        Map<PersonId, Guest> guests = new HashMap<>();
        at(handle.createQuery("select raw, standing, tried_at from room_guest where" + KEY), key)
                .map((row, context) -> Map.entry(
                        new PersonId(key.space().platform(), row.getString("raw")),
                        new Guest(
                                Guest.Standing.valueOf(row.getString("standing")),
                                row.getObject("tried_at", OffsetDateTime.class).toInstant())))
                .forEach(guest -> guests.put(guest.getKey(), guest.getValue()));
        return guests;
    }

    void set(Handle handle, RoomKey key, PersonId person, Guest guest) {
        delete(handle, key, person);
        at(handle.createUpdate("""
                        insert into room_guest (community_id, group_id, platform, space, raw, standing, tried_at)
                        values (:community, :group, :platform, :space, :raw, :standing, :tried)
                        """), key)
                .bind("raw", person.raw())
                .bind("standing", guest.standing().name())
                .bind("tried", guest.tried())
                .execute();
    }

    void delete(Handle handle, RoomKey key, PersonId person) {
        at(handle.createUpdate("delete from room_guest where raw = :raw and" + KEY), key)
                .bind("raw", person.raw())
                .execute();
    }

    private static SpaceId space(ResultSet row) throws SQLException {
        return new SpaceId(Platform.ofKey(row.getString("platform")), row.getString("space"));
    }

    private static Optional<PlaceId> place(ResultSet row) throws SQLException {
        Platform platform = Platform.ofKey(row.getString("platform"));
        return Optional.ofNullable(row.getString("place")).map(raw -> new PlaceId(platform, raw));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
