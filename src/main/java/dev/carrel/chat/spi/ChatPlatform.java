package dev.carrel.chat.spi;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import java.util.Map;
import java.util.Optional;

/** A connection to one chat system. The life cycle calls {@link #start} once and {@link #stop} once, from one thread. */
public interface ChatPlatform {
    /** Which chat system this is. */
    Platform platform();

    /** Connects and takes interactions from then on. May block until connected; throws when it cannot ever connect. */
    void start();

    /** The paths at which this platform is called over HTTP, instead of or beside a connection of its own; mostly none. */
    default Map<String, Webhook> webhooks() {
        return Map.of();
    }

    /** Pages that this platform shows to people who come with a browser, by path; mostly none. */
    default Map<String, WebPage> pages() {
        return Map.of();
    }

    /**
     * Sends a message of the bot's own, and waits for what becomes of it; never throws for what a platform may do. May block for as long
     * as the platform asks to wait, within 30 seconds.
     *
     * <p>Where an earlier try is uncertain, the platform is asked first whether it arrived, and then nothing is sent. As long as that
     * cannot be asked, it stays {@link Outcome.Uncertain}, whatever the reason; every other failure says that it did not arrive. May be
     * called from many threads at once, and with the same mark by one of them at a time.
     */
    Outcome deliver(Outgoing message);

    /**
     * Draws a message of the bot's own anew where it is, as what {@code message} says, whatever it showed before; may be repeated. Blocks and fails as
     * {@link #deliver} does: {@link Outcome.Gone} when the message is not there any more.
     *
     * @param sent where the message is
     */
    Outcome redraw(Outcome.Receipt sent, Outgoing message);

    /** Remembers nothing of this person any more, who may come back as a stranger; never blocks. */
    default void forget(PersonId person) {}

    /** Whether somebody is in a space, as far as the platform tells; may block, and never throws for what a platform may do. */
    default Presence presence(SpaceId space, PersonId person) {
        return Presence.UNKNOWN;
    }

    /**
     * What somebody in a space is called there; nothing when the platform does not tell, or there is nobody. May block, for at most ten seconds,
     * and never throws for what a platform may do. Whoever asks sees to it that only members of the space's community read it.
     */
    default Optional<String> name(SpaceId space, PersonId person) {
        return Optional.empty();
    }

    /** The same of a channel, without a mark before it: of one that everybody in the space can see, and of no other. */
    default Optional<String> name(SpaceId space, PlaceId place) {
        return Optional.empty();
    }

    /** The platform's own calendars of its spaces, where it has such. */
    default Optional<ScheduledEvents> scheduledEvents() {
        return Optional.empty();
    }

    /** Rooms for a few people alone, where the platform has such and the bot can make them. */
    default Optional<PrivateRooms> privateRooms() {
        return Optional.empty();
    }

    /** How the connection is now; never blocks. */
    Health health();

    /** Takes no more interactions, lets running ones end within a second, and disconnects. Never throws. */
    void stop();
}
