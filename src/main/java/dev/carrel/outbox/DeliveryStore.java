package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.spi.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** The rows of the outbox. */
final class DeliveryStore {
    private static final int LONGEST_ERROR = 300;

    /** A community that has something to be sent now, over one platform. */
    record Lane(CommunityId community, Platform platform) {}

    private static final String COLUMNS = """
            id, community_id, dedupe_key, topic, subject, member_id, platform, address_kind, address, due_at, not_before, expires_at,
            attempts, fallbacks, uncertain_since
            """;

    void insert(Handle handle, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into delivery (community_id, dedupe_key, topic, subject, member_id, platform, address_kind, address,
                    due_at, not_before, expires_at, state)
                select cast(:community as bigint), cast(:key as varchar(100)), cast(:topic as varchar(32)),
                    cast(:subject as varchar(1000)), cast(:member as bigint), cast(:platform as varchar(16)),
                    cast(:kind as varchar(8)), cast(:address as varchar(100)), cast(:due as timestamp(6) with time zone),
                    cast(:notBefore as timestamp(6) with time zone), cast(:expires as timestamp(6) with time zone), 'DUE'
                where not exists (select 1 from delivery where community_id = :community and dedupe_key = :key)
                """);
        // Within one batch H2 does not see what its earlier rows have inserted.
        Map<String, Delivery> once = new LinkedHashMap<>();
        deliveries.forEach(delivery -> once.putIfAbsent(delivery.community().value() + " " + delivery.key(), delivery));
        for (Delivery delivery : once.values()) {
            bindAddress(batch, delivery.to());
            batch.bind("community", delivery.community().value())
                    .bind("key", delivery.key())
                    .bind("topic", delivery.topic())
                    .bind("subject", delivery.subject())
                    .bind("member", delivery.member().map(MemberId::value))
                    .bind("due", delivery.due())
                    .bind("notBefore", delivery.notBefore())
                    .bind("expires", delivery.expires())
                    .add();
        }
        batch.execute();
    }

    boolean append(Handle handle, CommunityId community, MemberId member, String topic, String more) {
        return handle.createUpdate("""
                        update delivery set subject = subject || :more
                        where community_id = :community and topic = :topic and member_id = :member and state = 'DUE' and attempts = 0
                            and char_length(subject) <= 1000 - :length
                        """)
                        .bind("community", community.value())
                        .bind("topic", topic)
                        .bind("member", member.value())
                        .bind("more", more)
                        .bind("length", more.length())
                        .execute()
                > 0;
    }

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
     * Takes on the oldest of a lane, of each address only the first: what waits for its next try holds back the ones behind it, what waits
     * for its time does not.
     */
    List<Leased> lease(Handle handle, Lane lane, int most, String node, Instant now, Duration lease) {
        List<Leased> taken = handle.createQuery("select " + COLUMNS + """
                        from delivery d
                        where d.state = 'DUE' and d.community_id = :community and d.platform = :platform and d.not_before <= :now
                            and not exists (select 1 from delivery e
                                where e.community_id = d.community_id and e.platform = d.platform and e.address = d.address
                                    and e.state in ('DUE', 'LEASED') and e.id < d.id
                                    and (e.state = 'LEASED' or e.attempts > 0 or e.not_before <= :now))
                        order by d.id
                        fetch first :most rows only
                        for update skip locked
                        """)
                .bind("community", lane.community().value())
                .bind("platform", lane.platform().key())
                .bind("now", now)
                .bind("most", most)
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
    boolean end(Handle handle, Leased leased, String node, String state, String why, Instant now) {
        return change(
                                handle,
                                "state = :state, last_error = :why, ended_at = :now, leased_by = null, leased_until = null",
                                leased,
                                node)
                        .bind("state", state)
                        .bind("why", cut(why))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean sent(Handle handle, Leased leased, String node, Outcome.Receipt receipt, Instant now) {
        return change(
                                handle,
                                "state = 'SENT', remote_place = :place, remote_id = :message, ended_at = :now, leased_by = null, leased_until = null",
                                leased,
                                node)
                        .bind("place", receipt.place().raw())
                        .bind("message", receipt.message())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Puts a delivery back, to be tried again from {@code notBefore} on. */
    boolean again(
            Handle handle,
            Leased leased,
            String node,
            Instant notBefore,
            Optional<Instant> uncertainSince,
            String why) {
        return change(
                                handle,
                                "state = 'DUE', not_before = :notBefore, uncertain_since = :uncertain, last_error = :why, leased_by = null, leased_until = null",
                                leased,
                                node)
                        .bind("notBefore", notBefore)
                        .bind("uncertain", uncertainSince)
                        .bind("why", cut(why))
                        .execute()
                == 1;
    }

    /** Sends a delivery to another address of the same member. */
    boolean elsewhere(Handle handle, Leased leased, String node, Recipient other, Instant now, String why) {
        Update update = change(
                handle,
                "state = 'DUE', platform = :platform, address_kind = :kind, address = :address, not_before = :now, attempts = 0, fallbacks = fallbacks + 1, uncertain_since = null, last_error = :why, leased_by = null, leased_until = null",
                leased,
                node);
        bindAddress(update, other);
        return update.bind("now", now).bind("why", cut(why)).execute() == 1;
    }

    private static Update change(Handle handle, String what, Leased leased, String node) {
        return handle.createUpdate("update delivery set " + what + """
                         where community_id = :community and id = :id and state = 'LEASED' and leased_by = :node
                        """)
                .bind("community", leased.community().value())
                .bind("id", leased.id())
                .bind("node", node);
    }

    /** Gives back what nodes have taken on and not ended in time; all of it where {@code nobodyElse} can be at work. */
    int reclaim(Handle handle, String node, Instant now, boolean nobodyElse) {
        return handle.createUpdate("""
                        update delivery set state = 'DUE', leased_by = null, leased_until = null
                        where state = 'LEASED' and leased_by <> :node and (:all or leased_until < :now)
                        """)
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

    QueueState state(Handle handle, CommunityId community, Instant now) {
        return handle.createQuery("""
                        select count(*) filter (where state in ('DUE', 'LEASED')) as waiting,
                            count(*) filter (where state in ('DUE', 'LEASED') and due_at < :late) as overdue,
                            count(*) filter (where state = 'DEAD') as dead,
                            max(ended_at) filter (where state = 'SENT') as last_sent
                        from delivery where community_id = :community
                        """)
                .bind("community", community.value())
                .bind("late", now.minusSeconds(60))
                .map((row, context) -> new QueueState(
                        row.getLong("waiting"), row.getLong("overdue"), row.getLong("dead"), moment(row, "last_sent")))
                .one();
    }

    List<DeadLetter> deadLetters(Handle handle, CommunityId community, int most) {
        return handle.createQuery("""
                        select topic, platform, address_kind, address, due_at, ended_at, last_error from delivery
                        where community_id = :community and state = 'DEAD' order by ended_at desc fetch first :most rows only
                        """)
                .bind("community", community.value())
                .bind("most", most)
                .map((row, context) -> new DeadLetter(
                        row.getString("topic"),
                        recipient(row),
                        moment(row, "due_at").orElseThrow(),
                        moment(row, "ended_at").orElseThrow(),
                        row.getString("last_error")))
                .list();
    }

    int retry(Handle handle, CommunityId community, Instant now) {
        return handle.createUpdate("""
                        update delivery set state = 'DUE', not_before = :now, attempts = 0, ended_at = null
                        where community_id = :community and state = 'DEAD' and expires_at > :now
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .execute();
    }

    private static Leased leased(ResultSet row) throws SQLException {
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
                        recipient(row),
                        moment(row, "due_at").orElseThrow(),
                        moment(row, "not_before").orElseThrow(),
                        moment(row, "expires_at").orElseThrow()),
                row.getInt("attempts") + 1,
                row.getInt("fallbacks"),
                moment(row, "uncertain_since"));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        Platform platform = Platform.ofKey(row.getString("platform"));
        String address = row.getString("address");
        return row.getString("address_kind").equals("person")
                ? new Recipient.Person(new PersonId(platform, address))
                : new Recipient.Place(new PlaceId(platform, address));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static void bindAddress(SqlStatement<?> statement, Recipient to) {
        List<String> address = new ArrayList<>(
                switch (to) {
                    case Recipient.Person person ->
                        List.of("person", person.person().raw());
                    case Recipient.Place place -> List.of("place", place.place().raw());
                });
        statement
                .bind("platform", to.platform().key())
                .bind("kind", address.get(0))
                .bind("address", address.get(1));
    }

    private static String cut(String why) {
        return why.substring(0, Math.min(LONGEST_ERROR, why.length()));
    }
}
