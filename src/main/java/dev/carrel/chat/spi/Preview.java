package dev.carrel.chat.spi;

import dev.carrel.chat.Platform;
import dev.carrel.chat.command.Answer;

/** Shows what a platform would be sent for an answer: the same renderer as the real connection, without the connection. */
public interface Preview {
    /** Whose drawing it is. */
    Platform platform();

    /** The payload, exactly as it would be sent; never blocks for longer than making the controls' ids. */
    Drawing draw(Answer answer);

    /**
     * A payload.
     *
     * @param kind whether it is a message or a modal: Discord and Slack send them by different requests
     */
    record Drawing(Kind kind, String json) {}

    /** What a payload is for. */
    enum Kind {
        MESSAGE,
        MODAL
    }
}
