package dev.carrel.group;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A group of a community, as it is kept. Whoever has one has been allowed to see it. */
public record Group(
        GroupId id,
        CommunityId community,
        Profile profile,
        List<Home> homes,
        Instant created,
        Optional<Instant> archived) {
    /** Keeps a copy. */
    public Group {
        homes = List.copyOf(homes);
    }

    /** What it is called. */
    public String name() {
        return profile.name();
    }

    /** Who sees it. */
    public Privacy privacy() {
        return profile.privacy();
    }

    /** Where it is at home in a space. */
    public Optional<PlaceId> homeIn(SpaceId space) {
        return homes.stream()
                .filter(home -> home.space().equals(space))
                .map(Home::place)
                .findFirst();
    }
}
