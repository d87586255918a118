package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Platform;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** The rows of the outbox, as those who promise something and those who look after it see them. */
final class DeliveryStore {
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
            DeliveryColumns.bindAddress(batch, delivery.to());
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

    int delete(Handle handle, CommunityId community, String topic, Predicate<String> subjects) {
        List<Long> found = handle
                .createQuery("select id, subject from delivery where community_id = :community and topic = :topic")
                .bind("community", community.value())
                .bind("topic", topic)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getString("subject")))
                .list()
                .stream()
                .filter(delivery -> subjects.test(delivery.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return found.isEmpty()
                ? 0
                : handle.createUpdate("delete from delivery where community_id = :community and id in (<ids>)")
                        .bind("community", community.value())
                        .bindList("ids", found)
                        .execute();
    }

    QueueState state(Handle handle, CommunityId community, Instant now) {
        return new QueueState(handle.createQuery("""
                        select platform, count(*) filter (where state = 'DUE') as waiting,
                            count(*) filter (where state = 'LEASED') as under_way,
                            count(*) filter (where state = 'DUE' and due_at < :late) as overdue,
                            count(*) filter (where state = 'DEAD') as dead,
                            min(due_at) filter (where state = 'DUE') as oldest,
                            max(ended_at) filter (where state = 'SENT') as last_sent
                        from delivery where community_id = :community group by platform order by platform
                        """)
                .bind("community", community.value())
                .bind("late", now.minusSeconds(60))
                .map((row, context) -> new QueueState.OnPlatform(
                        Platform.ofKey(row.getString("platform")),
                        row.getLong("waiting"),
                        row.getLong("under_way"),
                        row.getLong("overdue"),
                        row.getLong("dead"),
                        DeliveryColumns.moment(row, "oldest"),
                        DeliveryColumns.moment(row, "last_sent")))
                .list());
    }

    List<DeadLetter> deadLetters(Handle handle, CommunityId community, long from, int most) {
        return handle.createQuery("""
                        select id, topic, platform, address_kind, address, due_at, expires_at, ended_at, last_error from delivery
                        where community_id = :community and state = 'DEAD'
                        order by ended_at desc, id desc offset :from rows fetch next :most rows only
                        """)
                .bind("community", community.value())
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> new DeadLetter(
                        row.getLong("id"),
                        row.getString("topic"),
                        DeliveryColumns.recipient(row),
                        DeliveryColumns.moment(row, "due_at").orElseThrow(),
                        DeliveryColumns.moment(row, "expires_at").orElseThrow(),
                        DeliveryColumns.moment(row, "ended_at").orElseThrow(),
                        row.getString("last_error")))
                .list();
    }

    /** One, or all of them; to every address of a member once more, that of the last try first. */
    int retry(Handle handle, CommunityId community, OptionalLong number, Instant now) {
        Update update = handle.createUpdate("""
                update delivery set state = 'DUE', not_before = :now, attempts = 0, fallbacks = 0, ended_at = null
                where community_id = :community and state = 'DEAD' and expires_at > :now
                """ + (number.isPresent() ? " and id = :number" : ""));
        number.ifPresent(one -> update.bind("number", one));
        return update.bind("community", community.value()).bind("now", now).execute();
    }
}
