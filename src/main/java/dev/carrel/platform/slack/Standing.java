package dev.carrel.platform.slack;

import dev.carrel.chat.spi.Health;
import java.util.BitSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the connection to Slack is, from what each of its links tells; every change is logged once. Thread-safe. */
final class Standing {
    private static final Logger log = LoggerFactory.getLogger(Standing.class);

    private final BitSet up = new BitSet();
    private final ConcurrentMap<String, String> refused = new ConcurrentHashMap<>();
    private String why = "connecting to Slack";

    /** A link works. */
    synchronized void up(int link) {
        boolean wasDown = up.isEmpty();
        up.set(link);
        why = "";
        if (wasDown) {
            log.info("Connected to Slack");
        }
    }

    /** A link does not work. */
    synchronized void down(int link, SlackTrouble trouble) {
        String reason = String.valueOf(trouble.getMessage());
        up.clear(link);
        if (up.isEmpty() && !why.equals(reason)) {
            why = reason;
            if (trouble.isLasting()) {
                log.error("Not connected to Slack, and trying again will not help: {}", reason);
            } else {
                log.warn("Not connected to Slack, trying again: {}", reason);
            }
        }
    }

    /** A workspace's token works, or there is none any more. */
    void accepted(String team) {
        refused.remove(team);
    }

    /**
     * A workspace's token is of no use.
     *
     * @param still whether it is still the workspace's token, asked when nobody can say {@link #accepted} of a newer one in between; may block
     */
    void refused(String team, String words, SlackTrouble trouble, BooleanSupplier still) {
        String reason = words + ": " + trouble.getMessage();
        refused.compute(team, (key, before) -> {
            if (!still.getAsBoolean()) {
                return before;
            }
            if (!reason.equals(before)) {
                log.error("Slack, {}", reason);
            }
            return reason;
        });
    }

    /** One workspace that is lost does not stop the others. */
    synchronized Health health() {
        return up.isEmpty() ? Health.unready(why) : Health.ready(String.join("; ", new TreeMap<>(refused).values()));
    }
}
