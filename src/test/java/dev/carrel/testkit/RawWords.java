package dev.carrel.testkit;

import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Naming;
import dev.carrel.chat.card.PlainText;

/** Says a card in words, in which whoever is named by nothing but an id is that id: {@code U1 on Slack}. */
public final class RawWords {
    private RawWords() {}

    /** The whole card, wherever it is read. */
    public static String of(Card card) {
        return PlainText.of(Naming.with(RawWords::of, card));
    }

    /** The whole card on this platform, which shows only people and channels of its own under a name. */
    public static String of(Card card, Platform platform) {
        return PlainText.of(Naming.with(name -> name.platform() == platform ? of(name) : name, card));
    }

    private static Inline of(Inline.Name name) {
        return new Inline.Plain(
                switch (name.platform()) {
                    case DISCORD -> name.raw() + " on Discord";
                    case SLACK -> name.raw() + " on Slack";
                    case CONSOLE, WEB -> name.raw();
                });
    }
}
