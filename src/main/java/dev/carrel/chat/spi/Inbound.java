package dev.carrel.chat.spi;

import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Expectation;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do on a platform, on its way in: taken once, worked out beside the platform's own threads, and answered in time.
 *
 * <p>Discord and Slack give up on an act that is not answered within three seconds. What is worked out within {@link #PATIENCE} is the
 * first answer; what takes longer is announced first and follows. Nothing here interrupts a thread that works on an answer, because it may
 * be inside the database. Thread-safe.
 */
public final class Inbound {
    /** How long an answer may take before it is announced: what is left of three seconds is the network's. */
    public static final Duration PATIENCE = Duration.ofMillis(1200);

    /** What whoever adds Carrel somewhere is shown, as if they had asked for it. */
    public static final Request FIRST_CONTACT = new Request.Filled(List.of("moderate", "setup"), new LinkedHashMap<>());

    /** Acts that are remembered, so that one which is delivered again is told from a new one. */
    private static final int REMEMBERED = 20_000;

    private static final Executor THREADS = Thread.ofVirtual().name("answer")::start;

    private static final Logger log = LoggerFactory.getLogger(Inbound.class);

    /**
     * Somebody who waits for an answer, as their platform sees them. The methods may block; either {@link #send} is called, or
     * {@link #announce} and after it {@link #sendLate}.
     *
     * @param <D> an answer as the platform draws it
     */
    public interface Waiting<D> {
        /** The answer as it will be sent; sends nothing yet. */
        D draw(Answer answer);

        /** The first answer. */
        void send(D drawn);

        /** Says that the answer takes a while. */
        void announce(Expectation expectation);

        /** The answer that was announced. */
        void sendLate(D drawn);
    }

    private final CommandRouter router;
    private final Duration patience;
    private final Turns turns = new Turns();
    private final Map<String, Boolean> taken = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A way in to this router. */
    public Inbound(CommandRouter router) {
        this(router, PATIENCE);
    }

    /** A way in to this router, with another patience. */
    public Inbound(CommandRouter router, Duration patience) {
        this.router = router;
        this.patience = patience;
    }

    /** The router, for what needs no such care: suggestions while somebody types. */
    public CommandRouter router() {
        return router;
    }

    /**
     * Whether this act is seen for the first time; platforms deliver again what they believe was lost.
     *
     * @param act what is the same for every delivery of the same act
     */
    public boolean isNew(String act) {
        synchronized (taken) {
            return taken.putIfAbsent(act, true) == null;
        }
    }

    /**
     * Takes an act to its command, and the answer back; returns at once.
     *
     * @param origin asked on the thread that works the answer out, so it may block
     */
    public <D> void take(Supplier<Origin> origin, Request request, Waiting<D> waiting) {
        THREADS.execute(() -> turns.take(() -> {
            try {
                answer(origin, request, waiting);
            } catch (RuntimeException | StackOverflowError failure) {
                log.error("An answer did not reach who asked", failure);
            }
        }));
    }

    /** The thread that works the answer out sends it as well: each further one would be a wait for the processor, before anybody reads. */
    private <D> void answer(Supplier<Origin> origin, Request request, Waiting<D> waiting) {
        CompletableFuture<Boolean> inTime =
                new CompletableFuture<Boolean>().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> announced = inTime.thenCompose(quick -> quick
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> waiting.announce(router.expect(request)), THREADS));
        try {
            D drawn = drawn(waiting, router.answer(origin.get(), request));
            if (inTime.complete(true)) {
                waiting.send(drawn);
            } else {
                announced.join();
                waiting.sendLate(drawn);
            }
        } finally {
            // Nothing is announced that will not follow.
            inTime.complete(true);
        }
    }

    private <D> D drawn(Waiting<D> waiting, Answer answer) {
        try {
            return waiting.draw(answer);
        } catch (RuntimeException bug) {
            return waiting.draw(router.broken(answer, bug));
        }
    }

    /** Waits until everybody has been answered, for this long at most; the platform brings in nothing more by then. */
    public void drain(Duration longest) {
        if (!turns.drain(longest)) {
            log.warn("Some answers took too long to be waited for");
        }
    }
}
