package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of {@link PublicPage}. Two communities that became one may have two, which show the same. */
final class PageStore {
    private static final String COLUMNS = "select community_id, slug, name, paused from public_page ";

    /** The oldest of a community: the one that its moderators are told of. */
    Optional<PublicPage> of(Handle handle, CommunityId community) {
        return handle.createQuery(
                        COLUMNS + "where community_id = :community order by created_at, slug fetch first 1 rows only")
                .bind("community", community.value())
                .map((row, context) -> page(row))
                .findOne();
    }

    Optional<PublicPage> find(Handle handle, String slug) {
        return handle.createQuery(COLUMNS + "where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> page(row))
                .findOne();
    }

    void insert(Handle handle, PublicPage page, Instant now) {
        handle.createUpdate("""
                        insert into public_page (community_id, slug, name, paused, created_at)
                        values (:community, :slug, :name, :paused, :now)
                        """)
                .bind("community", page.community().value())
                .bind("slug", page.slug())
                .bind("name", page.name())
                .bind("paused", page.paused())
                .bind("now", now)
                .execute();
    }

    /** Shows all of a community's again, under this name. */
    void show(Handle handle, CommunityId community, String name) {
        handle.createUpdate("update public_page set paused = false, name = :name where community_id = :community")
                .bind("community", community.value())
                .bind("name", name)
                .execute();
    }

    int delete(Handle handle, CommunityId community) {
        return handle.createUpdate("delete from public_page where community_id = :community")
                .bind("community", community.value())
                .execute();
    }

    /** So that two who switch it on at once get one address. */
    void lock(Handle handle, CommunityId community) {
        handle.createQuery("select id from community where id = :community for update")
                .bind("community", community.value())
                .mapTo(Long.class)
                .one();
    }

    private static PublicPage page(ResultSet row) throws SQLException {
        return new PublicPage(
                new CommunityId(row.getLong("community_id")),
                row.getString("slug"),
                row.getString("name"),
                row.getBoolean("paused"));
    }
}
