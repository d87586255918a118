package dev.carrel.gathering;

import dev.carrel.gathering.Changes.Change;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Moves one time of a series with all after it: the series ends before it, and goes on as a gathering of its own. */
final class Rest {
    private final GatheringStore gatherings;
    private final OccurrenceStore rows;
    private final AttendanceStore attendances;
    private final TimeKeeper keeper;
    private final Hosts hosts;

    Rest(GatheringStore gatherings, OccurrenceStore rows, AttendanceStore attendances, TimeKeeper keeper, Hosts hosts) {
        this.gatherings = gatherings;
        this.rows = rows;
        this.attendances = attendances;
        this.keeper = keeper;
        this.hosts = hosts;
    }

    /**
     * Puts the time of the change there, and those after it as far away from where the rule has them. False when that is where they are.
     *
     * @throws IllegalArgumentException when no rule has these times
     */
    boolean move(Change change, LocalDateTime local, Duration length) {
        Occurrence before = change.occurrence();
        Gathering old = change.gathering();
        Timing was = old.plan().timing();
        if (Stream.of(before.byRule(), before.local()).allMatch(local::equals)
                && Stream.of(was.length(), before.length()).allMatch(length::equals)) {
            return false;
        }
        Timing timing = was.movedOn(before.byRule(), local, length)
                .orElseThrow(() -> new IllegalArgumentException("no series has these times"));
        List<Occurrence> rest = rows.from(change.handle(), old, before.byRule());
        List<Occurrence> moved = move(change, rest, goOn(change, old, timing));
        List<Attendee> attendees = new ArrayList<>();
        moved.forEach(one -> attendees.addAll(attendances.all(change.handle(), one)));
        Occurrence after = moved.getFirst();
        hosts.of(after).movedOn(change.handle(), before, moved, change.seat().member(), attendees);
        Stream.concat(moved.stream().skip(1), rows.after(change.handle(), old, change.now()).stream())
                .forEach(one -> hosts.of(one).changed(change.handle(), one));
        return true;
    }

    /** The gathering in which a series goes on at other times: the same one when nothing of it is before them. */
    private Gathering goOn(Change change, Gathering old, Timing timing) {
        GatheringId id = old.id();
        LocalDateTime from = change.occurrence().byRule();
        Plan plan = old.plan();
        if (from.isAfter(plan.timing().first())) {
            gatherings.update(change.handle(), old, plan.at(plan.timing().endingBefore(from)), change.now());
            id = gatherings.insertAfter(change.handle(), old, plan.at(timing), change.now());
        } else {
            gatherings.update(change.handle(), old, plan.at(timing), change.now());
        }
        return gatherings.find(change.handle(), change.community(), id).orElseThrow();
    }

    /** Gives these times their places in the series as it goes on; those that are ahead and held, in order. */
    private List<Occurrence> move(Change change, List<Occurrence> rest, Gathering there) {
        Timing timing = there.plan().timing();
        List<LocalDateTime> times = timing.repeat().orElseThrow().occurrences(timing.first(), rest.size());
        List<Occurrence> moved = new ArrayList<>();
        for (int place : free(rest, times)) {
            Occurrence one = rows.lock(
                            change.handle(), change.community(), rest.get(place).id())
                    .orElseThrow();
            Occurrence after = one.in(there, times.get(place));
            if (one.id().equals(change.occurrence().id())) {
                moved.add(keeper.put(change.handle(), after.at(timing.first(), timing.length()), change.now()));
            } else if (one.isHeld() && one.start().isAfter(change.now())) {
                moved.add(keeper.put(change.handle(), after, change.now()));
            } else {
                rows.update(change.handle(), after);
            }
        }
        moved.sort(Comparator.comparing(Occurrence::byRule));
        return moved;
    }

    /** An order in which each finds its new place free: no two of a series are at one time, not even for a moment. */
    private static List<Integer> free(List<Occurrence> rest, List<LocalDateTime> times) {
        List<Integer> later = IntStream.range(0, rest.size())
                .filter(place -> times.get(place).isAfter(rest.get(place).byRule()))
                .boxed()
                .toList();
        List<Integer> order = new ArrayList<>(later.reversed());
        IntStream.range(0, rest.size()).filter(place -> !later.contains(place)).forEach(order::add);
        return order;
    }
}
