package dev.carrel.platform.discord;

import dev.carrel.chat.spi.Outcome.Later;
import dev.carrel.chat.spi.Outcome.Uncertain;
import dev.carrel.chat.spi.Undelivered;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** Asks Discord something and waits for the answers, for so long in all. For one thread. */
final class Requests {
    private static final Duration PATIENCE_WITH_ONE = Duration.ofSeconds(12);

    private final long end;

    Requests(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** How far a request has come. */
    private enum Step {
        QUEUED,
        BEGUN,
        GIVEN_UP
    }

    /**
     * The answer.
     *
     * @throws Undelivered caused by JDA's own exception, where Discord has refused
     */
    <T> T ask(RestActionImpl<T> request) throws Undelivered {
        AtomicReference<Step> step = new AtomicReference<>(Step.QUEUED);
        request.setCheck(() -> step.updateAndGet(now -> now == Step.GIVEN_UP ? now : Step.BEGUN) != Step.GIVEN_UP);
        long left = Math.min(end - System.nanoTime(), PATIENCE_WITH_ONE.toNanos());
        try {
            return request.submit().get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            // What has not begun will not, from now on.
            throw new Undelivered(
                    step.getAndSet(Step.GIVEN_UP) == Step.QUEUED
                            ? new Later(Duration.ZERO, "Too much is to be sent there at once")
                            : new Uncertain("Discord did not answer in time"));
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            Undelivered refused = new Undelivered(DiscordRefusals.meaning(cause));
            refused.initCause(cause);
            throw refused;
        } catch (RejectedExecutionException | CancellationException stopped) {
            throw new Undelivered(new Later(Duration.ZERO, "The connection to Discord was closed"));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new Undelivered(new Uncertain("Discord's answer was not waited for"));
        }
    }
}
