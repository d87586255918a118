package dev.carrel.chat.event;

import dev.carrel.chat.SpaceId;

/** Takes what happens on a platform. */
@FunctionalInterface
public interface EventSink {
    /** Takes an event; called from a platform's own threads, so it never blocks and never throws. */
    void take(ChatEvent event);

    /**
     * What people have done in a space since it was last heard of may not have been told, and will not be: the connection has begun anew there.
     * Called as {@link #take} is.
     */
    default void missed(SpaceId space) {}

    /** Takes nothing to heart. */
    static EventSink none() {
        return event -> {};
    }
}
