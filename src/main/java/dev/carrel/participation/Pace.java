package dev.carrel.participation;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * How boards are worked out.
 *
 * @param beside where; each waits there for the database
 * @param patience how long whoever asks waits for one at most, where none is kept or somebody has changed their mind since
 */
public record Pace(Executor beside, Duration patience) {
    /** Each on a thread of its own; and shorter than anybody is told that an answer takes a while. */
    public static final Pace USUAL =
            new Pace(task -> Thread.ofVirtual().name("board").start(task), Duration.ofSeconds(1));
}
