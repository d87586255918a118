package dev.carrel.group;

import dev.carrel.chat.Role;
import java.util.Optional;

/**
 * A group as one reader may see it.
 *
 * @param standing the reader's own
 * @param size how many are in it, organizers included
 */
public record Seen(Group group, Optional<Standing> standing, int size) {
    /** Its number. */
    public GroupId id() {
        return group.id();
    }

    /** Whether the reader is in it: only then may they see sessions of a private group, and take part. */
    public boolean attends() {
        return standing.map(Standing::attends).orElse(false);
    }

    /** Whether the reader decides for it. */
    public boolean organizes() {
        return standing.filter(own -> own == Standing.ORGANIZER).isPresent();
    }

    /** Whether the reader, in this role in the community, may end it: its organizers may, and moderators where they see it without being in it. */
    public boolean isEndedBy(Role role) {
        return organizes() || (role.covers(Role.MODERATOR) && group.privacy() != Privacy.HIDDEN);
    }

    /** Whether the reader may see who is in it, when it meets and where it is at home: everybody for an open group, else who is in it. */
    public boolean looksInside() {
        return attends() || group.privacy() == Privacy.OPEN;
    }
}
