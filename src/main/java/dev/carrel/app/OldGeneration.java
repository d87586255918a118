package dev.carrel.app;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Collects the serial collector's old generation when it has grown by half since the last time; at most once a minute.
 *
 * <p>By itself it is collected only when the heap can grow no more (decision 49), which a bot that reads feeds reaches after some hours: pages of the
 * database outlive two young collections, and are replaced.
 */
final class OldGeneration {
    /** In bytes; below that it is not worth the pause. */
    static final long LEAST = 32L << 20;

    private static final String POOL = "Tenured Gen";
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final LongSupplier used;
    private final LongSupplier lastAlive;
    private final Runnable collection;

    /** What the last collection that was asked for has left. */
    private long alive;

    /**
     * In bytes each.
     *
     * @param lastAlive what the last collection has left
     */
    OldGeneration(LongSupplier used, LongSupplier lastAlive, Runnable collection) {
        this.used = used;
        this.lastAlive = lastAlive;
        this.collection = collection;
    }

    /** Nothing with another collector: these look after themselves. */
    static Optional<OldGeneration> ofThisJvm() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(POOL))
                .findAny()
                .map(pool -> new OldGeneration(() -> pool.getUsage().getUsed(), () -> lastAlive(pool), System::gc));
    }

    private static long lastAlive(MemoryPoolMXBean pool) {
        return Optional.ofNullable(pool.getCollectionUsage())
                .map(MemoryUsage::getUsed)
                .orElse(0L);
    }

    /** Collects it if it has grown by half. */
    void look() {
        // The JVM may have collected by itself while much was alive for a moment.
        long least = Math.min(alive, lastAlive.getAsLong());
        if (used.getAsLong() > Math.max(LEAST, least * 3 / 2)) {
            collection.run();
            alive = used.getAsLong();
        }
    }

    /** Looks once a minute, until what is returned is run. */
    Runnable watch() {
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().name("memory").start(() -> {
            while (!isOver(over)) {
                look();
            }
        });
        return over::countDown;
    }

    private static boolean isOver(CountDownLatch over) {
        try {
            return over.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoes) {
            return true;
        }
    }
}
