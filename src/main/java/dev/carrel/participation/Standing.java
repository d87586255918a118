package dev.carrel.participation;

import java.time.Instant;

/**
 * A board as somebody is shown it.
 *
 * @param asOf of when the amounts are
 * @param late whether it is older than it should be, because a newer one is still being worked out
 */
public record Standing(Board board, Instant asOf, boolean late) {}
