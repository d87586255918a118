package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.spi.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in a place that is kept true.
 *
 * @param mark tells it from every other one, as when it was sent
 * @param changes how often what it shows has changed
 * @param digest of the card that it shows
 */
record Posting(
        long id,
        CommunityId community,
        String topic,
        String subject,
        Recipient.Place to,
        String mark,
        Outcome.Receipt sent,
        long changes,
        String digest) {
    /** The promise that it kept, for whoever works out what it says. */
    Delivery delivery(Instant now) {
        return new Delivery(community, "", topic, subject, Optional.empty(), to, now, now, now);
    }
}
