package dev.carrel.gathering;

import dev.carrel.chat.Caller;
import java.time.Instant;
import java.util.List;

/** What a feature has on for everybody in a community. Called from many threads; may block for the database. */
@FunctionalInterface
public interface Programme {
    /** The most that one source tells of. */
    int MOST = 200;

    /**
     * What is on in a stretch of time, the earliest first: nothing that is cancelled, and nothing that only some may see, whoever asks.
     *
     * @param reader whose community it is, and on whose clock times are shown where it is known
     */
    List<Happening> between(Caller reader, Instant from, Instant until);
}
