package dev.carrel.outbox;

import dev.carrel.chat.Platform;
import dev.carrel.chat.command.ActionCodec;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Health;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promises of an {@link Outbox}: takes deliveries on, a few of every community at a time, works out what they say, hands them to
 * their platform, and writes down what became of them. No transaction is open meanwhile.
 *
 * <p>Any number of nodes may do so over one database; a delivery that a dead node had taken on is looked for on its platform before
 * it is sent again. What waits for a platform that is away waits in its row. Thread-safe; nothing here is ever interrupted.
 */
public final class Relay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** How long after its moment something may be found at the latest, while nothing else is to be sent. */
    private static final Duration POLLING = Duration.ofMillis(400);

    /** Longer than any platform takes over one message: twice the 30 seconds of {@link ChatPlatform#deliver}. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** While there is more to be done, how long to wait until half of the slots are free, so that many are taken on at once. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final Duration HOUSEKEEPING = Duration.ofSeconds(5);

    /** How long what has ended is remembered: a promise that is made again within this time is not kept again. */
    private static final Duration MEMORY = Duration.ofDays(90);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    /** Messages on their way at once over one platform: Discord takes 50 a second, and answers each within a second. */
    private static final int MOST_AT_ONCE = 32;

    /** Who is told how each delivery ended. */
    @FunctionalInterface
    public interface Listener {
        /**
         * One ended, or was put off.
         *
         * @param outcome sent, put off, lost (on its way), elsewhere, dead, expired or moot
         * @param late how long after its moment
         */
        void ended(Platform platform, String outcome, Duration late);
    }

    private final Store store;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Supplier<List<ChatPlatform>> platforms;
    private final LeaseStore rows = new LeaseStore(UUID.randomUUID().toString());
    private final Lanes lanes;
    private final Courier courier;
    private final Redrawing redrawing;
    private final Outages outages;
    private final Map<Platform, Semaphore> slots = Arrays.stream(Platform.values())
            .collect(Collectors.toUnmodifiableMap(platform -> platform, platform -> new Semaphore(MOST_AT_ONCE)));
    private final Semaphore bell = new Semaphore(0);

    /** What this node is at work on: nobody takes it away from us, whatever our clock does. */
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    private volatile boolean running;
    private Optional<Thread> worker = Optional.empty();

    /**
     * A relay that sends nothing before it is started.
     *
     * @param platforms those that are connected or may be soon, asked again each time
     */
    public Relay(
            Store store,
            InstantSource clock,
            Outbox outbox,
            Map<String, Topic> topics,
            Supplier<List<ChatPlatform>> platforms,
            Readers readers,
            Names names,
            ActionCodec codec,
            Listener listener) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
        this.platforms = platforms;
        this.lanes = new Lanes(store, rows, clock);
        this.courier = new Courier(store, clock, rows, topics, readers, names, codec, listener);
        this.redrawing = new Redrawing(store, clock, topics, readers, names, codec);
        this.outages = new Outages(store, readers, topics);
    }

    /** Sends from now on what is to be sent. */
    public void start() {
        running = true;
        outbox.whenWoken(bell::release);
        worker = Optional.of(Thread.ofPlatform().daemon().name("relay").start(this::work));
    }

    private void work() {
        Instant housekept = Instant.MIN;
        boolean first = true;
        while (running) {
            boolean busy = false;
            try {
                Instant now = clock.instant();
                outages.note(readyPlatforms(), now);
                if (first || Duration.between(housekept, now).abs().compareTo(HOUSEKEEPING) > 0) {
                    keepHouse(first, now);
                    first = false;
                    housekept = now;
                }
                redrawing.look(ready());
                busy = takeOn();
            } catch (RuntimeException trouble) {
                log.error("Nothing could be taken on to be sent; it is tried again", trouble);
            }
            if (busy) {
                rest(MOST_AT_ONCE / 2, GATHERING);
            } else {
                rest(1, POLLING);
            }
        }
    }

    /** Until somebody has rung so often, or for so long. */
    private void rest(int rings, Duration longest) {
        try {
            if (bell.tryAcquire(rings, longest.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private void keepHouse(boolean first, Instant now) {
        int again = store.transact(handle -> {
            rows.purge(handle, now.minus(MEMORY));
            new PostingStore().purge(handle, now.minus(MEMORY));
            return rows.reclaim(handle, now, underWay, first && store.isExclusive());
        });
        if (again > 0) {
            log.info("{} messages were on their way when their node ended; they are looked for first", again);
        }
        if (outages.sendOn(readyPlatforms(), now)) {
            log.info("Some messages go to another platform: the one they were for has been away for long");
        }
    }

    private Set<Platform> readyPlatforms() {
        return ready().stream().map(ChatPlatform::platform).collect(Collectors.toSet());
    }

    private List<ChatPlatform> ready() {
        return platforms.get().stream()
                .filter(platform -> platform.health() instanceof Health.Ready)
                .toList();
    }

    /** Whether anything was taken on. */
    private boolean takeOn() {
        Map<Platform, ChatPlatform> ready = ready().stream()
                .collect(Collectors.toMap(ChatPlatform::platform, platform -> platform, (one, other) -> one));
        List<LeaseStore.Lane> waiting = lanes.waiting(ready.keySet());
        Map<Platform, Long> sharers =
                waiting.stream().collect(Collectors.groupingBy(LeaseStore.Lane::platform, Collectors.counting()));
        boolean busy = false;
        for (LeaseStore.Lane lane : waiting) {
            ChatPlatform platform = Objects.requireNonNull(ready.get(lane.platform()));
            busy |= takeOn(lane, platform, sharers.getOrDefault(lane.platform(), 1L));
        }
        return busy;
    }

    /** A part of the free slots for a lane, as many of them as there are that want some. */
    private boolean takeOn(LeaseStore.Lane lane, ChatPlatform platform, long sharers) {
        Semaphore free = slotsOf(lane.platform());
        int share = (int) Math.max(1, free.availablePermits() / sharers);
        if (!free.tryAcquire(share)) {
            return false;
        }
        List<Leased> taken = List.of();
        try {
            List<Long> next = lanes.next(lane, share);
            taken = next.isEmpty()
                    ? List.of()
                    : store.transact(handle -> rows.lease(handle, lane, next, clock.instant(), LEASE));
        } finally {
            free.release(share - taken.size());
        }
        for (Leased leased : taken) {
            underWay.add(leased.id());
            Thread.ofVirtual().name("deliver").start(() -> {
                try {
                    bring(leased, platform);
                } finally {
                    underWay.remove(leased.id());
                    free.release();
                    bell.release();
                }
            });
        }
        return !taken.isEmpty();
    }

    private void bring(Leased leased, ChatPlatform platform) {
        try {
            if (running) {
                courier.deliver(leased, platform);
            } else {
                courier.giveBack(leased);
            }
        } catch (RuntimeException trouble) {
            log.error(
                    "What became of a delivery could not be written down; it is looked for when its lease is over",
                    trouble);
        }
    }

    private Semaphore slotsOf(Platform platform) {
        return Objects.requireNonNull(slots.get(platform));
    }

    /** Takes nothing more on, and waits for two seconds at most until what is on its way has arrived. */
    @Override
    public void close() {
        running = false;
        bell.release(MOST_AT_ONCE);
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            if (worker.isPresent()) {
                worker.get().join(LONGEST_STOP);
            }
            for (Semaphore slot : slots.values()) {
                if (!slot.tryAcquire(MOST_AT_ONCE, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    log.warn(
                            "Some messages were on their way when the bot stopped; they are looked for when it is back");
                }
            }
            redrawing.close(Math.max(0, end - System.nanoTime()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
