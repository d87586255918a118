package dev.carrel.outbox;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of the outbox that wait for a platform that is away. */
final class OutageStore {
    /** One that nobody has at work. */
    record Waiting(long id, Delivery delivery) {}

    /** Those for a member of which no try can have arrived, after this id. */
    List<Waiting> waiting(
            Handle handle, Set<Platform> away, Collection<String> topics, long after, Instant now, int most) {
        return handle.createQuery("select " + LeaseStore.COLUMNS + """
                        from delivery
                        where state = 'DUE' and platform in (<platforms>) and topic in (<topics>) and id > :after
                            and address_kind = 'person' and member_id is not null and uncertain_since is null
                            and fallbacks = 0 and not_before <= :now and expires_at > :now
                        order by id fetch first :most rows only
                        """)
                .bindList("platforms", away.stream().map(Platform::key).toList())
                .bindList("topics", List.copyOf(topics))
                .bind("after", after)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> LeaseStore.leased(row))
                .map(leased -> new Waiting(leased.id(), leased.delivery()))
                .list();
    }

    /** False when somebody else has it at work by now. Not counted as a fall-back: the first address was not tried in vain. */
    boolean sendOn(Handle handle, Waiting waiting, Recipient other, Instant now) {
        Update update = handle.createUpdate("""
                update delivery set platform = :platform, address_kind = :kind, address = :address, not_before = :now,
                    attempts = 0, last_error = 'its platform was away'
                where community_id = :community and id = :id and state = 'DUE' and platform = :before
                    and uncertain_since is null
                """);
        DeliveryColumns.bindAddress(update, other);
        return update.bind("now", now)
                        .bind("community", waiting.delivery().community().value())
                        .bind("id", waiting.id())
                        .bind("before", waiting.delivery().to().platform().key())
                        .execute()
                == 1;
    }
}
