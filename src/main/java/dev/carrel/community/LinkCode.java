package dev.carrel.community;

import java.time.Instant;

/**
 * A code that joins two sides, as it is shown once and never stored.
 *
 * @param text two groups of four: {@code ACDE-3467}
 * @param until when it stops working
 */
public record LinkCode(String text, Instant until) {}
