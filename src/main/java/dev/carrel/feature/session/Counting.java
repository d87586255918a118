package dev.carrel.feature.session;

import dev.carrel.community.Seat;
import dev.carrel.participation.Kind;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Counts what members take part in. */
@FunctionalInterface
public interface Counting {
    /** So much of a kind, of a member, on the day of a moment; within a transaction. */
    void count(Handle handle, Kind kind, Seat seat, Instant at, long amount);
}
