package dev.carrel.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the number of values of one label bounded: the first so many keep their name, later ones are counted together.
 * Thread-safe. Two threads that bring the last free place at once may both get one, so the bound is kept within the number
 * of threads.
 */
final class Labels {
    private static final String OTHER = "other";

    private final int most;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Labels(int most) {
        this.most = most;
    }

    String bounded(String value) {
        if (seen.contains(value)) {
            return value;
        }
        if (seen.size() >= most) {
            return OTHER;
        }
        seen.add(value);
        return value;
    }
}
