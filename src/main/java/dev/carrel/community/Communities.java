package dev.carrel.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Callers;
import dev.carrel.chat.command.Origin;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Knows who is asking, and changes what is known about them.
 *
 * <p>Answers are cached, so that a repeated command costs no query. A change made here is seen here at once, and on other
 * nodes of the same community within {@link #FRESHNESS}. Thread-safe; every method may block for the database.
 */
public final class Communities implements Callers {
    /** How long another node may still believe what was just changed. */
    static final Duration FRESHNESS = Duration.ofSeconds(30);

    /** How often a member is offered to tell their zone: a second time, as the first may have come at a bad moment, and never again. */
    static final int MOST_ZONE_OFFERS = 2;

    private static final int MOST_CACHED = 20_000;

    private final Store store;
    private final InstantSource clock;
    private final SeatStore seats = new SeatStore();
    private final SettingsStore settings = new SettingsStore();
    private final SpaceStore spaces = new SpaceStore();

    private final Seats found;
    private final Cache<Seat, Optional<MemberSettings>> memberCache;
    private final Cache<CommunityId, CommunitySettings> communityCache;

    /** Keeps its rows in {@code store}; the clock dates them and ages the cache. */
    public Communities(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.found = new Seats(store, seats, clock);
        this.memberCache = cache(clock);
        this.communityCache = cache(clock);
    }

    /**
     * Who is asking. A person, space or community that was never seen before is created on the way, once, however many ask at
     * the same time.
     *
     * <p>The language is the member's own choice, else the platform's if Carrel speaks it, else the community's, else
     * English. The zone is the member's own, else the community's.
     *
     * <p>The role is the one the platform vouches for at this moment or the one granted in Carrel, whichever is higher.
     */
    @Override
    public Caller callerOf(Origin origin) {
        CommunityId community = found.communityOf(origin.space());
        Identity identity = new Identity(community, origin.person());
        Optional<MemberSettings> known = cachedSettings(found.seatOf(identity));
        if (known.isEmpty()) {
            // Linked on another node: the member that was cached here has ended.
            found.forget(identity);
        }
        Seat seat = found.seatOf(identity);
        MemberSettings own = known.orElseGet(() -> memberSettings(seat));
        CommunitySettings shared = communitySettings(seat.community());
        Language language = own.language()
                .or(() -> spoken(origin.locale()))
                .or(shared::language)
                .orElse(Language.ENGLISH);
        return new Caller(
                seat.community(),
                seat.member(),
                origin.person(),
                origin.space(),
                origin.place(),
                own.role().covers(origin.vouched()) ? own.role() : origin.vouched(),
                language,
                own.zone().or(shared::zone),
                origin.likelyZone(),
                own.textMode());
    }

    /**
     * What a member has told about themselves.
     *
     * @throws IllegalArgumentException when there is no such member in this community
     */
    public MemberSettings memberSettings(Seat seat) {
        return cachedSettings(seat).orElseThrow(() -> new IllegalArgumentException("nobody sits on " + seat));
    }

    /** What the community has decided for all. */
    public CommunitySettings communitySettings(CommunityId community) {
        return communityCache.get(community, key -> store.read(handle -> settings.ofCommunity(handle, key)));
    }

    /** Whether this space has been used, or linked, before. Asking creates nothing. */
    public boolean knows(SpaceId space) {
        return found.knows(space);
    }

    /** The seat of a person in a community, who is made known on first sight. */
    public Seat seatOf(CommunityId community, PersonId person) {
        return found.seatOf(new Identity(community, person));
    }

    /** The members to whom this role was granted here, the earliest first; not those for whom a platform vouches. */
    public List<Appointed> appointed(CommunityId community, Role role) {
        return store.read(handle -> settings.appointed(handle, community, role));
    }

    /** Where announcements for this space go; empty when nobody has said, or the space is not this community's. */
    public Optional<PlaceId> announcementPlace(CommunityId community, SpaceId space) {
        return store.read(handle -> spaces.announcementPlace(handle, community, space));
    }

    /**
     * Sends the announcements for a space to this place from now on, or nowhere.
     *
     * <p>Whether the place belongs to the space only its platform knows: who posts there has to ask it.
     *
     * @throws IllegalArgumentException when the space is not this community's, or the place is another platform's
     */
    public void announceIn(CommunityId community, SpaceId space, Optional<PlaceId> place) {
        if (place.isPresent() && place.get().platform() != space.platform()) {
            throw new IllegalArgumentException(place.get() + " is no place of " + space);
        }
        store.transact(handle -> {
            if (!spaces.announceIn(handle, community, space, place)) {
                throw new IllegalArgumentException(space + " does not belong to " + community);
            }
            return place;
        });
    }

    /**
     * Whether a member should now be offered to tell their zone, which counts as an offer: at most {@value #MOST_ZONE_OFFERS} times,
     * and never once they have told it.
     */
    public boolean offerZone(Seat seat) {
        MemberSettings known = memberSettings(seat);
        if (known.zone().isPresent() || known.zoneOffers() >= MOST_ZONE_OFFERS) {
            return false;
        }
        boolean offered = store.transact(handle -> settings.countZoneOffer(handle, seat, MOST_ZONE_OFFERS));
        memberCache.invalidate(seat);
        return offered;
    }

    /** The identities of one member, in the order of their platforms. */
    public List<PersonId> personsOf(Seat seat) {
        return store.read(handle -> seats.personsOf(handle, seat));
    }

    /** Sets the zone in which a member writes and reads times. */
    public void chooseZone(Seat seat, ZoneId zone) {
        store.write(handle -> settings.setMemberZone(handle, seat, zone));
        memberCache.invalidate(seat);
    }

    /** Sets the language in which a member is answered, whatever their platform says. */
    public void chooseLanguage(Seat seat, Language language) {
        store.write(handle -> settings.setMemberLanguage(handle, seat, language));
        memberCache.invalidate(seat);
    }

    /** Lets the platform decide again in which language a member is answered. */
    public void followPlatformLanguage(Seat seat) {
        store.write(handle -> settings.clearMemberLanguage(handle, seat));
        memberCache.invalidate(seat);
    }

    /** Turns sentences instead of layouts on or off for a member. */
    public void chooseTextMode(Seat seat, boolean textMode) {
        store.write(handle -> settings.setTextMode(handle, seat, textMode));
        memberCache.invalidate(seat);
    }

    /** Sets the zone of all members who have not told their own. */
    public void setCommunityZone(CommunityId community, ZoneId zone) {
        store.write(handle -> settings.setCommunityZone(handle, community, zone));
        communityCache.invalidate(community);
    }

    /** Sets the language of all members whose own is not known. */
    public void setCommunityLanguage(CommunityId community, Language language) {
        store.write(handle -> settings.setCommunityLanguage(handle, community, language));
        communityCache.invalidate(community);
    }

    /** Grants a role until it is revoked; granting it again changes nothing. {@link Role#STUDENT} is everybody's anyway. */
    public void grant(Seat seat, Role role) {
        store.write(handle -> settings.grant(handle, seat, role, now()));
        memberCache.invalidate(seat);
    }

    /** Takes a granted role back. What a platform vouches for cannot be taken here. */
    public void revoke(Seat seat, Role role) {
        store.write(handle -> settings.revoke(handle, seat, role));
        memberCache.invalidate(seat);
    }

    /**
     * Says that this identity belongs to this member too. A member of whom nothing is left thereby ends, and their granted
     * roles go over; their settings do not.
     */
    public void link(Seat seat, PersonId person) {
        Optional<Seat> before = store.transact(handle -> seats.link(handle, seat, person, now()));
        before.ifPresent(memberCache::invalidate);
        memberCache.invalidate(seat);
        found.forget(new Identity(seat.community(), person));
    }

    /**
     * Makes an identity a member of its own again, without roles or settings.
     *
     * @return false when it is not one of several of this member, and nothing was changed
     */
    public boolean unlink(Seat seat, PersonId person) {
        boolean unlinked = store.transact(handle -> seats.unlink(handle, seat, person, now()));
        found.forget(new Identity(seat.community(), person));
        return unlinked;
    }

    /**
     * Lets a space that nobody has used yet join a community.
     *
     * @return false when the space already belongs to another community, and nothing was changed
     */
    public boolean linkSpace(CommunityId community, SpaceId space) {
        return store.transact(handle -> seats.linkSpace(handle, community, space, now()));
    }

    private Optional<MemberSettings> cachedSettings(Seat seat) {
        return memberCache.get(seat, key -> store.read(handle -> settings.ofMember(handle, key)));
    }

    private static Optional<Language> spoken(Locale locale) {
        Language nearest = Language.nearest(locale);
        return nearest.tag().equals(locale.getLanguage()) ? Optional.of(nearest) : Optional.empty();
    }

    private Instant now() {
        return clock.instant();
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
