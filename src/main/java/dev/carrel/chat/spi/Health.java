package dev.carrel.chat.spi;

/** How a part of the bot is doing. */
public sealed interface Health {
    /** It works. */
    record Ready() implements Health {}

    /**
     * It does not, or not yet.
     *
     * @param why in words for an operator, without secrets
     */
    record Unready(String why) implements Health {}

    /** It works. */
    static Health ready() {
        return new Ready();
    }

    /** It does not, or not yet. */
    static Health unready(String why) {
        return new Unready(why);
    }
}
