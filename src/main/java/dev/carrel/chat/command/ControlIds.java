package dev.carrel.chat.command;

import dev.carrel.chat.card.Action;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids of one message's controls, each only once: a second control with the same action gets {@code #2}, which
 * {@link ActionCodec} reads over. For one thread and one message.
 */
public final class ControlIds {
    private final ActionIds ids;
    private final Map<String, Integer> used = new HashMap<>();

    /** The ids of a new message. */
    public ControlIds(ActionIds ids) {
        this.ids = ids;
    }

    /** The id for the next control; may block to store what does not fit. */
    public String next(Action action) {
        return next(ids.idOf(action));
    }

    /** The same for an id that stands for no action. */
    public String next(String id) {
        int count = used.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + "#" + count;
    }
}
