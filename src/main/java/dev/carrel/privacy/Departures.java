package dev.carrel.privacy;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Presence;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Communities;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets who has left. No platform tells this bot when somebody leaves, so it asks, for each identity once a week; whoever is seen to be
 * gone is forgotten after {@link #PATIENCE}, unless they are seen to be back or use Carrel meanwhile. Thread-safe; every method blocks, for
 * the platforms too.
 */
public final class Departures {
    /** For so long whoever has left can come back and find everything as it was. */
    public static final Duration PATIENCE = Duration.ofDays(30);

    /** Each identity is asked about once in so many days. */
    private static final int ROUND_DAYS = 7;

    private static final int MOST_ASKED_A_DAY = 5_000;
    private static final Logger log = LoggerFactory.getLogger(Departures.class);

    private final Store store;
    private final Communities communities;
    private final Erasure erasure;
    private final InstantSource clock;
    private final BiFunction<SpaceId, PersonId, Presence> presence;
    private final DepartureRows rows = new DepartureRows();

    /** Departures from the communities of this store; {@code presence} asks a platform, and may block. */
    public Departures(
            Store store,
            Communities communities,
            Erasure erasure,
            InstantSource clock,
            BiFunction<SpaceId, PersonId, Presence> presence) {
        this.store = store;
        this.communities = communities;
        this.erasure = erasure;
        this.clock = clock;
        this.presence = presence;
    }

    /** Asks about those whose day it is. */
    public void look() {
        long today = clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds() % ROUND_DAYS;
        List<DepartureRows.Known> asked = store.read(handle -> rows.ofDay(handle, today, ROUND_DAYS, MOST_ASKED_A_DAY));
        int gone = 0;
        for (DepartureRows.Known known : asked) {
            CommunityId community = known.seat().community();
            Set<Presence> seen = seen(community, known.person());
            if (seen.contains(Presence.THERE)) {
                communities.isBack(community, known.person());
            } else if (seen.equals(EnumSet.of(Presence.GONE))) {
                communities.hasLeft(community, known.person());
                gone++;
            }
        }
        log.debug("{} of {} who were asked about are gone", gone, asked.size());
    }

    /** As all spaces of the community see somebody that are on their platform. */
    private Set<Presence> seen(CommunityId community, PersonId person) {
        Set<Presence> seen = EnumSet.noneOf(Presence.class);
        communities.linkedSpaces().of(community).stream()
                .filter(space -> space.platform() == person.platform())
                .map(space -> presence.apply(space, person))
                .forEach(seen::add);
        return seen;
    }

    /** Forgets those whose time is over: of a member who is still there under another identity that one identity, else all. */
    public void forget() {
        Instant before = clock.instant().minus(PATIENCE);
        store.read(handle -> rows.leftBefore(handle, before)).forEach((seat, persons) -> {
            if (persons.staying().isEmpty()) {
                erasure.erase(seat);
            } else {
                persons.left().forEach(person -> erasure.erase(seat, person));
            }
        });
    }
}
