package dev.carrel.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One tab that watches the log: a bounded queue of what it has not been sent yet.
 *
 * <p>Many threads offer, one takes. Whoever falls behind by more than the queue holds loses track and has to look anew.
 */
final class Watch implements AutoCloseable {
    private static final int BACKLOG = ChatLog.MOST_CHANGES + 16;

    /** What a watch is told. */
    sealed interface News {
        /** The log changed. */
        record Of(Change change) implements News {}

        /** Nothing happened for a while. */
        record Quiet() implements News {}

        /** Changes were missed that cannot be told any more. */
        record Lost() implements News {}

        /** There will be no more. */
        record Over() implements News {}
    }

    private final BlockingQueue<News> queue = new LinkedBlockingQueue<>(BACKLOG);
    private final Consumer<Watch> whenClosed;
    private volatile boolean lost;
    private volatile boolean over;

    Watch(Consumer<Watch> whenClosed) {
        this.whenClosed = whenClosed;
    }

    /** Fills in what was missed; false when that is too much. */
    boolean begin(List<Change> missed) {
        return missed.stream().allMatch(change -> queue.offer(new News.Of(change)));
    }

    /** Never blocks. */
    void offer(Change change) {
        if (!queue.offer(new News.Of(change))) {
            loseTrack();
        }
    }

    void loseTrack() {
        lost = true;
        wake();
    }

    /** Tells the taker that there will be no more. */
    void end() {
        over = true;
        wake();
    }

    private void wake() {
        // A full queue wakes the taker by itself.
        boolean woken = queue.offer(new News.Quiet());
        assert woken || !queue.isEmpty();
    }

    /** Waits for the next news, for at most {@code patience}. */
    News next(Duration patience) throws InterruptedException {
        News news = over || lost ? new News.Quiet() : queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (over) {
            return new News.Over();
        }
        if (lost) {
            return new News.Lost();
        }
        return news == null ? new News.Quiet() : news;
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }
}
