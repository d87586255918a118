package dev.carrel.outbox;

import dev.carrel.chat.Recipient;
import java.time.Instant;

/**
 * A delivery that failed for good. What it was about is its reader's own affair and not told.
 *
 * @param number by which it is sent again
 * @param expires when it is of no use any more, and is not sent again either
 * @param why in words for an operator
 */
public record DeadLetter(
        long number, String topic, Recipient to, Instant due, Instant expires, Instant ended, String why) {}
