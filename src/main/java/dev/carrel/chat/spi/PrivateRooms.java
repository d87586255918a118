package dev.carrel.chat.spi;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Private channels or threads of a platform, which the bot makes and lets people into. Its methods ask the platform and block for that, 15
 * seconds at most, unless they say otherwise; called from many threads, for one room by one of them at a time.
 */
public interface PrivateRooms {
    /** The place below which a room is made that is asked for in this one; nothing where none can be. Never blocks. */
    Optional<PlaceId> below(SpaceId space, PlaceId place);

    /** Whether the bot may make a room there and write into it, as far as is known now; never blocks. */
    boolean isAllowed(SpaceId space, PlaceId below);

    /** Where somebody who runs the space lets it; nothing where that is not known. Never blocks. */
    Optional<URI> permission(SpaceId space);

    /** Who can read in a room without being let in, in a whole sentence. Never blocks. */
    String alsoReads();

    /**
     * Makes a room in which nobody is but the bot, who alone lets others in as far as the platform knows such a rule. Where the answer is lost
     * there may be one that stays empty.
     *
     * @param name at most 80 characters of anything; it is made to fit
     */
    PlaceId make(SpaceId space, PlaceId below, String name) throws NoRoom;

    /** Who is in it besides the bot; nothing where the platform does not tell. */
    Optional<Set<PersonId>> guests(SpaceId space, PlaceId room) throws NoRoom;

    /** Lets somebody in; may be repeated. */
    void admit(SpaceId space, PlaceId room, PersonId person) throws NoRoom;

    /** Takes somebody out, or makes sure that they are not in; may be repeated. */
    void expel(SpaceId space, PlaceId room, PersonId person) throws NoRoom;

    /** Puts it away for good: nobody writes there any more; may be repeated. */
    void close(SpaceId space, PlaceId room) throws NoRoom;
}
