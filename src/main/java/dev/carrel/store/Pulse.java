package dev.carrel.store;

import dev.carrel.store.StoreUnavailable.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database whether it is alive. A question that is still unanswered is not asked again, so a database that hangs
 * is not buried in questions. Thread-safe: the last question is guarded by this object's lock.
 */
final class Pulse {
    private final StoreSettings settings;
    private final DatabaseThreads threads;
    private final Jdbi jdbi;
    private @Nullable CompletableFuture<Integer> question;

    Pulse(StoreSettings settings, DatabaseThreads threads, Jdbi jdbi) {
        this.settings = settings;
        this.threads = threads;
        this.jdbi = jdbi;
    }

    StoreHealth feel(Duration patience) {
        try {
            ask().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new StoreHealth.Up();
        } catch (TimeoutException e) {
            return new StoreHealth.Down("no answer within " + patience.toMillis() + " ms");
        } catch (StoreUnavailable e) {
            return new StoreHealth.Down(e.reason().explanation());
        } catch (ExecutionException e) {
            return new StoreHealth.Down(
                    Diagnosis.of(e, settings).map(Reason::explanation).orElseGet(() -> String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StoreHealth.Down("the question was interrupted");
        }
    }

    private synchronized CompletableFuture<Integer> ask() {
        CompletableFuture<Integer> asked = question;
        if (asked == null || asked.isDone()) {
            asked = threads.submit(() -> jdbi.withHandle(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one()));
            question = asked;
        }
        return asked;
    }
}
