package dev.carrel.platform.discord;

import dev.carrel.chat.command.ActionIds;
import java.util.Optional;

/**
 * Ids of controls in a direct message, which say after an {@code @} which server they are about: Discord tells only who pressed them.
 *
 * <p>Thirteen characters hold every id that Discord gives (64 bits in base 36).
 */
final class DirectIds {
    private static final char MARK = '@';

    private DirectIds() {}

    /** The ids of a message about this server. */
    static ActionIds about(long guild, ActionIds ids) {
        String mark = MARK + Long.toUnsignedString(guild, Character.MAX_RADIX);
        return action -> ids.idOf(action) + mark;
    }

    /** The id as the router knows it. */
    static String action(String id) {
        int mark = id.lastIndexOf(MARK);
        return mark < 0 ? id : id.substring(0, mark) + id.substring(endOfGuild(id, mark));
    }

    /** The server that it is about; empty where it does not say, or nonsense. */
    static Optional<Long> guild(String id) {
        int mark = id.lastIndexOf(MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Long.parseUnsignedLong(id.substring(mark + 1, endOfGuild(id, mark)), Character.MAX_RADIX));
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    /** A number that tells equal controls apart may follow. */
    private static int endOfGuild(String id, int mark) {
        int hash = id.indexOf('#', mark);
        return hash < 0 ? id.length() : hash;
    }
}
