package dev.carrel.outbox;

import dev.carrel.chat.Recipient;
import java.time.Instant;

/**
 * A delivery that failed for good. What it was about is its reader's own affair and not told.
 *
 * @param why in words for an operator
 */
public record DeadLetter(String topic, Recipient to, Instant due, Instant ended, String why) {}
