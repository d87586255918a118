package dev.carrel.chat.command;

import dev.carrel.chat.Caller;

/** Knows who is asking; the community package does. */
@FunctionalInterface
public interface Callers {
    /** The caller behind an origin, made known on first sight; may block. */
    Caller callerOf(Origin origin);
}
