package dev.carrel.feature.networking;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.gathering.OccurrenceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of what is left of an event when it is over: its recording, and what those who came say of it. Whoever writes has locked the event. */
final class AftermathStore {
    Optional<URI> recording(Handle handle, CommunityId community, OccurrenceId event) {
        return handle.createQuery("""
                        select link from event_recording where community_id = :community and occurrence_id = :event
                        """)
                .bind("community", community.value())
                .bind("event", event.value())
                .mapTo(String.class)
                .findOne()
                .map(URI::create);
    }

    void setRecording(Handle handle, CommunityId community, OccurrenceId event, Optional<URI> link) {
        handle.createUpdate("delete from event_recording where community_id = :community and occurrence_id = :event")
                .bind("community", community.value())
                .bind("event", event.value())
                .execute();
        link.ifPresent(address -> handle.createUpdate("""
                        insert into event_recording (community_id, occurrence_id, link) values (:community, :event, :link)
                        """)
                .bind("community", community.value())
                .bind("event", event.value())
                .bind("link", address.toString())
                .execute());
    }

    void set(Handle handle, CommunityId community, OccurrenceId event, Feedback feedback, Instant now) {
        boolean known = write(handle, community, event, feedback, now, """
                        update event_feedback set mark = :mark, words = :words, signed = :signed, given_at = :now
                        where community_id = :community and occurrence_id = :event and member_id = :member
                        """) == 1;
        if (!known) {
            write(handle, community, event, feedback, now, """
                    insert into event_feedback (community_id, occurrence_id, member_id, mark, words, signed, given_at)
                    values (:community, :event, :member, :mark, :words, :signed, :now)
                    """);
        }
    }

    private static int write(
            Handle handle, CommunityId community, OccurrenceId event, Feedback feedback, Instant now, String sql) {
        return handle.createUpdate(sql)
                .bind("community", community.value())
                .bind("event", event.value())
                .bind("member", feedback.member().value())
                .bind("mark", feedback.mark().name())
                .bind("words", feedback.words())
                .bind("signed", feedback.signed())
                .bind("now", now)
                .execute();
    }

    Optional<Feedback> find(Handle handle, Seat seat, OccurrenceId event) {
        return handle.createQuery("""
                        select member_id, mark, words, signed from event_feedback
                        where community_id = :community and occurrence_id = :event and member_id = :member
                        """)
                .bind("community", seat.community().value())
                .bind("member", seat.member().value())
                .bind("event", event.value())
                .map((row, context) -> feedback(row))
                .findOne();
    }

    /** Of everybody, in no order that tells who was first. */
    List<Feedback> all(Handle handle, CommunityId community, OccurrenceId event) {
        return handle.createQuery("""
                        select member_id, mark, words, signed from event_feedback
                        where community_id = :community and occurrence_id = :event order by words, member_id
                        """)
                .bind("community", community.value())
                .bind("event", event.value())
                .map((row, context) -> feedback(row))
                .list();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                new MemberId(row.getLong("member_id")),
                Mark.valueOf(row.getString("mark")),
                row.getString("words"),
                row.getBoolean("signed"));
    }
}
