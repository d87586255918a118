package dev.carrel.group;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of groups and their homes, for whoever changes them. */
final class GroupStore {
    private static final String SELECT = """
            select id, community_id, name, about, kind, privacy, program, start_term, created_at, archived_at from community_group
            """;

    /** Reads the columns of a group, whatever else is in the row. */
    static Group group(ResultSet row) throws SQLException {
        return new Group(
                new GroupId(row.getLong("id")),
                new CommunityId(row.getLong("community_id")),
                new Profile(
                        row.getString("name"),
                        row.getString("about"),
                        GroupKind.valueOf(row.getString("kind")),
                        Privacy.valueOf(row.getString("privacy")),
                        Optional.ofNullable(row.getString("program")),
                        Optional.ofNullable(row.getString("start_term")).flatMap(StartTerm::parse)),
                List.of(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("archived_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    GroupId insert(Handle handle, CommunityId community, Profile profile, Instant now) {
        return new GroupId(bound(handle.createUpdate("""
                                insert into community_group (community_id, name, folded_name, listed_name, kind, privacy, about,
                                    program, start_term, created_at)
                                values (:community, :name, :folded, :listed, :kind, :privacy, :about, :program, :term, :now)
                                """), profile)
                .bind("community", community.value())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** An active one. */
    void update(Handle handle, CommunityId community, GroupId id, Profile profile) {
        bound(handle.createUpdate("""
                                update community_group set name = :name, folded_name = :folded, listed_name = :listed, kind = :kind,
                                    privacy = :privacy, about = :about, program = :program, start_term = :term, archived_at = null
                                where community_id = :community and id = :id
                                """), profile)
                .bind("community", community.value())
                .bind("id", id.value())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Profile profile) {
        String folded = Names.fold(profile.name());
        return statement
                .bind("name", profile.name())
                .bind("folded", folded)
                .bind("listed", profile.privacy() == Privacy.HIDDEN ? Optional.<String>empty() : Optional.of(folded))
                .bind("kind", profile.kind().name())
                .bind("privacy", profile.privacy().name())
                .bind("about", profile.about())
                .bind("program", profile.program())
                .bind("term", profile.term().map(StartTerm::toString));
    }

    /** A group without its homes, for whoever need not be asked whether they may see it. */
    Optional<Group> find(Handle handle, CommunityId community, GroupId id) {
        return handle.createQuery(SELECT + " where community_id = :community and id = :id")
                .bind("community", community.value())
                .bind("id", id.value())
                .map((row, context) -> group(row))
                .findOne();
    }

    void delete(Handle handle, CommunityId community, GroupId id) {
        handle.createUpdate("delete from community_group where community_id = :community and id = :id")
                .bind("community", community.value())
                .bind("id", id.value())
                .execute();
    }

    /** Whoever changes a group locks it first; another one waits. */
    void lock(Handle handle, CommunityId community, GroupId id) {
        handle.createQuery("select id from community_group where community_id = :community and id = :id for update")
                .bind("community", community.value())
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne();
    }

    /** Whether another active group that everybody sees has this name. */
    boolean listed(Handle handle, CommunityId community, String name, Optional<GroupId> besides) {
        return handle.createQuery("""
                        select count(*) from community_group
                        where community_id = :community and listed_name = :listed and id <> :besides
                        """)
                        .bind("community", community.value())
                        .bind("listed", Names.fold(name))
                        .bind("besides", besides.map(GroupId::value).orElse(-1L))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void archive(Handle handle, CommunityId community, GroupId id, Instant now) {
        handle.createUpdate("""
                        update community_group set archived_at = :now, listed_name = null
                        where community_id = :community and id = :id
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .bind("now", now)
                .execute();
    }

    /** When the organizers are told of members who have joined: a moment to come while a message is waiting. */
    Optional<Instant> joinsTold(Handle handle, CommunityId community, GroupId id) {
        return handle.createQuery("""
                        select joins_told_at from community_group
                        where community_id = :community and id = :id and joins_told_at is not null
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .mapTo(Instant.class)
                .findOne();
    }

    void setJoinsTold(Handle handle, CommunityId community, GroupId id, Instant told) {
        handle.createUpdate("""
                        update community_group set joins_told_at = :told where community_id = :community and id = :id
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .bind("told", told)
                .execute();
    }

    void removeHomes(Handle handle, CommunityId community, GroupId id) {
        handle.createUpdate("delete from group_home where community_id = :community and group_id = :id")
                .bind("community", community.value())
                .bind("id", id.value())
                .execute();
    }

    /** Those that everybody may read in. */
    void removeOpenHomes(Handle handle, CommunityId community, GroupId id) {
        handle.createUpdate("delete from group_home where community_id = :community and group_id = :id and not own")
                .bind("community", community.value())
                .bind("id", id.value())
                .execute();
    }

    void setHome(
            Handle handle, CommunityId community, GroupId id, SpaceId space, Optional<PlaceId> place, boolean own) {
        handle.createUpdate("""
                        delete from group_home
                        where community_id = :community and group_id = :id and platform = :platform and space = :space
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .bind("platform", space.platform().key())
                .bind("space", space.raw())
                .execute();
        place.ifPresent(home -> handle.createUpdate("""
                        insert into group_home (community_id, group_id, platform, space, place, own)
                        values (:community, :id, :platform, :space, :place, :own)
                        """)
                .bind("community", community.value())
                .bind("id", id.value())
                .bind("platform", space.platform().key())
                .bind("space", space.raw())
                .bind("place", home.raw())
                .bind("own", own)
                .execute());
    }
}
