package dev.carrel.group;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Seat;
import dev.carrel.group.Changes.Change;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Creates, changes and archives groups. Thread-safe; every method may block for the database. */
public final class Keeping {
    private final Changes changes;
    private final GroupStore rows;
    private final StandingStore standings;
    private final GroupListener listener;
    private final Acts acts = new Acts();

    Keeping(Changes changes, GroupStore rows, StandingStore standings, GroupListener listener) {
        this.changes = changes;
        this.rows = rows;
        this.standings = standings;
        this.listener = listener;
    }

    /**
     * A new group, which its creator organizes.
     *
     * @return {@link GroupAnswer.Done}, {@link GroupAnswer.NameTaken} or {@link GroupAnswer.TooMany}
     */
    public GroupAnswer create(Seat seat, Profile profile) {
        return changes.anew(handle -> {
            if (standings.organized(handle, seat) >= Groups.MOST_ORGANIZED) {
                return new GroupAnswer.TooMany();
            }
            if (changes.seesName(handle, seat, profile.name(), Optional.empty())) {
                return new GroupAnswer.NameTaken(profile.name());
            }
            GroupId id = rows.insert(handle, seat.community(), profile, changes.now());
            standings.set(
                    handle, seat.community(), id, seat.member(), Standing.ORGANIZER, changes.now(), Optional.empty());
            return changes.made(handle, seat, id);
        });
    }

    /**
     * Changes what organizers decide. When a group becomes hidden, requests to join it end; when it is open no longer, it
     * has no home any more but rooms of its own, as its home was one where everybody may read.
     *
     * @param edit makes the new profile of the one that is there
     */
    public GroupAnswer edit(Seat seat, GroupId id, UnaryOperator<Profile> edit) {
        return changes.byOrganizer(seat, id, change -> {
            Profile profile = edit.apply(change.group().profile());
            if (profile.equals(change.group().profile())) {
                return new GroupAnswer.Already(change.seen());
            }
            if (nameTaken(change, profile)) {
                return new GroupAnswer.NameTaken(profile.name());
            }
            rows.update(change.handle(), seat.community(), id, profile);
            if (profile.privacy() == Privacy.HIDDEN) {
                standings.removeAll(change.handle(), seat.community(), id, Standing.ASKED);
            }
            if (profile.privacy() != Privacy.OPEN && change.group().privacy() == Privacy.OPEN) {
                rows.removeOpenHomes(change.handle(), seat.community(), id);
            }
            return changes.done(change);
        });
    }

    /** A name that others cannot see is never taken; one that everybody sees must be free for a group that everybody sees. */
    private boolean nameTaken(Change change, Profile profile) {
        Optional<GroupId> itself = Optional.of(change.id());
        boolean renamed =
                !Names.fold(profile.name()).equals(Names.fold(change.group().name()));
        boolean listed = profile.privacy() != Privacy.HIDDEN;
        return (renamed && changes.seesName(change.handle(), change.seat(), profile.name(), itself))
                || (listed && rows.listed(change.handle(), change.seat().community(), profile.name(), itself));
    }

    /** Says where the group is at home in a space, or that it is nowhere there. Whoever says so has made sure of who can read there. */
    public GroupAnswer home(Seat seat, GroupId id, SpaceId space, Optional<PlaceId> place) {
        return changes.byOrganizer(seat, id, change -> {
            if (change.group().homeIn(space).equals(place)) {
                return new GroupAnswer.Already(change.seen());
            }
            rows.setHome(change.handle(), seat.community(), id, space, place, false);
            return changes.done(change);
        });
    }

    /** Ends a group, so that only its organizers see it, for {@link Groups#RESTORABLE}; a moderator may end every one that is not hidden. */
    public GroupAnswer archive(Seat seat, Role role, GroupId id) {
        return changes.toActive(seat, id, change -> {
            return change.seen().isEndedBy(role) ? archive(change) : new GroupAnswer.NotYours(change.seen());
        });
    }

    GroupAnswer archive(Change change) {
        rows.archive(change.handle(), change.seat().community(), change.id(), change.now());
        standings.removeAll(change.handle(), change.seat().community(), change.id(), Standing.ASKED, Standing.INVITED);
        keep(change, ActKind.GROUP_ARCHIVED);
        listener.archived(change.handle(), change.group());
        return changes.done(change);
    }

    /** Brings an archived group back, with everybody who was in it. When its name is taken meanwhile, its number is added to it. */
    public GroupAnswer restore(Seat seat, GroupId id) {
        return changes.to(seat, id, change -> {
            if (change.group().archived().isEmpty()) {
                return new GroupAnswer.Already(change.seen());
            }
            if (standings.organized(change.handle(), seat) >= Groups.MOST_ORGANIZED) {
                return new GroupAnswer.TooMany();
            }
            Profile profile = change.group().profile();
            rows.update(
                    change.handle(),
                    seat.community(),
                    id,
                    nameTaken(change, profile) ? numbered(profile, id) : profile);
            keep(change, ActKind.GROUP_RESTORED);
            return changes.done(change);
        });
    }

    /** What is done to a hidden group is the matter of those who are in it. */
    private void keep(Change change, ActKind kind) {
        Group group = change.group();
        if (group.privacy() != Privacy.HIDDEN) {
            Seat by = change.seat();
            acts.keep(
                    change.handle(),
                    Act.of(by.community(), by.member(), kind, group.name(), change.now())
                            .in(change.id().value()));
        }
    }

    private static Profile numbered(Profile profile, GroupId id) {
        String number = " (" + id.value() + ")";
        String name = profile.name();
        return new Profile(
                name.substring(0, Math.min(name.length(), Groups.LONGEST_NAME - number.length())) + number,
                profile.about(),
                profile.kind(),
                profile.privacy(),
                profile.program(),
                profile.term());
    }
}
