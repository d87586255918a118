package dev.carrel.gathering;

import dev.carrel.gathering.Changes.Change;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets what is left of a series, or what is none yet, repeat otherwise: the series ends, and goes on by another rule as a gathering of its own. */
final class OtherRule {
    private final GatheringStore gatherings;
    private final OccurrenceStore rows;
    private final AttendanceStore attendances;
    private final TimeKeeper keeper;
    private final Hosts hosts;

    OtherRule(
            GatheringStore gatherings,
            OccurrenceStore rows,
            AttendanceStore attendances,
            TimeKeeper keeper,
            Hosts hosts) {
        this.gatherings = gatherings;
        this.rows = rows;
        this.attendances = attendances;
        this.keeper = keeper;
        this.hosts = hosts;
    }

    /**
     * Makes the time of the change the first of that series. Those after it become those of its times that are on the same day, else in the same week,
     * else in the same month, with what was said to them; the others are not held.
     */
    void follow(Change change, Timing timing) {
        Occurrence before = change.occurrence();
        Gathering old = change.gathering();
        List<Occurrence> rest = new ArrayList<>(rows.from(change.handle(), old, before.byRule()));
        rest.removeIf(one -> one.id().equals(before.id())
                || one.state() == State.CANCELLED
                || !one.start().isAfter(change.now()));
        Gathering there = goOn(change, old, timing);
        List<LocalDateTime> times = timing.repeat().orElseThrow().occurrences(timing.first(), Gatherings.AHEAD);
        Map<LocalDateTime, Occurrence> kept = Counterparts.of(before, rest, times);
        List<Occurrence> now = times.stream()
                .map(time -> Optional.ofNullable(kept.get(time))
                        .map(one -> become(change, one, there, time))
                        .orElseGet(() -> insert(change, there, time)))
                .filter(Occurrence::isHeld)
                .toList();
        rest.removeAll(kept.values());
        List<Occurrence> dropped = rest.stream().map(one -> drop(change, one)).toList();
        keeper.unfold(change.handle(), there, change.now());
        Set<Attendee> attendees = new HashSet<>();
        Stream.concat(now.stream(), dropped.stream())
                .forEach(one -> attendees.addAll(attendances.all(change.handle(), one)));
        hosts.of(there)
                .repeats(change.handle(), before, now.getFirst(), change.seat().member(), List.copyOf(attendees));
        Stream.concat(
                        Stream.concat(now.stream().skip(1), dropped.stream()),
                        rows.after(change.handle(), old, change.now()).stream())
                .forEach(one -> hosts.of(one).changed(change.handle(), one));
    }

    /** What was one time is the same gathering, and a series from now on; a series of which nothing is left is not held. */
    private Gathering goOn(Change change, Gathering old, Timing timing) {
        GatheringId id = old.id();
        Plan plan = old.plan();
        LocalDateTime from = change.occurrence().byRule();
        if (!old.isSeries()) {
            gatherings.update(change.handle(), old, plan.at(timing), change.now());
        } else {
            if (from.isAfter(plan.timing().first())) {
                Timing shorter = plan.timing().endingBefore(from);
                gatherings.update(change.handle(), old, plan.at(shorter), change.now());
            } else {
                gatherings.cancel(change.handle(), old, change.now());
            }
            id = gatherings.insertAfter(change.handle(), old, plan.at(timing), change.now());
        }
        return gatherings.find(change.handle(), change.community(), id).orElseThrow();
    }

    private Occurrence become(Change change, Occurrence one, Gathering there, LocalDateTime time) {
        Occurrence locked =
                rows.lock(change.handle(), change.community(), one.id()).orElseThrow();
        Occurrence after = locked.in(there, time);
        Timing timing = there.plan().timing();
        return keeper.put(
                change.handle(),
                one.id().equals(change.occurrence().id()) ? after.at(timing.first(), timing.length()) : after,
                change.now());
    }

    private Occurrence insert(Change change, Gathering there, LocalDateTime time) {
        Occurrence made = rows.insert(change.handle(), there, time, change.now());
        keeper.settle(change.handle(), made, change.now());
        return made;
    }

    private Occurrence drop(Change change, Occurrence one) {
        Occurrence locked =
                rows.lock(change.handle(), change.community(), one.id()).orElseThrow();
        Occurrence after = locked.as(State.CANCELLED);
        rows.update(change.handle(), after);
        rows.setDue(change.handle(), after, change.now(), Optional.empty());
        return after;
    }
}
