package dev.carrel.installation;

import dev.carrel.chat.Sha256;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Browsers on their way to Slack and back: what comes back counts once, within {@link #LIFE}, and in the browser that went (RFC 6749, 10.12).
 * Thread-safe.
 */
public final class InstallStates {
    /** How long somebody may take to decide at Slack. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** How long it can be told that a state was there once. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** What a state that came back is worth. */
    public enum Return {
        /** It went out to this browser and comes back for the first time. */
        GOOD,
        /** It was used before. */
        USED,
        /** It took too long. */
        EXPIRED,
        /** It never went out, or to another browser. */
        FOREIGN
    }

    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;

    InstallStates(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** What a browser is known by: this if it is one, else a new one. */
    public String browser(String claimed) {
        return SECRET.matcher(claimed).matches() ? claimed : secret();
    }

    /** A new state for this browser. */
    public String begin(String browser) {
        String state = secret();
        Instant now = clock.instant();
        store.write(handle -> {
            handle.createUpdate("delete from slack_install_state where expires_at < :past")
                    .bind("past", now.minus(MEMORY))
                    .execute();
            handle.createUpdate("""
                            insert into slack_install_state (state_hash, browser_hash, expires_at)
                            values (:state, :browser, :expires)
                            """)
                    .bind("state", Sha256.hex(state))
                    .bind("browser", Sha256.hex(browser))
                    .bind("expires", now.plus(LIFE))
                    .execute();
        });
        return state;
    }

    /** Uses a state that has come back; that of another browser is left as it is. */
    public Return take(String state, String browser) {
        Instant now = clock.instant();
        return store.transact(handle -> take(handle, Sha256.hex(state), Sha256.hex(browser), now));
    }

    private static Return take(Handle handle, String state, String browser, Instant now) {
        record Row(Instant expires, boolean used) {}
        Optional<Row> row = handle.createQuery("""
                        select expires_at, used_at from slack_install_state
                        where state_hash = :state and browser_hash = :browser for update
                        """)
                .bind("state", state)
                .bind("browser", browser)
                .map((found, context) -> new Row(
                        found.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        found.getObject("used_at") != null))
                .findOne();
        if (row.isEmpty()) {
            return Return.FOREIGN;
        }
        handle.createUpdate(
                        "update slack_install_state set used_at = :now where state_hash = :state and used_at is null")
                .bind("state", state)
                .bind("now", now)
                .execute();
        if (row.get().used()) {
            return Return.USED;
        }
        return now.isBefore(row.get().expires()) ? Return.GOOD : Return.EXPIRED;
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
