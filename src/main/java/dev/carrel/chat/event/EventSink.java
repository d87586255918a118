package dev.carrel.chat.event;

/** Takes what happens on a platform. */
@FunctionalInterface
public interface EventSink {
    /** Takes an event; called from a platform's own threads, so it never blocks and never throws. */
    void take(ChatEvent event);

    /** Takes nothing to heart. */
    static EventSink none() {
        return event -> {};
    }
}
