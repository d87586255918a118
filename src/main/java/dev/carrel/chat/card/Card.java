package dev.carrel.chat.card;

import java.util.List;

/**
 * One answer, about one subject, as data.
 *
 * @param headline the first line, which answers the question by itself: it is also what a notification shows
 */
public record Card(Tone tone, Text headline, List<Block> blocks) {
    /** Keeps a copy; a card that says nothing is a mistake. */
    public Card {
        blocks = List.copyOf(blocks);
        if (headline.isEmpty()) {
            throw new IllegalArgumentException("a card's first line says something");
        }
    }

    /** A card in an even tone. */
    public static Card of(Text headline, Block... blocks) {
        return new Card(Tone.NEUTRAL, headline, List.of(blocks));
    }
}
