package dev.carrel.outbox;

import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sends what waits for a member on to another address of theirs when the platform of the first one has been away for {@link #PATIENCE},
 * as this node sees it. Only what certainly was not sent goes on, and once: if it comes back it waits for the first platform. Used by the
 * relay's thread alone; blocks for the database.
 */
final class Outages {
    /** Long enough for a restart, a deploy or a lost connection; short against the time in which a reminder is of use. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Looked at in one go; the next ones come with the next look. */
    private static final int BATCH = 100;

    private final Store store;
    private final Readers readers;
    private final OutageStore rows = new OutageStore();
    private final List<String> topics;
    private final Map<Platform, Instant> away = new EnumMap<>(Platform.class);

    private long last;

    Outages(Store store, Readers readers, Map<String, Topic> topics) {
        this.store = store;
        this.readers = readers;
        this.topics = topics.entrySet().stream()
                .filter(topic -> topic.getValue().followsTheMember())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Notes who is ready and who is not. */
    void note(Set<Platform> ready, Instant now) {
        for (Platform platform : Platform.values()) {
            if (ready.contains(platform)) {
                away.remove(platform);
            } else {
                // A clock that was set back would make an outage last longer than it did.
                away.merge(platform, now, (before, again) -> before.isAfter(again) ? again : before);
            }
        }
    }

    /** Sends on what has waited for long enough for those who are not ready; whether anything was. */
    boolean sendOn(Set<Platform> ready, Instant now) {
        Set<Platform> longAway = Arrays.stream(Platform.values())
                .filter(platform -> Optional.ofNullable(away.get(platform))
                        .filter(since -> !since.plus(PATIENCE).isAfter(now))
                        .isPresent())
                .collect(Collectors.toSet());
        return !longAway.isEmpty() && !ready.isEmpty() && !topics.isEmpty() && sendOn(longAway, ready, now);
    }

    private boolean sendOn(Set<Platform> longAway, Set<Platform> ready, Instant now) {
        List<OutageStore.Waiting> waiting =
                store.read(handle -> rows.waiting(handle, longAway, topics, last, now, BATCH));
        last = waiting.size() < BATCH ? 0 : waiting.getLast().id();
        boolean any = false;
        Predicate<Recipient> reachable = address -> ready.contains(address.platform());
        for (OutageStore.Waiting one : waiting) {
            Optional<Recipient> other =
                    readers.addresses(one.delivery()).stream().filter(reachable).findFirst();
            if (other.isPresent()) {
                any |= store.transact(handle -> rows.sendOn(handle, one, other.get(), now));
            }
        }
        return any;
    }
}
