package dev.carrel.participation;

import dev.carrel.chat.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A board as it was worked out last, and the next one while that is worked out. Its own lock guards what it holds. */
final class Kept {
    static final Duration FRESH = Duration.ofSeconds(10);

    /** A board that people look at all the time takes no more than this part of the time to work out. */
    private static final int PART = 20;

    /** What took no longer the last time is waited for. */
    private static final Duration GLANCE = Duration.ofMillis(15);

    /**
     * What was worked out.
     *
     * @param taking how many have taken part
     * @param first the first of them
     */
    record Tops(int taking, List<Board.Score> first, Instant asOf, Duration took) {
        /** Keeps a copy. */
        Tops {
            first = List.copyOf(first);
        }

        List<MemberId> members() {
            return first.stream().map(Board.Score::member).toList();
        }

        private boolean isOld(Instant now) {
            Duration slow = took.multipliedBy(PART);
            return asOf.plus(slow.compareTo(FRESH) > 0 ? slow : FRESH).isBefore(now);
        }
    }

    private final Supplier<Tops> work;
    private final Pace pace;
    private final InstantSource clock;
    private Optional<Tops> last = Optional.empty();
    private Optional<CompletableFuture<Boolean>> next = Optional.empty();
    private int changes;
    private int changesSeen;

    Kept(Supplier<Tops> work, Pace pace, InstantSource clock) {
        this.work = work;
        this.pace = pace;
        this.clock = clock;
    }

    /** Has it worked out anew where it is not fresh, and waits for that as long as it is worth. */
    void renew() {
        renew(patience());
    }

    /** The same, and waits so long at most. */
    void renew(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isFresh()) {
            CompletableFuture<Boolean> done = begin().copy();
            long left = end - System.nanoTime();
            if (left <= 0 || !joined(done.completeOnTimeout(false, left, TimeUnit.NANOSECONDS))) {
                return;
            }
        }
    }

    private synchronized Duration patience() {
        if (last.isEmpty() || changesSeen != changes) {
            return pace.patience();
        }
        return last.get().took().compareTo(GLANCE) > 0 ? Duration.ZERO : GLANCE;
    }

    private static boolean joined(CompletableFuture<Boolean> done) {
        try {
            return done.join();
        } catch (CompletionException wrapper) {
            throw wrapper.getCause() instanceof RuntimeException failure ? failure : wrapper;
        }
    }

    /** Has it worked out beside, unless it is being worked out. */
    private synchronized CompletableFuture<Boolean> begin() {
        if (next.isPresent()) {
            return next.get();
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        next = Optional.of(done);
        int seen = changes;
        pace.beside().execute(() -> workOut(seen, done));
        return done;
    }

    private void workOut(int seen, CompletableFuture<Boolean> done) {
        try {
            Tops tops = work.get();
            synchronized (this) {
                last = Optional.of(tops);
                changesSeen = seen;
                next = Optional.empty();
            }
            done.complete(true);
        } catch (RuntimeException | Error failure) {
            synchronized (this) {
                next = Optional.empty();
            }
            done.completeExceptionally(failure);
        }
    }

    /** What it was made of has changed by somebody's own hand: who looks now is to see that. */
    synchronized void outdate() {
        changes++;
    }

    synchronized boolean isFresh() {
        return last.isPresent() && changesSeen == changes && !last.get().isOld(clock.instant());
    }

    synchronized Optional<Tops> last() {
        return last;
    }
}
