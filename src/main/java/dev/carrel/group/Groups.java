package dev.carrel.group;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Knows the groups of communities, and who stands how to them.
 *
 * <p>Whoever asks says who wants to know, and gets what that member may see: of a hidden group that is not theirs nothing, exactly as of a
 * group that does not exist. What has no reader ({@link #attendees}, {@link #organizers}) is for telling those who are in the group, and
 * for nobody else. Thread-safe; every method may block for the database. Those that take a handle take part in its transaction.
 */
public final class Groups {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** The longest text on what a group is about, in characters. */
    public static final int LONGEST_ABOUT = 500;

    /** Active groups that one member organizes at once. */
    public static final int MOST_ORGANIZED = 25;

    /** After this, invitations and requests end by themselves. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    /** For this long an archived group can be brought back. */
    public static final Duration RESTORABLE = Duration.ofDays(30);

    /** Organizers are told of members who join at most this often. */
    public static final Duration JOINS_TOLD = Duration.ofHours(1);

    /** Whoever reads a channel. */
    private static final MemberId NOBODY = new MemberId(0);

    private final Store store;
    private final InstantSource clock;
    private final GroupStore rows = new GroupStore();
    private final SightStore sights = new SightStore();
    private final StandingStore standings = new StandingStore();
    private final Keeping keeping;
    private final Membership membership;
    private final Succession succession;

    /** Groups in this store; the listener hears what happens in them. */
    public Groups(Store store, InstantSource clock, GroupListener listener) {
        this.store = store;
        this.clock = clock;
        Changes changes = new Changes(store, clock, rows, sights, standings);
        this.keeping = new Keeping(changes, rows, standings, listener);
        this.membership = new Membership(changes, rows, standings, keeping, listener);
        this.succession = new Succession(store, clock, rows, sights, standings, listener);
    }

    /** Creates, changes and archives groups. */
    public Keeping keeping() {
        return keeping;
    }

    /** Lets members in and out. */
    public Membership membership() {
        return membership;
    }

    /** What becomes of groups without a member. */
    public Succession succession() {
        return succession;
    }

    /** A group, if the reader may see it: nothing when there is none, and nothing when it is not theirs to see. */
    public Optional<Seen> find(Seat reader, GroupId id) {
        return store.read(handle -> find(handle, reader, id));
    }

    /** The same within a transaction. */
    public Optional<Seen> find(Handle handle, Seat reader, GroupId id) {
        return sights.find(handle, reader, id, clock.instant());
    }

    /**
     * The active groups that the reader may see, by name.
     *
     * @param from how many of them to leave out
     */
    public List<Seen> list(Seat reader, int from, int most) {
        return store.read(handle -> sights.list(handle, reader, clock.instant(), from, most));
    }

    /** How many {@link #list} has for this reader. */
    public int count(Seat reader) {
        return store.read(handle -> sights.count(handle, reader, clock.instant()));
    }

    /**
     * The groups that a member has anything to do with: is in, is invited to or asks to join, by name; and the archived ones that they may
     * bring back.
     */
    public List<Seen> of(Seat member) {
        return store.read(handle -> sights.mine(handle, member, clock.instant()));
    }

    /**
     * The active groups that the reader may see and whose name has this text in it, whatever its case and accents: those of exactly this
     * name first, then those that begin with it. Names that the reader sees may be the same when one of the groups is hidden.
     */
    public List<Seen> named(Seat reader, String text, int most) {
        return store.read(handle -> sights.named(handle, reader, clock.instant(), Names.fold(text), most));
    }

    /** Whether this text is the name of a group, whatever its case and accents. */
    public static boolean isName(String text, Group group) {
        return Names.fold(text).equals(Names.fold(group.name()));
    }

    /** The active groups that are at home in a place, as far as the reader may see that. */
    public List<Seen> at(Seat reader, PlaceId place) {
        return store.read(handle -> sights.at(handle, reader, clock.instant(), place));
    }

    /** Who is in a group, the earliest first; nobody for a reader who may not look inside. */
    public List<Fellow> members(Seat reader, GroupId id) {
        return store.read(
                handle -> find(handle, reader, id).filter(Seen::looksInside).isPresent()
                        ? standings.all(
                                handle, reader.community(), id, clock.instant(), Standing.ORGANIZER, Standing.MEMBER)
                        : List.of());
    }

    /** Who is invited and who asks, the earliest first; nobody for a reader who does not organize the group. */
    public List<Fellow> pending(Seat reader, GroupId id) {
        return store.read(
                handle -> find(handle, reader, id).filter(Seen::organizes).isPresent()
                        ? standings.all(
                                handle, reader.community(), id, clock.instant(), Standing.INVITED, Standing.ASKED)
                        : List.of());
    }

    /** Whether a member decides for a group; an archived one that can be brought back included. */
    public boolean organizes(Handle handle, Seat member, GroupId id) {
        return find(handle, member, id).filter(Seen::organizes).isPresent();
    }

    /** Those of these groups that are active and that the member is in: one query for all of them. */
    public Collection<GroupId> attended(Handle handle, Seat member, Collection<GroupId> groups) {
        return standings.attended(handle, member, groups);
    }

    /** Everybody who is in a group, organizers included, the earliest first; for telling them, within the transaction that does. */
    public List<MemberId> attendees(Handle handle, CommunityId community, GroupId id) {
        return ids(standings.all(handle, community, id, clock.instant(), Standing.MEMBER, Standing.ORGANIZER));
    }

    /** Everybody who decides for a group; for telling them, within the transaction that does. */
    public List<MemberId> organizers(Handle handle, CommunityId community, GroupId id) {
        return ids(standings.all(handle, community, id, clock.instant(), Standing.ORGANIZER));
    }

    /**
     * Who is in a group and reads in none of its homes, the earliest first: everybody where it has none; for telling them, within the
     * transaction that does.
     */
    public List<MemberId> unreached(Handle handle, CommunityId community, GroupId id) {
        Set<MemberId> reached = sights.reached(handle, community, id);
        return attendees(handle, community, id).stream()
                .filter(member -> !reached.contains(member))
                .toList();
    }

    /**
     * Who looks at a group for the reader of a message: the reader; for everybody who reads a room of the group's own somebody who decides
     * for it, and for everybody who reads another place nobody in particular.
     */
    public Seat onlooker(Caller reader, GroupId id) {
        Seat seat = Seat.of(reader);
        return seat.member().equals(NOBODY)
                ? store.read(handle -> sights.host(handle, reader.community(), id, reader.place()))
                        .map(host -> new Seat(reader.community(), host))
                        .orElse(seat)
                : seat;
    }

    /** A group that is there, without its homes, for what is done for the group itself. */
    public Optional<Group> found(Handle handle, CommunityId community, GroupId id) {
        return rows.find(handle, community, id);
    }

    /** Where a group is at home, rooms of its own among them; for telling those who are in it, within the transaction that does. */
    public List<Home> homes(Handle handle, CommunityId community, GroupId id) {
        return sights.homes(handle, community, id);
    }

    /** A room in a space is a group's own from now on, and its home there: nobody reads in it but its members. */
    public void moveIn(Handle handle, CommunityId community, GroupId id, SpaceId space, PlaceId room) {
        rows.setHome(handle, community, id, space, Optional.of(room), true);
    }

    /** The group is at home nowhere in a space any more. */
    public void moveOut(Handle handle, CommunityId community, GroupId id, SpaceId space) {
        rows.setHome(handle, community, id, space, Optional.empty(), true);
    }

    static List<MemberId> ids(List<Fellow> fellows) {
        return fellows.stream().map(Fellow::member).toList();
    }
}
