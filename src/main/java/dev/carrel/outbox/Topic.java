package dev.carrel.outbox;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Works out what deliveries of one kind say. */
public interface Topic {
    /** What one of these is to a moderator, who is not told what it says: {@code reminder}, {@code message about a session}. */
    default String words() {
        return "message";
    }

    /**
     * Whether a member who cannot be reached where it is for may be told at another one of their addresses. Otherwise it waits, or is a
     * dead letter.
     */
    default boolean followsTheMember() {
        return true;
    }

    /**
     * Whether what was sent is kept true: {@link Outbox#changed} has it drawn again, for whoever reads where it is. Only for what is sent to a
     * place.
     */
    default boolean isKeptTrue() {
        return false;
    }

    /**
     * What a delivery says now; nothing when there is nothing to say any more. May block.
     *
     * <p>The card has a control: on Discord a message is found again by its controls.
     *
     * @param reader who will read it, with their zone and language; for a channel, whoever reads there
     */
    Optional<Card> card(Delivery delivery, Caller reader);

    /** What a message says that is kept true, when it is drawn again; nothing when it is to stay as it is from now on. May block. */
    default Optional<Card> redrawn(Delivery delivery, Caller reader) {
        return card(delivery, reader);
    }

    /**
     * The place that this was for is shut. Runs in the transaction that ends it, and may promise something else to who was to read it there,
     * and has no other way to.
     */
    default void shut(Handle handle, Delivery delivery) {}

    /**
     * These were not sent in time. Runs in the transaction that ends them, and may promise something else instead.
     *
     * @param expired of one community
     */
    void expired(Handle handle, List<Delivery> expired);
}
