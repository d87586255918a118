package dev.carrel.platform.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.carrel.chat.card.Card;
import dev.carrel.platform.slack.SlackRenderer.Sheet;

/** Where the drawing of a card comes from. Thread-safe. */
@FunctionalInterface
interface Sheets {
    /** The card as it is drawn for everybody; as text for who wants that. */
    Sheet of(Card card, boolean textMode);

    /** Each card drawn once, for as long as somebody keeps the card itself: a program's is the same all day. */
    static Sheets kept() {
        LoadingCache<Card, Sheet> cards =
                Caffeine.newBuilder().weakKeys().build(card -> SlackRenderer.sheet(card, false));
        LoadingCache<Card, Sheet> texts =
                Caffeine.newBuilder().weakKeys().build(card -> SlackRenderer.sheet(card, true));
        return (card, textMode) -> (textMode ? texts : cards).get(card);
    }
}
