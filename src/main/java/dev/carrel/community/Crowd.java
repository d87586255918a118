package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the seats of many people with few queries. Thread-safe; may block for the database. */
final class Crowd {
    private final Seats seats;

    Crowd(Seats seats) {
        this.seats = seats;
    }

    /** Those in spaces that have a community; strangers only where they are let in. */
    Map<Presence, Seat> seatsOf(Collection<Presence> people, Predicate<Presence> letIn) {
        Map<Presence, Seat> found = new HashMap<>();
        List<Presence> strangers = look(people, found);
        if (!strangers.isEmpty()) {
            // Their space may have moved on another node: nobody is let into a community that has ended.
            strangers.stream().map(Presence::space).distinct().forEach(seats::forget);
            strangers = look(strangers, found);
            Map<Presence, Identity> welcome =
                    identities(strangers.stream().filter(letIn).toList());
            Map<Identity, Seat> known = seats.letIn(Set.copyOf(welcome.values()));
            welcome.forEach((presence, identity) -> found.put(presence, known.get(identity)));
        }
        return found;
    }

    /** The seats of these may be others than before: they were not found there any more. */
    void forget(Collection<Presence> people) {
        identities(people).values().forEach(seats::forget);
        people.stream().map(Presence::space).distinct().forEach(seats::forget);
    }

    /** Puts down whoever is known; the others. */
    private List<Presence> look(Collection<Presence> people, Map<Presence, Seat> found) {
        Map<Presence, Identity> identities = identities(people);
        Map<CommunityId, Map<Platform, List<Identity>>> asked = identities.values().stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        Identity::community,
                        Collectors.groupingBy(identity -> identity.person().platform())));
        Map<Identity, Seat> known = new HashMap<>();
        asked.values().forEach(platforms -> platforms.values().forEach(some -> known.putAll(seats.seatsOf(some))));
        List<Presence> strangers = new ArrayList<>();
        identities.forEach((presence, identity) -> Optional.ofNullable(known.get(identity))
                .ifPresentOrElse(seat -> found.put(presence, seat), () -> strangers.add(presence)));
        return strangers;
    }

    private Map<Presence, Identity> identities(Collection<Presence> people) {
        Map<Presence, Identity> identities = new LinkedHashMap<>();
        for (Presence presence : people) {
            seats.knownCommunityOf(presence.space())
                    .ifPresent(community -> identities.put(presence, new Identity(community, presence.person())));
        }
        return identities;
    }
}
