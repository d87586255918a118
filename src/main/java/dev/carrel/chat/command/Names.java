package dev.carrel.chat.command;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import java.time.Duration;

/** Knows what the people and channels of one platform are called for readers on another. */
@FunctionalInterface
public interface Names {
    /**
     * The card as this reader's platform can show it: under a name that people know wherever one is told in time. Blocks for the database,
     * and for the platforms within this patience; the same card where nothing is foreign.
     */
    Card named(Card card, Caller reader, Duration patience);

    /** Nobody tells any. */
    static Names untold() {
        return (card, reader, patience) -> card;
    }
}
