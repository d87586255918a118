package dev.carrel.chat;

import java.time.Instant;

/**
 * An event as it is to stand in a platform's own calendar of a space. What people typed is shown as what it is.
 *
 * @param number tells it from every other event of this bot, here and there
 * @param about possibly nothing
 * @param where possibly nothing; the platform shortens it to what it takes
 */
public record ScheduledEvent(long number, String title, String about, String where, Instant start, Instant end) {}
