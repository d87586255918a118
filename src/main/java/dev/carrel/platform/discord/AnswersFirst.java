package dev.carrel.platform.discord;

import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import okhttp3.Response;

/**
 * First answers to interactions are sent at once, on the thread that asks; all else waits for its turn in JDA's own queue.
 *
 * <p>Nothing is to be kept in order there: an interaction takes one first answer, and these count towards no limit of the bot's (Discord:
 * receiving and responding, followup messages). The queue would hand each over twice. Whoever answers has a thread of their own, never the gateway's.
 */
final class AnswersFirst implements RestRateLimiter {
    private final RestRateLimiter queue;

    AnswersFirst(RateLimitConfig config) {
        this.queue = new SequentialRestRateLimiter(config);
    }

    @Override
    public void enqueue(Work request) {
        if (request.getRoute().getBaseRoute().equals(Route.Interactions.CALLBACK)) {
            Optional<Response> response = Optional.ofNullable(request.execute());
            if (request.isDone()) {
                return;
            }
            // What is not done was answered with 429.
            response.map(Resending::waitAsked).ifPresent(AnswersFirst::sleep);
        }
        queue.enqueue(request);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(boolean shutdown, Runnable callback) {
        queue.stop(shutdown, callback);
    }

    @Override
    public boolean isStopped() {
        return queue.isStopped();
    }

    @Override
    public int cancelRequests() {
        return queue.cancelRequests();
    }
}
