package dev.carrel.platform.slack;

import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An ack that is Bolt's response: one thread waits for what it says and sends it, another says it and waits whether it was sent. */
final class Acknowledgement extends Response implements Ack {
    /** Slack waits for three seconds; what comes later is not read. */
    private static final Duration PATIENCE = Duration.ofMillis(2800);

    private final CompletableFuture<String> said = new CompletableFuture<>();
    private final CompletableFuture<Boolean> sent = new CompletableFuture<>();

    @Override
    public void empty() {
        said.complete("");
    }

    @Override
    public boolean with(Object payload) {
        return said.complete(SlackJson.of(payload))
                && sent.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
    }

    /** This, once something is said; empty when it takes too long, and then what would be said takes another way. */
    Acknowledgement awaited() {
        String body = said.completeOnTimeout("", PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!body.isEmpty()) {
            setContentType("application/json");
            setBody(body);
        }
        return this;
    }

    /** Tells who waits whether it went out. */
    void sent(boolean out) {
        sent.complete(out);
    }
}
