package dev.carrel.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How the deliveries of one community stand.
 *
 * @param waiting to be sent, now or later
 * @param overdue of these, how many ought to have been sent by now
 * @param dead which failed for good
 * @param lastSent when the newest one arrived
 */
public record QueueState(long waiting, long overdue, long dead, Optional<Instant> lastSent) {}
