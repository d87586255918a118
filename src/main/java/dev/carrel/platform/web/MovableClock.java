package dev.carrel.platform.web;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The bot's clock in the playground: it runs, and can be put ahead to see what the bot would say then, unless real people would be told
 * something before its time. Thread-safe.
 */
public interface MovableClock extends InstantSource {
    /** Whether it can be put ahead. */
    boolean movable();

    /** Puts the clock ahead by this much more, if it can be. */
    void advance(Duration step);

    /** Puts the clock back to the real time. */
    void reset();

    /** How far it is ahead of the real time; zero or more. */
    Duration ahead();
}
