package dev.carrel.gathering;

import dev.carrel.calendar.Repeat;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Changes.Change;
import dev.carrel.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Plans gatherings, moves, skips and cancels their times. Thread-safe; every method may block for the database. */
public final class Planning {
    private final Store store;
    private final InstantSource clock;
    private final Changes changes;
    private final GatheringStore gatherings;
    private final OccurrenceStore rows;
    private final AttendanceStore attendances;
    private final Places places;
    private final TimeKeeper keeper;
    private final Rest rest;
    private final OtherRule otherRule;
    private final Sight sight;
    private final Hosts hosts;

    Planning(
            Store store,
            InstantSource clock,
            Changes changes,
            GatheringStore gatherings,
            OccurrenceStore rows,
            AttendanceStore attendances,
            Places places,
            TimeKeeper keeper,
            Sight sight,
            Hosts hosts) {
        this.store = store;
        this.clock = clock;
        this.changes = changes;
        this.gatherings = gatherings;
        this.rows = rows;
        this.attendances = attendances;
        this.places = places;
        this.keeper = keeper;
        this.rest = new Rest(gatherings, rows, attendances, keeper, hosts);
        this.otherRule = new OtherRule(gatherings, rows, attendances, keeper, hosts);
        this.sight = sight;
        this.hosts = hosts;
    }

    /**
     * A new gathering; its first time. {@link GatheringAnswer.Already} for what the member has planned just so before, as a button may be pressed
     * twice, with its next time; {@link GatheringAnswer.Unknown} for a member who may not decide for the group, {@link
     * GatheringAnswer.TooMany} for a group that has planned enough.
     */
    public GatheringAnswer plan(Seat seat, Kind kind, Optional<Long> group, Plan plan) {
        return plan(seat, kind, group, plan, (handle, gathering) -> {});
    }

    /**
     * The same.
     *
     * @param more what its host keeps of it besides, in the same transaction, before anybody hears of it
     */
    public GatheringAnswer plan(
            Seat seat, Kind kind, Optional<Long> group, Plan plan, BiConsumer<Handle, Gathering> more) {
        return store.transact(handle -> {
            Instant now = clock.instant();
            Gathering wished = new Gathering(
                    new GatheringId(0),
                    seat.community(),
                    kind,
                    group,
                    new GatheringId(0),
                    seat.member(),
                    plan,
                    0,
                    now,
                    Optional.empty());
            if (!hosts.of(wished).rightOf(handle, seat, wished).covers(Right.DECIDE)) {
                return new GatheringAnswer.Unknown();
            }
            Optional<Occurrence> same = gatherings.alike(handle, seat, kind, group, plan).stream()
                    .flatMap(alike -> rows.next(handle, alike, now).stream())
                    .findFirst();
            if (same.isPresent()) {
                return new GatheringAnswer.Already(sight.meeting(handle, seat, same.get(), Right.DECIDE));
            }
            if (group.isPresent()
                    && rows.countAhead(handle, seat.community(), kind, List.of(group.get()), now)
                            >= Gatherings.MOST_AHEAD) {
                return new GatheringAnswer.TooMany();
            }
            GatheringId id = gatherings.insert(handle, seat, kind, group, plan, now);
            Gathering kept = gatherings.find(handle, seat.community(), id).orElseThrow();
            more.accept(handle, kept);
            List<Occurrence> times = keeper.unfold(handle, kept, now);
            if (times.isEmpty()) {
                throw new IllegalArgumentException("a gathering that is over before it is planned");
            }
            hosts.planned(handle, times);
            return new GatheringAnswer.Done(sight.meeting(handle, seat, times.getFirst(), Right.DECIDE));
        });
    }

    /** Moves one time, of a series without the others. Who comes is asked nothing again, and told. */
    public GatheringAnswer move(Seat seat, OccurrenceId id, LocalDateTime local, Duration length) {
        return changes.toAll(seat, id, Right.DECIDE, change -> move(change, local, length));
    }

    private GatheringAnswer move(Change change, LocalDateTime local, Duration length) {
        Occurrence before = change.occurrence();
        if (before.local().equals(local) && before.length().equals(length)) {
            return changes.already(change);
        }
        Occurrence after = before.at(local, length);
        if (change.gathering().isSeries()) {
            gatherings.revise(change.handle(), change.gathering(), change.now());
        } else {
            Plan plan = change.gathering().plan();
            Timing timing = new Timing(plan.timing().zone(), local, Optional.empty(), length);
            gatherings.update(change.handle(), change.gathering(), plan.at(timing), change.now());
            after = new Occurrence(before.id(), change.gathering(), local, local, length, State.HELD, before.notes());
        }
        Occurrence moved = keeper.put(change.handle(), after, change.now());
        hosts.of(moved)
                .moved(change.handle(), before, moved, change.seat().member(), attendances.all(change.handle(), moved));
        return changes.done(change);
    }

    /**
     * Moves one time of a series and, as far, all after it; what was moved or skipped by itself stays so. The series ends before it, and
     * goes on as a gathering of its own; from its first time on it is the same one at other times. Who comes is asked nothing again, and
     * told once. What is no series is moved alone.
     *
     * @throws IllegalArgumentException when no rule has these times, see {@link Timing#movedOn}
     */
    public GatheringAnswer moveOn(Seat seat, OccurrenceId id, LocalDateTime local, Duration length) {
        return changes.toAll(seat, id, Right.DECIDE, change -> {
            if (!change.gathering().isSeries()) {
                return move(change, local, length);
            }
            return rest.move(change, local, length) ? changes.done(change) : changes.already(change);
        });
    }

    /**
     * Lets one time of a series and all after it repeat by another rule: until the series would have ended, unless the rule says when. The
     * series ends before it, and goes on as a gathering of its own; times that are alike keep what was said to them, the others are not held. What is no
     * series becomes one.
     *
     * @param first when that time is held instead, which is on the rule
     * @throws IllegalArgumentException when nothing would be left of it, see {@link Timing#repeatingOn}
     */
    public GatheringAnswer repeatOn(Seat seat, OccurrenceId id, LocalDateTime first, Repeat rule, Duration length) {
        return changes.toAll(seat, id, Right.DECIDE, change -> {
            Timing was = change.gathering().plan().timing();
            LocalDateTime from = change.occurrence().byRule();
            Timing timing = was.repeatingOn(from, first, rule, length)
                    .orElseThrow(() -> new IllegalArgumentException("nothing is left of it"));
            boolean already = was.goesOnAs(timing, from)
                    && !change.occurrence().isMoved()
                    && change.occurrence().length().equals(length);
            if (already) {
                return changes.already(change);
            }
            otherRule.follow(change, timing);
            return changes.done(change);
        });
    }

    /**
     * Changes what was decided for a gathering: of a series the time of this one alone, whatever else is said for all that are ahead. Who comes
     * is asked nothing again, and told when the time is another one. Whoever has a place keeps it where there are fewer now; where there are
     * more, those who wait are offered them.
     *
     * @param plan of a series with its rule, and with the time and length that this one is to have
     * @param more what its host keeps of it besides, in the same transaction
     */
    public GatheringAnswer revise(Seat seat, OccurrenceId id, Plan plan, BiConsumer<Handle, Gathering> more) {
        keeper.fireBefore(seat.community());
        return changes.toAll(seat, id, Right.DECIDE, change -> {
            Occurrence before = change.occurrence();
            Timing usual = change.gathering().plan().timing();
            if (!plan.timing().repeat().equals(usual.repeat())) {
                throw new IllegalArgumentException("a series keeps its rule");
            }
            boolean series = change.gathering().isSeries();
            gatherings.update(change.handle(), change.gathering(), series ? plan.at(usual) : plan, change.now());
            more.accept(change.handle(), change.gathering());
            Gathering revised = gatherings
                    .find(
                            change.handle(),
                            change.community(),
                            change.gathering().id())
                    .orElseThrow();
            Timing timing = plan.timing();
            rows.update(
                    change.handle(),
                    new Occurrence(
                            id,
                            revised,
                            series ? before.byRule() : timing.first(),
                            timing.first(),
                            timing.length(),
                            State.HELD,
                            before.notes()));
            Occurrence after =
                    rows.find(change.handle(), change.community(), id).orElseThrow();
            boolean moves =
                    !after.start().equals(before.start()) || !after.length().equals(before.length());
            if (moves) {
                attendances.endOffersBy(change.handle(), after, after.start());
            }
            places.passOn(change.handle(), after, change.now());
            keeper.settle(change.handle(), after, change.now());
            if (moves) {
                hosts.of(after)
                        .moved(change.handle(), before, after, seat.member(), attendances.all(change.handle(), after));
            }
            if (series) {
                follow(change, revised);
            }
            return changes.done(change);
        });
    }

    /** The other times of a series that are ahead are as it has been decided now. */
    private void follow(Change change, Gathering revised) {
        for (Occurrence other : rows.after(change.handle(), revised, change.now())) {
            if (!other.id().equals(change.occurrence().id())) {
                rows.lock(change.handle(), change.community(), other.id())
                        .filter(Occurrence::isHeld)
                        .ifPresent(held -> {
                            places.passOn(change.handle(), held, change.now());
                            keeper.settle(change.handle(), held, change.now());
                            hosts.changed(change.handle(), held);
                        });
            }
        }
    }

    /** Leaves one time of a series out. What is no series is cancelled. */
    public GatheringAnswer skip(Seat seat, OccurrenceId id) {
        return changes.toAll(seat, id, Right.DECIDE, change -> {
            if (!change.gathering().isSeries()) {
                return cancel(change);
            }
            gatherings.revise(change.handle(), change.gathering(), change.now());
            drop(change, List.of(change.occurrence()), State.SKIPPED);
            keeper.settle(change.handle(), change.occurrence().as(State.SKIPPED), change.now());
            return changes.done(change);
        });
    }

    /** Ends a gathering: neither this time nor any later one is held. */
    public GatheringAnswer cancel(Seat seat, OccurrenceId id) {
        return changes.toAll(seat, id, Right.DECIDE, this::cancel);
    }

    private GatheringAnswer cancel(Change change) {
        LocalDateTime from = change.occurrence().byRule();
        List<Occurrence> rest = new ArrayList<>(rows.from(change.handle(), change.gathering(), from));
        rest.removeIf(occurrence -> !occurrence.isHeld()
                || occurrence.id().equals(change.occurrence().id())
                || !occurrence.start().isAfter(change.now()));
        Plan plan = change.gathering().plan();
        if (change.gathering().isSeries() && from.isAfter(plan.timing().first())) {
            Timing shorter = plan.timing().endingBefore(from);
            gatherings.update(change.handle(), change.gathering(), plan.at(shorter), change.now());
        } else {
            gatherings.cancel(change.handle(), change.gathering(), change.now());
        }
        rest.addFirst(change.occurrence());
        drop(change, rest, State.CANCELLED);
        return changes.done(change);
    }

    private void drop(Change change, List<Occurrence> occurrences, State state) {
        List<Occurrence> after = occurrences.stream().map(one -> one.as(state)).toList();
        List<Attendee> attendees = new ArrayList<>();
        for (Occurrence one : after) {
            rows.update(change.handle(), one);
            rows.setDue(change.handle(), one, change.now(), Optional.empty());
            attendees.addAll(attendances.all(change.handle(), one));
            hosts.changed(change.handle(), one);
        }
        hosts.of(change.gathering())
                .dropped(change.handle(), after, change.seat().member(), attendees);
    }

    /**
     * Lets a host keep something of one time that has begun.
     *
     * @param more in the transaction that has locked the time, before others hear that what they see of it has changed
     */
    public GatheringAnswer keep(Seat seat, OccurrenceId id, Right needed, BiConsumer<Handle, Occurrence> more) {
        return changes.toAny(seat, id, needed, change -> {
            if (!change.occurrence().isHeld()) {
                return new GatheringAnswer.NotHeld(changes.meeting(change));
            }
            if (change.now().isBefore(change.occurrence().start())) {
                return new GatheringAnswer.TooEarly(changes.meeting(change));
            }
            more.accept(change.handle(), change.occurrence());
            return changes.done(change);
        });
    }

    /** Writes down what is to be remembered of one time, also when it is over. */
    public GatheringAnswer note(Seat seat, OccurrenceId id, String notes) {
        return changes.toAny(seat, id, Right.DECIDE, change -> {
            Occurrence before = change.occurrence();
            if (before.notes().equals(notes)) {
                return changes.already(change);
            }
            rows.update(
                    change.handle(),
                    new Occurrence(
                            id,
                            before.gathering(),
                            before.byRule(),
                            before.local(),
                            before.length(),
                            before.state(),
                            notes));
            return changes.done(change);
        });
    }
}
