package dev.carrel.group;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Seat;
import dev.carrel.group.Changes.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lets members into groups and out of them. Thread-safe; every method may block for the database. */
public final class Membership {
    private final Changes changes;
    private final GroupStore rows;
    private final StandingStore standings;
    private final Keeping keeping;
    private final GroupListener listener;

    Membership(Changes changes, GroupStore rows, StandingStore standings, Keeping keeping, GroupListener listener) {
        this.changes = changes;
        this.rows = rows;
        this.standings = standings;
        this.keeping = keeping;
        this.listener = listener;
    }

    /** Joins an open group, or any that one is invited to; asks to join a listed one. */
    public GroupAnswer join(Seat seat, GroupId id) {
        return changes.toActive(seat, id, change -> {
            Optional<Standing> before = change.seen().standing();
            boolean in = change.group().privacy() == Privacy.OPEN
                    || before.filter(Standing.INVITED::equals).isPresent();
            if (change.seen().attends() || (!in && before.isPresent())) {
                return new GroupAnswer.Already(change.seen());
            }
            if (in) {
                admit(change, seat.member());
            } else {
                ask(change);
            }
            return changes.done(change);
        });
    }

    private void ask(Change change) {
        Instant until = change.now().plus(Groups.PATIENCE);
        set(change, change.seat().member(), Standing.ASKED, Optional.of(until));
        listener.asked(
                change.handle(),
                change.group(),
                organizers(change),
                change.seat().member(),
                until);
    }

    private void admit(Change change, MemberId member) {
        set(change, member, Standing.MEMBER, Optional.empty());
        listener.came(change.handle(), change.group(), member);
        Optional<Instant> told = rows.joinsTold(change.handle(), community(change), change.id());
        if (told.filter(change.now()::isBefore).isPresent()) {
            return; // The message that is waiting will tell it too.
        }
        Instant next = told.map(last -> last.plus(Groups.JOINS_TOLD))
                .filter(change.now()::isBefore)
                .orElse(change.now());
        rows.setJoinsTold(change.handle(), community(change), change.id(), next);
        listener.joined(change.handle(), change.group(), organizers(change), change.now(), next);
    }

    /**
     * Leaves a group, declines an invitation or takes a request back. Whoever is alone in a group archives it by leaving; the last
     * organizer of others cannot leave.
     */
    public GroupAnswer leave(Seat seat, GroupId id) {
        return changes.toActive(seat, id, change -> {
            if (change.seen().standing().isEmpty()) {
                return new GroupAnswer.Already(change.seen());
            }
            if (change.seen().attends() && change.seen().size() == 1) {
                return keeping.archive(change);
            }
            if (change.seen().organizes() && organizers(change).size() == 1) {
                return new GroupAnswer.LastOrganizer(change.seen());
            }
            standings.remove(change.handle(), community(change), id, seat.member());
            if (change.seen().attends()) {
                listener.left(change.handle(), change.group(), seat.member());
            }
            return changes.done(change);
        });
    }

    /** Invites somebody, again if they have not answered yet; somebody who has asked to join is let in. */
    public GroupAnswer invite(Seat seat, GroupId id, MemberId invited) {
        return changes.byOrganizer(seat, id, change -> {
            Optional<Standing> before = standing(change, invited);
            if (before.filter(Standing::attends).isPresent()) {
                return new GroupAnswer.Already(change.seen());
            }
            if (before.filter(Standing.ASKED::equals).isPresent()) {
                return approve(change, invited);
            }
            Instant until = change.now().plus(Groups.PATIENCE);
            set(change, invited, Standing.INVITED, Optional.of(until));
            listener.invited(change.handle(), change.group(), invited, until);
            return changes.done(change);
        });
    }

    /** Lets somebody in who has asked. */
    public GroupAnswer approve(Seat seat, GroupId id, MemberId asker) {
        return changes.byOrganizer(
                seat,
                id,
                change -> isAsking(change, asker) ? approve(change, asker) : new GroupAnswer.Already(change.seen()));
    }

    /** Does not let somebody in who has asked. */
    public GroupAnswer decline(Seat seat, GroupId id, MemberId asker) {
        return changes.byOrganizer(seat, id, change -> {
            if (!isAsking(change, asker)) {
                return new GroupAnswer.Already(change.seen());
            }
            standings.remove(change.handle(), community(change), id, asker);
            listener.declined(change.handle(), change.group(), asker);
            return changes.done(change);
        });
    }

    private GroupAnswer approve(Change change, MemberId asker) {
        admit(change, asker);
        listener.approved(change.handle(), change.group(), asker);
        return changes.done(change);
    }

    /** Takes an invitation back. */
    public GroupAnswer withdraw(Seat seat, GroupId id, MemberId invited) {
        return changes.byOrganizer(seat, id, change -> {
            if (standing(change, invited).filter(Standing.INVITED::equals).isEmpty()) {
                return new GroupAnswer.Already(change.seen());
            }
            standings.remove(change.handle(), community(change), id, invited);
            return changes.done(change);
        });
    }

    /** Makes somebody who is in the group an organizer of it too; {@link GroupAnswer.Already} also for somebody who is not in it. */
    public GroupAnswer handOver(Seat seat, GroupId id, MemberId heir) {
        return changes.byOrganizer(seat, id, change -> {
            if (standing(change, heir).filter(Standing.MEMBER::equals).isEmpty()) {
                return new GroupAnswer.Already(change.seen());
            }
            if (standings.organized(change.handle(), new Seat(seat.community(), heir)) >= Groups.MOST_ORGANIZED) {
                return new GroupAnswer.TooMany();
            }
            standings.promote(change.handle(), community(change), id, heir);
            return changes.done(change);
        });
    }

    private boolean isAsking(Change change, MemberId member) {
        return standing(change, member).filter(Standing.ASKED::equals).isPresent();
    }

    private Optional<Standing> standing(Change change, MemberId member) {
        return standings.of(change.handle(), community(change), change.id(), member, change.now());
    }

    private List<MemberId> organizers(Change change) {
        return Groups.ids(
                standings.all(change.handle(), community(change), change.id(), change.now(), Standing.ORGANIZER));
    }

    private void set(Change change, MemberId member, Standing standing, Optional<Instant> expires) {
        Handle handle = change.handle();
        standings.set(handle, community(change), change.id(), member, standing, change.now(), expires);
    }

    private static CommunityId community(Change change) {
        return change.seat().community();
    }
}
