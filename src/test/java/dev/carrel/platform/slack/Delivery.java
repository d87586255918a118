package dev.carrel.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One thing that the workspace has sent, and its acknowledgement. */
public final class Delivery {
    private static final long THREE_SECONDS = 3_000_000_000L;

    private final long at = System.nanoTime();
    private final Consumer<JsonNode> onAck;
    private final CompletableFuture<JsonNode> ack = new CompletableFuture<>();
    private final AtomicBoolean acknowledged = new AtomicBoolean();
    private final String type;
    private boolean lost;

    Delivery(String type, Consumer<JsonNode> onAck) {
        this.type = type;
        this.onAck = onAck;
    }

    String type() {
        return type;
    }

    /** It never arrived, or its ack may not: then nobody misses one. */
    void lose() {
        lost = true;
    }

    /** Whether there is no ack even after three seconds; one that is on its way still arrives. */
    boolean isMissingItsAck() {
        if (lost) {
            return false;
        }
        try {
            ack.get(THREE_SECONDS, TimeUnit.NANOSECONDS);
            return false;
        } catch (TimeoutException missing) {
            return true;
        } catch (ExecutionException | InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** Takes the ack; what is wrong with it, or nothing. */
    String acknowledge(JsonNode payload) {
        if (!acknowledged.compareAndSet(false, true)) {
            return "a second ack of " + type;
        }
        onAck.accept(payload);
        ack.complete(payload);
        return System.nanoTime() - at > THREE_SECONDS ? "a late ack of " + type : "";
    }

    public JsonNode awaitAck() {
        try {
            return ack.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException missing) {
            throw new AssertionError("no ack of " + type, missing);
        }
    }
}
