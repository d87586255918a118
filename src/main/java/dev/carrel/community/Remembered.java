package dev.carrel.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.SpaceId;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What this node has read of members and communities, so that a repeated command costs no query. What is changed here has to be
 * forgotten here; other nodes believe the old for {@link #FRESHNESS} more. Thread-safe; reading may block for the database.
 */
final class Remembered {
    /** How long another node may still believe what was just changed. */
    static final Duration FRESHNESS = Duration.ofSeconds(30);

    private static final int MOST_CACHED = 20_000;

    private final Store store;
    private final SettingsStore settings;
    private final ReachStore wishes;
    private final SpaceStore spaceRows;
    private final Seats seats;
    private final Cache<Seat, Optional<MemberSettings>> members;
    private final Cache<CommunityId, CommunitySettings> communities;
    private final Cache<Seat, Optional<ReachWishes>> reaches;
    private final Cache<CommunityId, List<SpaceId>> spaces;

    Remembered(
            Store store,
            InstantSource clock,
            SettingsStore settings,
            ReachStore wishes,
            SpaceStore spaceRows,
            Seats seats) {
        this.store = store;
        this.settings = settings;
        this.wishes = wishes;
        this.spaceRows = spaceRows;
        this.seats = seats;
        this.members = cache(clock);
        this.communities = cache(clock);
        this.reaches = cache(clock);
        this.spaces = cache(clock);
    }

    Seats seats() {
        return seats;
    }

    /** Nothing when there is no such member. */
    Optional<MemberSettings> settingsOf(Seat seat) {
        return members.get(seat, key -> store.read(handle -> settings.ofMember(handle, key)));
    }

    CommunitySettings settingsOf(CommunityId community) {
        return communities.get(community, key -> store.read(handle -> settings.ofCommunity(handle, key)));
    }

    /** Nothing when there is no such member. */
    Optional<Reach> reachOf(Seat seat) {
        return settingsOf(seat)
                .flatMap(own -> reaches.get(seat, key -> store.read(handle -> wishes.of(handle, key)))
                        .map(wish -> Reach.of(own, settingsOf(seat.community()), wish)));
    }

    /** The earliest first. */
    List<SpaceId> spacesOf(CommunityId community) {
        return spaces.get(community, key -> store.read(handle -> spaceRows.of(handle, key)));
    }

    /** The same as it is in this transaction, remembering nothing. */
    Optional<Reach> reachOf(Handle handle, Seat seat) {
        return settings.ofMember(handle, seat)
                .flatMap(own -> wishes.of(handle, seat)
                        .map(wish -> Reach.of(own, settings.ofCommunity(handle, seat.community()), wish)));
    }

    void forget(Seat seat) {
        members.invalidate(seat);
        reaches.invalidate(seat);
    }

    void forget(CommunityId community) {
        communities.invalidate(community);
    }

    /** Whole communities have moved. */
    void forgetAll() {
        members.invalidateAll();
        communities.invalidateAll();
        reaches.invalidateAll();
        spaces.invalidateAll();
        seats.forgetAll();
    }

    /** A cache that another node's changes reach within {@link #FRESHNESS}. */
    static <K, V> Cache<K, V> cache(InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_CACHED)
                .expireAfterWrite(FRESHNESS)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }
}
