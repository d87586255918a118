package dev.carrel.chat.spi;

/** How a part of the bot is doing. */
public sealed interface Health {
    /**
     * It works.
     *
     * @param but what of it does not, in words for an operator, without secrets; mostly empty
     */
    record Ready(String but) implements Health {}

    /**
     * It does not, or not yet.
     *
     * @param why in words for an operator, without secrets
     */
    record Unready(String why) implements Health {}

    /** It works. */
    static Health ready() {
        return ready("");
    }

    /** It works, but for this. */
    static Health ready(String but) {
        return new Ready(but);
    }

    /** It does not, or not yet. */
    static Health unready(String why) {
        return new Unready(why);
    }
}
