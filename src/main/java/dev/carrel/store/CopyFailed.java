package dev.carrel.store;

import java.io.Serial;

/** A copy was not made, in words for whoever runs the bot. */
public final class CopyFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CopyFailed(String message) {
        super(message);
    }

    CopyFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
