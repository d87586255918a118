package dev.carrel.outbox;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Recipient;
import java.time.Instant;
import java.util.Optional;

/**
 * One message that the bot has promised to send, as what it is about: it is worked out when it is sent, so that it says what is true then.
 *
 * @param key tells this promise from every other one of the community, at most 100 characters: it is kept once, however often it is made
 * @param topic who works the message out
 * @param subject what it is about, in the topic's own words, at most 1,000 characters
 * @param member whom it is for, where that is one member: who is reached elsewhere when {@code to} cannot be
 * @param due when it ought to be read: a message that is late says so
 * @param notBefore the earliest moment to send it
 * @param expires when it is of no use any more
 */
public record Delivery(
        CommunityId community,
        String key,
        String topic,
        String subject,
        Optional<MemberId> member,
        Recipient to,
        Instant due,
        Instant notBefore,
        Instant expires) {

    /** The same promise to somebody at another address. */
    Delivery to(Recipient other) {
        return new Delivery(community, key, topic, subject, member, other, due, notBefore, expires);
    }
}
