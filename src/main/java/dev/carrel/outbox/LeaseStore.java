package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** The same rows as one node takes them on and ends them. What a node ends it must still have: another one may have taken it over. */
final class LeaseStore {
    private static final int LONGEST_ERROR = 300;

    /** Ids begin at 1. */
    private static final Long NO_ID = 0L;

    static final String COLUMNS = """
            id, community_id, dedupe_key, topic, subject, member_id, platform, address_kind, address, due_at, not_before, expires_at,
            attempts, fallbacks, uncertain_since
            """;

    private final String node;

    LeaseStore(String node) {
        this.node = node;
    }

    /** A community that has something to be sent now, over one platform. */
    record Lane(CommunityId community, Platform platform) {}

    /** The key of a delivery. */
    public record Key(long community, long id) {}

    /** Who has something to be sent now, over one of these platforms. */
    List<Lane> lanes(Handle handle, Set<Platform> platforms, Instant now) {
        if (platforms.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        select distinct community_id, platform from delivery
                        where state = 'DUE' and not_before <= :now and platform in (<platforms>)
                        """)
                .bindList("platforms", platforms.stream().map(Platform::key).toList())
                .bind("now", now)
                .map((row, context) -> new Lane(
                        new CommunityId(row.getLong("community_id")), Platform.ofKey(row.getString("platform"))))
                .list();
    }

    /**
     * What can be sent next in a lane, the oldest first: of each address only the first, unless that one is on its way or waits for its next
     * try. What waits for its time holds nothing back.
     *
     * <p>One pass over what waits, and no join: a plan for that does not depend on what the database believes about a table that was empty
     * a minute ago.
     */
    List<Long> ready(Handle handle, Lane lane, int most, Instant now) {
        return handle.createQuery("""
                        select min(id) as first_id from delivery
                        where community_id = :community and platform = :platform and state in ('DUE', 'LEASED')
                            and (state = 'LEASED' or attempts > 0 or not_before <= :now)
                        group by address
                        having min(id) = min(case when state = 'DUE' and not_before <= :now then id end)
                        order by first_id
                        fetch first :most rows only
                        """)
                .bind("community", lane.community().value())
                .bind("platform", lane.platform().key())
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /** Takes on what was found to be ready, as far as nobody else has. H2 looks rows up by their whole key, or through all of a community. */
    List<Leased> lease(Handle handle, Lane lane, List<Long> ready, Instant now, Duration lease) {
        List<Leased> taken = handle.createQuery("select " + COLUMNS + """
                        from delivery
                        where (community_id, id) in (<ready>) and platform = :platform and state = 'DUE' and not_before <= :now
                        order by id
                        for update skip locked
                        """)
                .bindMethodsList(
                        "ready",
                        ready.stream()
                                .map(id -> new Key(lane.community().value(), id))
                                .toList(),
                        List.of("community", "id"))
                .bind("platform", lane.platform().key())
                .bind("now", now)
                .map((row, context) -> leased(row))
                .list();
        if (taken.isEmpty()) {
            return taken;
        }
        PreparedBatch batch = handle.prepareBatch("""
                update delivery set state = 'LEASED', attempts = attempts + 1, leased_by = :node, leased_until = :until,
                    uncertain_since = coalesce(uncertain_since, :now)
                where community_id = :community and id = :id
                """);
        for (Leased one : taken) {
            batch.bind("community", one.community().value())
                    .bind("id", one.id())
                    .bind("node", node)
                    .bind("until", now.plus(lease))
                    .bind("now", now)
                    .add();
        }
        batch.execute();
        return taken;
    }

    /** Ends a delivery, if this node still has it. */
    boolean end(Handle handle, Leased leased, String state, String why, Instant now) {
        return change(handle, "state = :state, last_error = :why, ended_at = :now", leased)
                        .bind("state", state)
                        .bind("why", cut(why))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Ends those that have arrived, and returns the ones that this node still had. */
    List<Receipts.Receipt> sent(Handle handle, List<Receipts.Receipt> receipts) {
        PreparedBatch batch = handle.prepareBatch(
                changing("state = 'SENT', remote_place = :place, remote_id = :message, ended_at = :now"));
        for (Receipts.Receipt one : receipts) {
            batch.bind("community", one.leased().community().value())
                    .bind("id", one.leased().id())
                    .bind("node", node)
                    .bind("place", one.receipt().place().raw())
                    .bind("message", one.receipt().message())
                    .bind("now", one.at())
                    .add();
        }
        int[] ended = batch.execute();
        return IntStream.range(0, ended.length)
                .filter(number -> ended[number] == 1)
                .mapToObj(receipts::get)
                .toList();
    }

    /** Puts a delivery back, to be tried again from {@code notBefore} on. */
    boolean again(Handle handle, Leased leased, Instant notBefore, Optional<Instant> uncertainSince, String why) {
        return change(
                                handle,
                                "state = 'DUE', not_before = :notBefore, uncertain_since = :uncertain, last_error = :why",
                                leased)
                        .bind("notBefore", notBefore)
                        .bind("uncertain", uncertainSince)
                        .bind("why", cut(why))
                        .execute()
                == 1;
    }

    /** Sends a delivery to another address of the same member. */
    boolean elsewhere(Handle handle, Leased leased, Recipient other, Instant now, String why) {
        Update update = change(
                handle,
                "state = 'DUE', platform = :platform, address_kind = :kind, address = :address, not_before = :now, attempts = 0, fallbacks = fallbacks + 1, uncertain_since = null, last_error = :why",
                leased);
        DeliveryColumns.bindAddress(update, other);
        return update.bind("now", now).bind("why", cut(why)).execute() == 1;
    }

    private static String changing(String what) {
        return "update delivery set " + what + """
                , leased_by = null, leased_until = null
                 where community_id = :community and id = :id and leased_by = :node
                """;
    }

    private Update change(Handle handle, String what, Leased leased) {
        return handle.createUpdate(changing(what))
                .bind("community", leased.community().value())
                .bind("id", leased.id())
                .bind("node", node);
    }

    /**
     * Gives back what was taken on and not ended in time.
     *
     * @param underWay what this node is at work on still, however long it takes
     * @param nobodyElse whether no other node can be at work: then all that another one had taken on is given back at once
     */
    int reclaim(Handle handle, Instant now, Collection<Long> underWay, boolean nobodyElse) {
        List<Long> kept = underWay.isEmpty() ? List.of(NO_ID) : List.copyOf(underWay);
        return handle.createUpdate("""
                        update delivery set state = 'DUE', leased_by = null, leased_until = null
                        where state = 'LEASED' and id not in (<kept>)
                            and ((:all and leased_by <> :node) or leased_until < :now)
                        """)
                .bindList("kept", kept)
                .bind("node", node)
                .bind("now", now)
                .bind("all", nobodyElse)
                .execute();
    }

    /** Forgets what ended before this moment. */
    int purge(Handle handle, Instant before) {
        return handle.createUpdate("delete from delivery where ended_at < :before")
                .bind("before", before)
                .execute();
    }

    static Leased leased(ResultSet row) throws SQLException {
        long member = row.getLong("member_id");
        Optional<MemberId> memberId = row.wasNull() ? Optional.empty() : Optional.of(new MemberId(member));
        return new Leased(
                row.getLong("id"),
                new Delivery(
                        new CommunityId(row.getLong("community_id")),
                        row.getString("dedupe_key"),
                        row.getString("topic"),
                        row.getString("subject"),
                        memberId,
                        DeliveryColumns.recipient(row),
                        DeliveryColumns.moment(row, "due_at").orElseThrow(),
                        DeliveryColumns.moment(row, "not_before").orElseThrow(),
                        DeliveryColumns.moment(row, "expires_at").orElseThrow()),
                row.getInt("attempts") + 1,
                row.getInt("fallbacks"),
                DeliveryColumns.moment(row, "uncertain_since"));
    }

    private static String cut(String why) {
        return why.substring(0, Math.min(LONGEST_ERROR, why.length()));
    }
}
