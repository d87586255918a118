package dev.carrel.store;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Sha256;
import dev.carrel.chat.command.ActionShelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * Rows that say what a control means when that does not fit into its id. A row lives {@value #LIFE_DAYS} days from the last
 * time the control was drawn.
 */
public final class ActionStore implements ActionShelf {
    static final int LIFE_DAYS = 30;

    /** Characters of the longest payload. */
    static final int LONGEST = 4_000;

    private static final Duration LIFE = Duration.ofDays(LIFE_DAYS);
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int KEY_LENGTH = 12;

    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** The randomness only keeps keys apart; that a key belongs to its community is checked whenever it is used. */
    public ActionStore(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the payload is longer than {@value #LONGEST} characters
     */
    @Override
    public String put(CommunityId community, MemberId reader, String payload) {
        if (payload.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an action has at most " + LONGEST + " characters, not " + payload.length());
        }
        String hash = Sha256.hex(payload);
        return store.transact(handle -> extend(handle, community, reader, hash)
                .orElseGet(() -> insert(handle, community, reader, payload, hash)));
    }

    @Override
    public Optional<String> get(CommunityId community, String key) {
        return store.read(handle -> handle.createQuery("""
                        select payload from action
                        where community_id = :community and id = :id and expires_at > :now
                        """)
                .bind("community", community.value())
                .bind("id", key)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne());
    }

    /** Removes what has expired, and says how many that were. For the start and for quiet hours. */
    public int purge() {
        return store.transact(handle -> handle.createUpdate("delete from action where expires_at <= :now")
                .bind("now", clock.instant())
                .execute());
    }

    /** Whose it is, it stays: who is shown the words of somebody else has not typed them. */
    private Optional<String> extend(Handle handle, CommunityId community, MemberId reader, String hash) {
        Optional<String> known = handle.createQuery(
                        "select id from action where community_id = :community and payload_hash = :hash")
                .bind("community", community.value())
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne();
        known.ifPresent(id -> handle.createUpdate(
                        "update action set expires_at = :expiry, drawn_for = coalesce(drawn_for, :reader)"
                                + " where community_id = :community and id = :id")
                .bind("reader", reader.value())
                .bind("expiry", clock.instant().plus(LIFE))
                .bind("community", community.value())
                .bind("id", id)
                .execute());
        return known;
    }

    private String insert(Handle handle, CommunityId community, MemberId reader, String payload, String hash) {
        Instant now = clock.instant();
        String id = newKey();
        handle.createUpdate("""
                        insert into action (community_id, id, payload, payload_hash, drawn_for, created_at, expires_at)
                        values (:community, :id, :payload, :hash, :reader, :now, :expiry)
                        """)
                .bind("community", community.value())
                .bind("id", id)
                .bind("payload", payload)
                .bind("hash", hash)
                .bind("reader", reader.value())
                .bind("now", now)
                .bind("expiry", now.plus(LIFE))
                .execute();
        return id;
    }

    private String newKey() {
        StringBuilder key = new StringBuilder(KEY_LENGTH);
        for (int i = 0; i < KEY_LENGTH; i++) {
            key.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return key.toString();
    }
}
