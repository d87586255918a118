package dev.carrel.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A feed of jobs that a community follows.
 *
 * @param failingSince since when it cannot be read; nothing while it can
 */
public record JobBoard(String name, Optional<Instant> failingSince) {}
