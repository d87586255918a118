package dev.carrel.chat.spi;

import dev.carrel.chat.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The steps by which one platform delivers a message. Each asks the platform, and blocks for as long as that takes. */
public interface DeliverySteps {
    /** The channel of the direct messages with somebody; it is there afterwards, and stays the same. */
    String direct(PersonId person) throws Undelivered;

    /**
     * A message of the bot's own with this mark in a channel: its id, or empty when it is certainly not there.
     *
     * @param from it is no older than this
     * @throws Undelivered also when the channel cannot be read to its end
     */
    Optional<String> find(String channel, String mark, Instant from) throws Undelivered;

    /**
     * Sends the message, once, and so that {@link #find} finds it: the new message's id.
     *
     * @throws Undelivered with {@link Outcome.Uncertain} whenever it may have arrived
     */
    String send(String channel, Outgoing message) throws Undelivered;
}
