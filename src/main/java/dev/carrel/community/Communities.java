package dev.carrel.community;

import dev.carrel.audit.Audit;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Callers;
import dev.carrel.chat.command.Origin;
import dev.carrel.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Knows who is asking, and changes what is known about them.
 *
 * <p>Answers are cached, so that a repeated command costs no query. A change made here is seen here at once, and on other
 * nodes of the same community within {@link #FRESHNESS}. Thread-safe; every method may block for the database.
 */
public final class Communities implements Callers {
    /** How long another node may still believe what was just changed. */
    static final Duration FRESHNESS = Remembered.FRESHNESS;

    /** How often a member is offered to tell their zone: a second time, as the first may have come at a bad moment, and never again. */
    static final int MOST_ZONE_OFFERS = 2;

    private final Store store;
    private final InstantSource clock;
    private final SeatStore seats = new SeatStore();
    private final SettingsStore settings = new SettingsStore();
    private final SpaceStore spaces = new SpaceStore();
    private final ReachStore wishes = new ReachStore();

    private final Seats found;
    private final Crowd crowd;
    private final Remembered remembered;
    private final Reaches reaches;
    private final FreeTimes freeTimes;
    private final Links links;
    private final LinkedSpaces linkedSpaces;
    private final CalendarLinks calendarLinks;
    private final Decisions decisions;
    private final Audit audit;

    /** Keeps its rows in {@code store}; the clock dates them and ages the cache. */
    public Communities(Store store, InstantSource clock) {
        this(store, clock, new SecureRandom());
    }

    /** The same, with codes by which people and spaces are linked from this source: where strangers can type codes, a secure one. */
    public Communities(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        Codes codes = new Codes(random);
        this.found = new Seats(store, seats, clock);
        this.crowd = new Crowd(found);
        this.remembered = new Remembered(store, clock, settings, wishes, spaces, found);
        this.reaches = new Reaches(store, wishes, remembered);
        this.freeTimes = new FreeTimes(store);
        this.links = new Links(store, clock, codes, seats, remembered);
        this.linkedSpaces = new LinkedSpaces(store, clock, codes, spaces, remembered);
        this.calendarLinks = new CalendarLinks(store, clock, random);
        this.decisions = new Decisions(store, clock, settings, spaces, remembered);
        this.audit = new Audit(store, clock);
    }

    /** Changes how members are told. */
    public Reaches reaches() {
        return reaches;
    }

    /** Knows when members are free. */
    public FreeTimes freeTimes() {
        return freeTimes;
    }

    /** Joins the identities of one human. */
    public Links links() {
        return links;
    }

    /** Joins the spaces of one community. */
    public LinkedSpaces linkedSpaces() {
        return linkedSpaces;
    }

    /** Changes what is decided for a whole community. */
    public Decisions decisions() {
        return decisions;
    }

    /** Tells what moderators and organizers have done. */
    public Audit audit() {
        return audit;
    }

    /** Addresses of calendars. */
    public CalendarLinks calendarLinks() {
        return calendarLinks;
    }

    /**
     * How and when a member wants to be told.
     *
     * @throws IllegalArgumentException when there is no such member in this community
     */
    public Reach reach(Seat seat) {
        return remembered.reachOf(seat).orElseThrow(() -> nobody(seat));
    }

    /**
     * The same as it is in this transaction, whatever is remembered.
     *
     * @throws IllegalArgumentException when there is no such member in this community
     */
    public Reach reach(Handle handle, Seat seat) {
        return remembered.reachOf(handle, seat).orElseThrow(() -> nobody(seat));
    }

    /**
     * Where these members of a community are told one kind of notice in person, the preferred address of each first; without those who do
     * not want to be told. One query for all of them, within a transaction.
     */
    public Map<MemberId, List<PersonId>> addresses(
            Handle handle, CommunityId community, Collection<MemberId> members, Notice notice) {
        return wishes.addresses(handle, community, members, notice);
    }

    /**
     * When those of these members may be written to next who have quiet hours. One query for all of them, within a transaction.
     */
    public Map<MemberId, Instant> awake(
            Handle handle, CommunityId community, Collection<MemberId> members, Instant at) {
        return wishes.awake(handle, community, members, at);
    }

    private static IllegalArgumentException nobody(Seat seat) {
        return new IllegalArgumentException("nobody sits on " + seat);
    }

    /**
     * Who is asking. A person, space or community that was never seen before is created on the way, once, however many ask at
     * the same time.
     *
     * <p>The language is the member's own choice, else their app's if Carrel speaks it, else the community's, else
     * English. Their app's is kept, for when they are written to and for when a platform does not tell it. The zone is the member's own, else the community's.
     *
     * <p>The role is the one the platform vouches for at this moment or the one granted in Carrel, whichever is higher.
     */
    @Override
    public Caller callerOf(Origin origin) {
        Seat before = found.seatOf(origin.space(), origin.person());
        Optional<MemberSettings> known = remembered.settingsOf(before);
        if (known.isEmpty()) {
            // Linked, or moved with the space, on another node: the member that was cached here has ended.
            found.forget(origin.space());
            found.forget(new Identity(before.community(), origin.person()));
        }
        Seat seat = found.seatOf(origin.space(), origin.person());
        MemberSettings own = known.orElseGet(() -> memberSettings(seat));
        CommunitySettings shared = communitySettings(seat.community());
        boolean silent = origin.locale().getLanguage().isEmpty();
        Optional<Language> app = silent ? own.appLanguage() : spoken(origin.locale());
        if (!app.equals(own.appLanguage())) {
            store.write(handle -> settings.setAppLanguage(handle, seat, app));
            remembered.forget(seat);
        }
        Language language = own.language().or(() -> app).or(shared::language).orElse(Language.ENGLISH);
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
        return remembered.settingsOf(seat).orElseThrow(() -> nobody(seat));
    }

    /** What the community has decided for all. */
    public CommunitySettings communitySettings(CommunityId community) {
        return remembered.settingsOf(community);
    }

    /** Whether this space has been used, or linked, before. Asking creates nothing. */
    public boolean knows(SpaceId space) {
        return found.knows(space);
    }

    /** A space of this community on this platform, the earliest where there are several; a message to a member is about it. */
    public Optional<SpaceId> homeOn(CommunityId community, Platform platform) {
        return remembered.spacesOf(community).stream()
                .filter(space -> space.platform() == platform)
                .findFirst();
    }

    /** The spaces of a community, the earliest first. */
    public List<SpaceId> spacesOf(CommunityId community) {
        return remembered.spacesOf(community);
    }

    /** The seat of a person in a community, who is made known on first sight. */
    public Seat seatOf(CommunityId community, PersonId person) {
        return found.seatOf(new Identity(community, person));
    }

    /**
     * The seats of many people where they are, with few queries. Those in a space that nobody has used yet have none.
     *
     * @param letIn which strangers are made known; the others have no seat
     */
    public Map<Presence, Seat> seatsOf(Collection<Presence> people, Predicate<Presence> letIn) {
        return crowd.seatsOf(people, letIn);
    }

    /** Nobody sits any more where {@link #seatsOf} says that these do: they are looked for again the next time. */
    public void lookAgain(Collection<Presence> people) {
        crowd.forget(people);
    }

    /** The member who this person is in a community; nothing for a stranger, who stays one. */
    public Optional<MemberId> memberOf(CommunityId community, PersonId person) {
        return found.memberOf(new Identity(community, person));
    }

    /** Those of these people whom a community knows: who never came, or was forgotten, is not among them. Mostly no query, else one for each platform. */
    public Set<PersonId> known(CommunityId community, Collection<PersonId> people) {
        return membersOf(community, people).keySet();
    }

    /** The members who these people are in a community, as {@link #known} finds them. */
    public Map<PersonId, MemberId> membersOf(CommunityId community, Collection<PersonId> people) {
        return people.stream()
                .map(person -> new Identity(community, person))
                .collect(Collectors.groupingBy(identity -> identity.person().platform()))
                .values()
                .stream()
                .flatMap(some -> found.seatsOf(some).entrySet().stream())
                .collect(Collectors.toMap(
                        seat -> seat.getKey().person(), seat -> seat.getValue().member()));
    }

    /** The members to whom this role was granted here, the earliest first; not those for whom a platform vouches. */
    public List<Appointed> appointed(CommunityId community, Role role) {
        return store.read(handle -> settings.appointed(handle, community, role));
    }

    /** Where announcements for this space go; empty when nobody has said, or the space is not this community's. */
    public Optional<PlaceId> announcementPlace(CommunityId community, SpaceId space) {
        return store.read(handle -> spaces.announcementPlace(handle, community, space));
    }

    /** Where announcements go, over all spaces of a community, as it is in this transaction; none when nobody has said. */
    public List<PlaceId> announcementPlaces(Handle handle, CommunityId community) {
        return spaces.announcementPlaces(handle, community);
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
        remembered.forget(seat);
        return offered;
    }

    /** The identities of one member, in the order of their platforms. */
    public List<PersonId> personsOf(Seat seat) {
        return store.read(handle -> seats.personsOf(handle, seat));
    }

    /** The identities of several members of a community, in the order of their platforms: one query for all of them. */
    public Map<MemberId, List<PersonId>> personsOf(CommunityId community, Collection<MemberId> members) {
        return store.read(handle -> seats.personsOf(handle, community, members));
    }

    /** Forgets what is remembered of a member who has ended: to be called once that is committed. Others may come under the same identities. */
    public void ended(Seat seat, Collection<PersonId> persons) {
        remembered.forget(seat);
        persons.forEach(person -> found.forget(new Identity(seat.community(), person)));
    }

    /** Somebody was seen to be gone; the first time counts. */
    public void hasLeft(CommunityId community, PersonId person) {
        Identity identity = new Identity(community, person);
        store.write(handle -> seats.leave(handle, identity, now()));
        found.forget(identity);
    }

    /** Somebody was seen to be there, whatever was believed of them. */
    public void isBack(CommunityId community, PersonId person) {
        store.write(handle -> seats.comeBack(handle, new Identity(community, person)));
    }

    /** Sets the zone in which a member writes and reads times. */
    public void chooseZone(Seat seat, ZoneId zone) {
        store.write(handle -> settings.setMemberZone(handle, seat, zone));
        remembered.forget(seat);
    }

    /** Sets the language in which a member is answered, whatever their platform says. */
    public void chooseLanguage(Seat seat, Language language) {
        store.write(handle -> settings.setMemberLanguage(handle, seat, language));
        remembered.forget(seat);
    }

    /** Lets the platform decide again in which language a member is answered. */
    public void followPlatformLanguage(Seat seat) {
        store.write(handle -> settings.clearMemberLanguage(handle, seat));
        remembered.forget(seat);
    }

    /** Turns sentences instead of layouts on or off for a member. */
    public void chooseTextMode(Seat seat, boolean textMode) {
        store.write(handle -> settings.setTextMode(handle, seat, textMode));
        remembered.forget(seat);
    }

    /** Sets what may be done with what a member takes part in. */
    public void chooseSharing(Seat seat, Sharing sharing) {
        store.write(handle -> settings.setSharing(handle, seat, sharing));
        remembered.forget(seat);
    }

    /**
     * Lets a space that nobody has used yet join a community.
     *
     * @return false when the space already belongs to another community, and nothing was changed
     */
    public boolean linkSpace(CommunityId community, SpaceId space) {
        return store.transact(handle -> seats.linkSpace(handle, community, space, now()));
    }

    private static Optional<Language> spoken(Locale locale) {
        Language nearest = Language.nearest(locale);
        return nearest.tag().equals(locale.getLanguage()) ? Optional.of(nearest) : Optional.empty();
    }

    private Instant now() {
        return clock.instant();
    }
}
