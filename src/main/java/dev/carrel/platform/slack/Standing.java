package dev.carrel.platform.slack;

import dev.carrel.chat.spi.Health;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the connection to Slack is, from what each of its links tells; every change is logged once. Guarded by its own lock. */
final class Standing {
    private static final Logger log = LoggerFactory.getLogger(Standing.class);

    private final BitSet up = new BitSet();
    private final Map<String, String> refused = new TreeMap<>();
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

    /** A workspace's token works. */
    synchronized void accepted(String team) {
        refused.remove(team);
    }

    /** A workspace's token is of no use. */
    synchronized void refused(String team, String words, SlackTrouble trouble) {
        String reason = words + ": " + trouble.getMessage();
        if (!reason.equals(refused.put(team, reason))) {
            log.error("Slack, {}", reason);
        }
    }

    /** One workspace that is lost does not stop the others. */
    synchronized Health health() {
        return up.isEmpty() ? Health.unready(why) : Health.ready(String.join("; ", refused.values()));
    }
}
