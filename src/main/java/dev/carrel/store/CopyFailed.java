package dev.carrel.store;

import java.io.Serial;

/** A copy was not made, in words for whoever runs the bot. */
public final class CopyFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says why, in a sentence. */
    public CopyFailed(String message) {
        super(message);
    }

    /** The same, with what it came of. */
    public CopyFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
