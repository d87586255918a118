package dev.carrel.gathering;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.CommunityId;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due at the times of gatherings: reminds, passes places on that were not taken, and looks further ahead in a series. One
 * execution for a time and a moment, however many are told.
 */
final class TimeKeeper {
    private static final Logger log = LoggerFactory.getLogger(TimeKeeper.class);
    private static final String KIND = "gathering";
    private static final int BATCH = 100;

    private final Store store;
    private final Schedule schedule;
    private final InstantSource clock;
    private final GatheringStore gatherings;
    private final OccurrenceStore occurrences;
    private final AttendanceStore attendances;
    private final LeadStore leads;
    private final Places places;
    private final Hosts hosts;

    TimeKeeper(
            Store store,
            Schedule schedule,
            InstantSource clock,
            GatheringStore gatherings,
            OccurrenceStore occurrences,
            AttendanceStore attendances,
            LeadStore leads,
            Places places,
            Hosts hosts) {
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.attendances = attendances;
        this.leads = leads;
        this.places = places;
        this.hosts = hosts;
        schedule.on(KIND, (community, moment) -> fireAll());
    }

    /** The next times of a gathering get rows, until {@link Gatherings#AHEAD} are ahead or the series is over. */
    List<Occurrence> unfold(Handle handle, Gathering gathering, Instant now) {
        List<Occurrence> made = new ArrayList<>();
        int ahead = occurrences.after(handle, gathering, now).size();
        Optional<LocalDateTime> last = occurrences.last(handle, gathering);
        while (ahead + made.size() < Gatherings.AHEAD) {
            Optional<LocalDateTime> next = next(gathering, last);
            if (next.isEmpty()) {
                break;
            }
            boolean past =
                    !WallClock.at(next.get(), gathering.plan().timing().zone()).isAfter(now);
            if (!past) {
                Occurrence occurrence = occurrences.insert(handle, gathering, next.get(), now);
                made.add(occurrence);
                settle(handle, occurrence, now);
            }
            last = next;
        }
        return made;
    }

    private static Optional<LocalDateTime> next(Gathering gathering, Optional<LocalDateTime> last) {
        Timing timing = gathering.plan().timing();
        if (last.isEmpty()) {
            return Optional.of(timing.first());
        }
        return timing.repeat()
                .filter(rule -> gathering.cancelled().isEmpty())
                .flatMap(rule -> rule.next(timing.first(), last.get()));
    }

    /** Puts a time where it is now, with what is due before it. */
    Occurrence put(Handle handle, Occurrence occurrence, Instant now) {
        occurrences.update(handle, occurrence);
        attendances.endOffersBy(handle, occurrence, occurrence.start());
        settle(handle, occurrence, now);
        return occurrences.find(handle, occurrence.community(), occurrence.id()).orElseThrow();
    }

    /** Everything that was due by a moment has been done: sets when something is due next. */
    void settle(Handle handle, Occurrence occurrence, Instant doneTo) {
        Optional<Instant> due = Stream.concat(
                        Agenda.next(occurrence, doneTo).stream(),
                        occurrence.isHeld() ? attendances.firstLapse(handle, occurrence).stream() : Stream.empty())
                .min(Comparator.naturalOrder());
        occurrences.setDue(handle, occurrence, doneTo, due);
        due.ifPresent(moment ->
                schedule.set(handle, KIND, Long.toString(occurrence.community().value()), moment));
    }

    /** Sets it anew after places were given or freed. */
    void settle(Handle handle, Occurrence occurrence) {
        settle(handle, occurrence, occurrences.doneTo(handle, occurrence));
    }

    /** Fires whatever is due in a community before something changes by which it would be fired otherwise. */
    void fireBefore(CommunityId community) {
        fireAll(handle -> occurrences.due(handle, community, clock.instant(), BATCH));
    }

    /** Fires whatever is due, of every community: one may have become part of another since the moment was set. */
    private void fireAll() {
        fireAll(handle -> occurrences.due(handle, clock.instant(), BATCH));
    }

    private void fireAll(Function<Handle, List<OccurrenceStore.Due>> look) {
        List<OccurrenceStore.Due> due;
        do {
            due = store.read(look);
            for (OccurrenceStore.Due one : due) {
                store.write(handle -> fire(handle, one.community(), one.id()));
            }
            log.debug("{} times of gatherings had something due", due.size());
        } while (due.size() == BATCH);
    }

    private void remind(Handle handle, Occurrence occurrence, Instant doneTo, Instant now) {
        Ringing ringing = Agenda.ringing(occurrence, doneTo, now, leads.of(handle, occurrence));
        if (!ringing.isDue()) {
            return;
        }
        Host host = hosts.of(occurrence);
        List<Attendee> attendees = attendances.all(handle, occurrence);
        if (now.isBefore(occurrence.end())) {
            host.remind(handle, occurrence, ringing, attendees);
        } else if (ringing.isOf(attendees)) {
            host.missed(handle, occurrence);
        }
    }

    private void fire(Handle handle, CommunityId community, OccurrenceId id) {
        Instant now = clock.instant();
        Optional<Occurrence> found = gatherings
                .lockFirst(handle, occurrences, community, id)
                .filter(occurrence -> occurrences.isDue(handle, occurrence, now));
        if (found.isEmpty()) {
            return;
        }
        Occurrence occurrence = found.get();
        occurrences.update(handle, occurrence); // The zone's rules may have changed since it was planned.
        Instant doneTo = occurrences.doneTo(handle, occurrence);
        places.passOn(handle, occurrence, now);
        if (occurrence.isHeld()) {
            remind(handle, occurrence, doneTo, now);
        }
        if (occurrence.isHeld() && Agenda.isPassed(occurrence.start(), doneTo, now) && now.isBefore(occurrence.end())) {
            hosts.of(occurrence).begun(handle, occurrence, attendances.all(handle, occurrence));
        }
        if (Agenda.isPassed(occurrence.closing(), doneTo, now)) {
            if (occurrence.isHeld()) {
                hosts.of(occurrence).ended(handle, occurrence, attendances.all(handle, occurrence));
            }
            unfold(handle, occurrence.gathering(), now);
            occurrences
                    .next(handle, occurrence.gathering(), now)
                    .ifPresent(next -> hosts.of(next).next(handle, next));
        }
        settle(handle, occurrence, now);
        hosts.changed(handle, occurrence);
    }
}
