package dev.carrel.chat.spi;

import dev.carrel.chat.spi.Outcome.DeliveryFailure;

/** A step of a delivery that did not work. */
public final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DeliveryFailure failure;

    /** A step that failed so. */
    public Undelivered(DeliveryFailure failure) {
        super(failure.why());
        this.failure = failure;
    }

    /** What it means, if the step was the sending itself. */
    public DeliveryFailure failure() {
        return failure;
    }
}
