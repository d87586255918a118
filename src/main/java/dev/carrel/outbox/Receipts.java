package dev.carrel.outbox;

import dev.carrel.chat.spi.Outcome;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what has arrived: whoever comes while a commit is under way waits for it, and the next one of them writes for all who wait.
 * Thread-safe.
 */
final class Receipts {
    private final Store store;
    private final LeaseStore rows;
    private final InstantSource clock;
    private final Queue<Receipt> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    Receipts(Store store, LeaseStore rows, InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    /** That a delivery arrived, and what is to be written with that. */
    record Receipt(
            Leased leased,
            Outcome.Receipt receipt,
            Instant at,
            Consumer<Handle> also,
            CompletableFuture<Void> written) {}

    /**
     * Returns when it is committed; what is thrown when that fails is thrown to all whose receipts it was.
     *
     * @param also what is written in the same transaction, if this node still has the delivery
     */
    void record(Leased leased, Outcome.Receipt receipt, Consumer<Handle> also) {
        Receipt own = new Receipt(leased, receipt, clock.instant(), also, new CompletableFuture<>());
        waiting.add(own);
        writing.lock();
        try {
            if (!own.written().isDone()) {
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        own.written().join();
    }

    private void writeAll() {
        List<Receipt> all = new ArrayList<>();
        for (Receipt next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        try {
            store.write(handle ->
                    rows.sent(handle, all).forEach(receipt -> receipt.also().accept(handle)));
            all.forEach(receipt -> receipt.written().complete(null));
        } catch (RuntimeException trouble) {
            all.forEach(receipt -> receipt.written().completeExceptionally(trouble));
        }
    }
}
