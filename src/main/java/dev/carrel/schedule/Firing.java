package dev.carrel.schedule;

import java.time.Instant;

/**
 * What is done when a moment has come. It may run more than once for the same moment, when the process died before its end was written
 * down, so it changes rows in one transaction and finds nothing to do the second time.
 */
@FunctionalInterface
public interface Firing {
    /**
     * Does it; may block, and is never interrupted. What it throws is logged, and it is tried again later.
     *
     * @param subject what the moment was set for
     * @param moment the moment, to the second; it may be long over
     */
    void fire(String subject, Instant moment);
}
