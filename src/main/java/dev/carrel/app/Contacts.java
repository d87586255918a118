package dev.carrel.app;

import dev.carrel.chat.Platform;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When each platform last brought a question or took a message. Thread-safe. */
final class Contacts {
    private final InstantSource clock;
    private final Map<Platform, Instant> last = new ConcurrentHashMap<>();

    Contacts(InstantSource clock) {
        this.clock = clock;
    }

    /** Somebody asked something over it. */
    void asked(Platform platform) {
        last.put(platform, clock.instant());
    }

    /** What became of a delivery over it. */
    void delivered(Platform platform, String outcome) {
        if (outcome.equals("sent")) {
            last.put(platform, clock.instant());
        }
    }

    Optional<Instant> last(Platform platform) {
        return Optional.ofNullable(last.get(platform));
    }
}
