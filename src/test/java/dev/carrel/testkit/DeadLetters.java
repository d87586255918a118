package dev.carrel.testkit;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Recipient;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Outbox;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries that have failed for good, as the relay leaves them. */
public record DeadLetters(Store store, Outbox outbox) {
    /** How long one is of use. */
    public static final Duration USEFUL = Duration.ofHours(24);

    /** A reminder that was due at this moment and was given up a minute later. */
    public void fail(CommunityId community, String key, Recipient to, Instant due) {
        store.write(handle -> {
            outbox.put(
                    handle,
                    List.of(new Delivery(
                            community, key, "reminder", "1 secret", Optional.empty(), to, due, due, due.plus(USEFUL))));
            handle.createUpdate("""
                            update delivery set state = 'DEAD', ended_at = :ended, last_error = :why
                            where community_id = :community and dedupe_key = :key
                            """)
                    .bind("ended", due.plus(Duration.ofMinutes(1)))
                    .bind("why", "Slack: channel_not_found. The channel is not there any more.")
                    .bind("community", community.value())
                    .bind("key", key)
                    .execute();
        });
    }
}
