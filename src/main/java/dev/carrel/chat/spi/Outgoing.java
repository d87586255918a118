package dev.carrel.chat.spi;

import dev.carrel.chat.Recipient;
import dev.carrel.chat.command.Answer;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that the bot sends on its own initiative.
 *
 * @param mark tells this message from every other one, on every try the same: 1 to 25 letters, digits and hyphens, which is what a
 *     nonce of Discord's takes (Create Message, {@code nonce})
 * @param content what it says, with the reader's zone, language and text mode in its caller, whose space is the one that it is about; a
 *     form is sent as the card that opens it, and to a place everybody reads it, whatever its audience
 * @param uncertainSince when it was first tried, if nobody knows whether that try arrived: then it must be looked for before it is sent
 */
public record Outgoing(String mark, Recipient to, Answer content, Optional<Instant> uncertainSince) {
    /** The most characters of a mark. */
    public static final int LONGEST_MARK = 25;

    /** Refuses a mark that a platform would not take. */
    public Outgoing {
        if (mark.isEmpty()
                || mark.length() > LONGEST_MARK
                || !mark.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)))) {
            throw new IllegalArgumentException("no mark: " + mark);
        }
    }
}
