package dev.carrel.chat.spi;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.ScheduledEvent;
import dev.carrel.chat.SpaceId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A platform's own calendar of every space. Its methods ask the platform and block for that, 15 seconds at most, unless they say otherwise;
 * called from many threads, for one space by one of them at a time.
 */
public interface ScheduledEvents {
    /** How many events a space may have that are not over, whoever made them. */
    int most();

    /** Whether the bot may make events there, as far as is known now; never blocks. */
    boolean isAllowed(SpaceId space);

    /** Where somebody who runs the space lets it; nothing while that is not known. Never blocks. */
    Optional<URI> permission(SpaceId space);

    /**
     * An event that is there and not over.
     *
     * @param number of the bot's own; empty for everybody else's
     */
    record Entry(String id, OptionalLong number) {}

    /** Everything that is there and not over. */
    List<Entry> list(SpaceId space) throws NotScheduled;

    /** Makes an event, which must not have begun; its id there. Not to be repeated without {@link #list} when the answer was lost. */
    String create(SpaceId space, ScheduledEvent event) throws NotScheduled;

    /** Makes an event of the bot's say this; may be repeated. */
    void change(SpaceId space, String id, ScheduledEvent event) throws NotScheduled;

    /**
     * Everybody who is interested in an event, in no order, and with people whom nobody knows. Asks once for each hundred of them and blocks for that
     * so often.
     */
    Set<PersonId> interested(SpaceId space, String id) throws NotScheduled;

    /** Takes an event of the bot's away, as one that is not held; may be repeated. */
    void cancel(SpaceId space, String id) throws NotScheduled;
}
