package dev.carrel.chat.spi;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try to connect. */
@FunctionalInterface
public interface Backoff {
    /** Failures that stand for a trouble which only an operator ends. */
    int LASTING = 100;

    /** The wait after this many failures in a row. */
    Duration after(int failures);

    /**
     * How many failures in a row there are with one more.
     *
     * @param lasting whether only an operator can end what is wrong
     */
    static int count(int before, boolean lasting) {
        return lasting ? LASTING : Math.min(before + 1, LASTING - 1);
    }

    /** Twice as long each time, up to a minute, and never all at once; five minutes where trying is pointless. */
    static Backoff patient() {
        return failures -> {
            long most = failures >= LASTING ? 300_000 : Math.min(60_000, 500L << Math.min(failures, 10));
            return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2));
        };
    }
}
