package dev.carrel.feature.digest;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of the channels that were chosen. */
final class DigestStore {
    private static final String SELECT =
            "select id, community_id, platform, place, kept, for_moderators, week_of from digest_place where community_id = :community ";

    /** Those that are told what is on, or for moderators what was; the earliest first. */
    List<Chosen> of(Handle handle, CommunityId community, boolean forModerators) {
        return handle.createQuery(SELECT + "and for_moderators = :forModerators order by id")
                .bind("forModerators", forModerators)
                .bind("community", community.value())
                .map((row, context) -> chosen(row))
                .list();
    }

    /** Those with a card that is kept true. */
    List<Chosen> kept(Handle handle, CommunityId community) {
        return handle.createQuery(SELECT + "and kept order by id")
                .bind("community", community.value())
                .map((row, context) -> chosen(row))
                .list();
    }

    Optional<Chosen> find(Handle handle, CommunityId community, long id) {
        return handle.createQuery(SELECT + "and id = :id")
                .bind("community", community.value())
                .bind("id", id)
                .map((row, context) -> chosen(row))
                .findOne();
    }

    /** A channel anew: whatever it had before is no more. */
    Chosen insert(
            Handle handle,
            CommunityId community,
            SpaceId space,
            PlaceId place,
            Form form,
            LocalDate week,
            Instant due) {
        long id = handle.createUpdate("""
                        insert into digest_place (community_id, platform, space, place, kept, for_moderators, week_of, due_at)
                        values (:community, :platform, :space, :place, :kept, :forModerators, :week, :due)
                        """)
                .bind("community", community.value())
                .bind("platform", place.platform().key())
                .bind("space", space.raw())
                .bind("place", place.raw())
                .bind("kept", form == Form.CARD)
                .bind("forModerators", form == Form.SUMMARY)
                .bind("week", week)
                .bind("due", due)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Chosen(id, community, place, form, week);
    }

    boolean delete(Handle handle, Chosen chosen) {
        return handle.createUpdate("delete from digest_place where community_id = :community and id = :id")
                        .bind("community", chosen.community().value())
                        .bind("id", chosen.id())
                        .execute()
                == 1;
    }

    /** Takes those of a community for which something is due, and lets nobody else take them within this transaction. */
    List<Chosen> takeDue(Handle handle, CommunityId community, Instant now) {
        return handle.createQuery(SELECT + "and due_at <= :now order by id for update skip locked")
                .bind("community", community.value())
                .bind("now", now)
                .map((row, context) -> chosen(row))
                .list();
    }

    /** So that two who choose at once choose one after the other. */
    void lock(Handle handle, CommunityId community) {
        handle.createQuery("select id from community where id = :community for update")
                .bind("community", community.value())
                .mapTo(Long.class)
                .one();
    }

    boolean isAny(Handle handle, CommunityId community) {
        return handle.createQuery("select count(*) from digest_place where community_id = :community")
                        .bind("community", community.value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Where something is due. */
    List<CommunityId> dueCommunities(Handle handle, Instant now) {
        return handle.createQuery("select distinct community_id from digest_place where due_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .map(CommunityId::new)
                .list();
    }

    void update(Handle handle, Chosen chosen, Instant due) {
        handle.createUpdate("""
                        update digest_place set week_of = :week, due_at = :due where community_id = :community and id = :id
                        """)
                .bind("week", chosen.week())
                .bind("due", due)
                .bind("community", chosen.community().value())
                .bind("id", chosen.id())
                .execute();
    }

    private static Form form(boolean kept, boolean forModerators) {
        return forModerators ? Form.SUMMARY : kept ? Form.CARD : Form.MESSAGE;
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                new PlaceId(Platform.ofKey(row.getString("platform")), row.getString("place")),
                form(row.getBoolean("kept"), row.getBoolean("for_moderators")),
                row.getObject("week_of", LocalDate.class));
    }
}
