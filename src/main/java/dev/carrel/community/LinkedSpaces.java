package dev.carrel.community;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Joins communities, by a code that one is given and the other one types, and lets a space leave again. A change is seen here at once and
 * on other nodes within {@link Communities#FRESHNESS}. Thread-safe; every method may block for the database.
 *
 * <p>People belong to a platform, not to a space: nobody knows which of two Slack workspaces somebody came from. So whoever is known on
 * one platform alone leaves with the last space of that platform and with everything that is theirs. Who is known elsewhere too stays a
 * member with everything, and is also a member of the leaving space, with a copy of their settings and roles. When a space of the
 * same platform stays, everybody stays, and the leaving space begins without members.
 */
public final class LinkedSpaces {
    private final Store store;
    private final InstantSource clock;
    private final Codes codes;
    private final SpaceStore spaces;
    private final Remembered remembered;
    private final Acts acts = new Acts();

    LinkedSpaces(Store store, InstantSource clock, Codes codes, SpaceStore spaces, Remembered remembered) {
        this.store = store;
        this.clock = clock;
        this.codes = codes;
        this.spaces = spaces;
        this.remembered = remembered;
    }

    /** How much a community holds. */
    public record Size(int spaces, int members, int reminders) {}

    /**
     * What would leave with a space.
     *
     * @param last whether it is the last space of its platform: otherwise nobody leaves with it
     * @param leaving how many members are known on its platform alone
     * @param parting how many are known there and elsewhere
     */
    public record Departure(boolean last, int leaving, int parting) {}

    /** The spaces of a community, the earliest first. */
    public List<SpaceId> of(CommunityId community) {
        return store.read(handle -> spaces.of(handle, community));
    }

    /** How much a community holds now. */
    public Size size(CommunityId community) {
        return store.read(handle -> spaces.size(handle, community));
    }

    /** A code that works in any other community for an hour and once; the moderator's last one works no more. */
    public LinkCode issue(Seat moderator) {
        return store.transact(handle -> codes.issue(handle, Codes.Purpose.SPACE, moderator, clock.instant()));
    }

    /** Which community a code would join, changing nothing but the count of wrong ones. */
    public CodeAnswer look(Seat moderator, PersonId person, String code) {
        return store.transact(
                handle -> codes.read(handle, Codes.Purpose.SPACE, moderator, person, code, clock.instant()));
    }

    /**
     * Uses a code: when it is good, the community of who typed it ends, and its spaces, members and everything else are the other
     * one's, whose settings hold. Somebody who is in both is one member.
     */
    public CodeAnswer join(Seat moderator, PersonId person, String code) {
        return join(moderator, person, code, (handle, joined) -> {});
    }

    /**
     * What became one.
     *
     * @param maker the moderator who got the code
     * @param places where announcements for the spaces went that were there before
     * @param ended the community that was; its number is never given again
     * @param spaces its spaces, the other one's now
     */
    public record Joined(Seat maker, List<PlaceId> places, CommunityId ended, List<SpaceId> spaces) {
        /** Keeps copies. */
        public Joined {
            places = List.copyOf(places);
            spaces = List.copyOf(spaces);
        }
    }

    /**
     * The same, and says so.
     *
     * @param also what else belongs to it, done in its transaction once the two are one
     */
    public CodeAnswer join(Seat moderator, PersonId person, String code, BiConsumer<Handle, Joined> also) {
        CodeAnswer answer = store.transact(handle -> {
            CodeAnswer found = codes.read(handle, Codes.Purpose.SPACE, moderator, person, code, clock.instant());
            if (!(found instanceof CodeAnswer.Good good)) {
                return found;
            }
            CommunityId from = moderator.community();
            CommunityId to = good.maker().community();
            if (!bothThere(handle, from, to) || !codes.use(handle, Codes.Purpose.SPACE, code)) {
                return new CodeAnswer.Unknown();
            }
            Joined joined =
                    new Joined(good.maker(), spaces.announcementPlaces(handle, to), from, spaces.of(handle, from));
            // By the member that joins: whom the acts of the first community name, they name in the second.
            joined.spaces().forEach(space -> keep(handle, moderator, ActKind.SPACE_LINKED, space));
            new CommunityMove(handle, from, to).everything();
            also.accept(handle, joined);
            return found;
        });
        if (answer instanceof CodeAnswer.Good) {
            remembered.forgetAll();
        }
        return answer;
    }

    /** What would leave with a space of this community; see the class. */
    public Departure departure(CommunityId community, SpaceId space) {
        return store.read(handle -> spaces.departure(handle, community, space));
    }

    /**
     * Lets a space leave and be a community of its own, with a copy of the settings; see the class for who goes with it.
     *
     * @return false when it is not one of several of this community, and nothing was changed
     */
    public boolean leave(Seat moderator, SpaceId space) {
        CommunityId community = moderator.community();
        boolean left = store.transact(handle -> {
            if (!bothThere(handle, community, community)) {
                return false;
            }
            List<SpaceId> all = spaces.of(handle, community);
            if (all.size() < 2 || !all.contains(space)) {
                return false;
            }
            Platform platform = space.platform();
            boolean last = spaces.departure(handle, community, space).last();
            keep(handle, moderator, ActKind.SPACE_TAKEN_OUT, space);
            CommunityId alone = CommunityMove.communityFor(handle, community, space, clock.instant());
            CommunityMove move = new CommunityMove(handle, community, alone);
            if (last) {
                move.peopleOf(platform, clock.instant());
            }
            move.copyActions();
            return true;
        });
        if (left) {
            remembered.forgetAll();
        }
        return left;
    }

    private void keep(Handle handle, Seat by, ActKind kind, SpaceId space) {
        acts.keep(handle, Act.of(by.community(), by.member(), kind, space.toString(), clock.instant()));
    }

    /** Holds both communities until the end of the transaction, always in the same order, so that two joins do not block each other. */
    private static boolean bothThere(Handle handle, CommunityId one, CommunityId other) {
        return Stream.of(one.value(), other.value())
                .distinct()
                .sorted()
                .allMatch(id -> handle.createQuery("select id from community where id = :id for update")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent());
    }
}
