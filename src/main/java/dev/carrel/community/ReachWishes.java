package dev.carrel.community;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a {@link Reach} that is the member's alone.
 *
 * @param persons in the order in which they became known
 */
record ReachWishes(
        List<PersonId> persons, Optional<Platform> preferred, Optional<QuietHours> quiet, Map<Notice, Way> ways) {
    ReachWishes {
        persons = List.copyOf(persons);
        ways = Map.copyOf(ways);
    }
}
