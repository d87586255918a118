package dev.carrel.chat.spi;

import dev.carrel.chat.PlaceId;
import java.time.Duration;

/** What became of sending a message. */
public sealed interface Outcome {
    /**
     * It is there.
     *
     * @param place where: for a person, their direct messages
     * @param message the platform's id of it
     */
    record Receipt(PlaceId place, String message) implements Outcome {}

    /** It is not there, or nobody knows. {@code why} is in words for an operator, without secrets. */
    sealed interface DeliveryFailure extends Outcome {
        /** What was wrong. */
        String why();
    }

    /**
     * It did certainly not arrive, and may a while later.
     *
     * @param after how long the platform asks to wait, or zero when it does not say
     */
    record Later(Duration after, String why) implements DeliveryFailure {}

    /** The try was made and its answer did not come: it may have arrived. */
    record Uncertain(String why) implements DeliveryFailure {}

    /** The recipient cannot be reached any more: a deleted channel, closed direct messages, a person who left. */
    record Gone(String why) implements DeliveryFailure {}

    /** The platform does not take this message, however often it is sent. */
    record Rejected(String why) implements DeliveryFailure {}
}
