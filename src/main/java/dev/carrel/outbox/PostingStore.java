package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.spi.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of messages that are kept true. */
final class PostingStore {
    /** What was sent is kept true from now on; it may have changed since its card was worked out. */
    void insert(Handle handle, Leased sent, Outcome.Receipt receipt, String digest, Instant now) {
        if (!(sent.delivery().to() instanceof Recipient.Place to)) {
            throw new IllegalArgumentException("only what is sent to a place is kept true");
        }
        handle.createUpdate("""
                        insert into posting (community_id, topic, subject, platform, place, mark, remote_place, remote_id,
                            drawn_changes, digest, drawn_at, changes, changed_at, not_before)
                        values (:community, :topic, :subject, :platform, :place, :mark, :remotePlace, :remote,
                            0, :digest, :now, 1, :now, :now)
                        """)
                .bind("community", sent.community().value())
                .bind("topic", sent.delivery().topic())
                .bind("subject", sent.delivery().subject())
                .bind("platform", to.platform().key())
                .bind("place", to.place().raw())
                .bind("mark", sent.mark())
                .bind("remotePlace", receipt.place().raw())
                .bind("remote", receipt.message())
                .bind("digest", digest)
                .bind("now", now)
                .execute();
    }

    void changed(Handle handle, CommunityId community, String topic, Collection<String> subjects, Instant now) {
        if (subjects.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                update posting set changes = changes + 1, changed_at = case when changed_at <= :now then changed_at else :now end
                where community_id = :community and topic = :topic and subject = :subject
                """);
        for (String subject : subjects) {
            batch.bind("community", community.value())
                    .bind("topic", topic)
                    .bind("subject", subject)
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /** Those that are not true any more and may be drawn now, the longest untrue first. */
    List<Posting> untrue(Handle handle, Set<Platform> platforms, Instant now, int most) {
        if (platforms.isEmpty() || most == 0) {
            return List.of();
        }
        return handle.createQuery("""
                        select id, community_id, topic, subject, platform, place, mark, remote_place, remote_id, changes, digest
                        from posting where changed_at <= :now and not_before <= :now and platform in (<platforms>)
                        order by changed_at, id fetch first :most rows only
                        """)
                .bind("now", now)
                .bindList("platforms", platforms.stream().map(Platform::key).toList())
                .bind("most", most)
                .map((row, context) -> posting(row))
                .list();
    }

    /** Takes one on, so that no other node draws it before a moment; false when another one has. */
    boolean take(Handle handle, Posting posting, Instant now, Instant until) {
        return handle.createUpdate("""
                        update posting set not_before = :until
                        where community_id = :community and id = :id and changed_at is not null and not_before <= :now
                        """)
                        .bind("until", until)
                        .bind("now", now)
                        .bind("community", posting.community().value())
                        .bind("id", posting.id())
                        .execute()
                == 1;
    }

    /** It shows what was true after so many changes; what has changed since is drawn no earlier than at {@code next}. */
    void drawn(Handle handle, Posting posting, String digest, Instant now, Instant next) {
        handle.createUpdate("""
                        update posting set drawn_changes = :changes, digest = :digest, drawn_at = :now, not_before = :next,
                            changed_at = case when changes = :changes then null else changed_at end
                        where community_id = :community and id = :id
                        """)
                .bind("changes", posting.changes())
                .bind("digest", digest)
                .bind("now", now)
                .bind("next", next)
                .bind("community", posting.community().value())
                .bind("id", posting.id())
                .execute();
    }

    /** It is looked at again at a moment, if nothing changes earlier. */
    void again(Handle handle, Posting posting, Instant at) {
        handle.createUpdate("""
                        update posting set changed_at = :at
                        where community_id = :community and id = :id and changed_at is null
                        """)
                .bind("at", at)
                .bind("community", posting.community().value())
                .bind("id", posting.id())
                .execute();
    }

    void putOff(Handle handle, Posting posting, Instant until) {
        handle.createUpdate("update posting set not_before = :until where community_id = :community and id = :id")
                .bind("until", until)
                .bind("community", posting.community().value())
                .bind("id", posting.id())
                .execute();
    }

    /** It is not there any more, or there is nothing to say: it stays as it is. */
    void remove(Handle handle, Posting posting) {
        handle.createUpdate("delete from posting where community_id = :community and id = :id")
                .bind("community", posting.community().value())
                .bind("id", posting.id())
                .execute();
    }

    /** Forgets what was last drawn before this moment. */
    void purge(Handle handle, Instant before) {
        handle.createUpdate("delete from posting where drawn_at < :before")
                .bind("before", before)
                .execute();
    }

    private static Posting posting(ResultSet row) throws SQLException {
        Platform platform = Platform.ofKey(row.getString("platform"));
        return new Posting(
                row.getLong("id"),
                new CommunityId(row.getLong("community_id")),
                row.getString("topic"),
                row.getString("subject"),
                new Recipient.Place(new PlaceId(platform, row.getString("place"))),
                row.getString("mark"),
                new Outcome.Receipt(new PlaceId(platform, row.getString("remote_place")), row.getString("remote_id")),
                row.getLong("changes"),
                row.getString("digest"));
    }
}
