package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.SpaceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Gives the places of one time of a gathering to those who come, in the order of their arrival. Whoever asks has locked the time. */
final class Places {
    private final OccurrenceStore occurrences;
    private final AttendanceStore attendances;
    private final Hosts hosts;

    Places(OccurrenceStore occurrences, AttendanceStore attendances, Hosts hosts) {
        this.occurrences = occurrences;
        this.attendances = attendances;
        this.hosts = hosts;
    }

    /**
     * Takes an answer; false when it was so already.
     *
     * @param pressed the space in whose own calendar it was given, if not here
     */
    boolean answer(
            Handle handle,
            Occurrence occurrence,
            MemberId member,
            Answer wish,
            Optional<SpaceId> pressed,
            Instant now) {
        passOn(handle, occurrence, now);
        Optional<Attendee> before = attendances.find(handle, occurrence, member);
        Optional<Answer> answer = before.map(Attendee::answer);
        if (answer.filter(known -> known == wish || (wish == Answer.GOING && known == Answer.WAITING))
                .isPresent()) {
            before.filter(known -> pressed.isEmpty() && known.pressed().isPresent())
                    .ifPresent(known -> attendances.set(handle, occurrence, known.inPerson(), now));
            return false;
        }
        boolean claims =
                wish == Answer.GOING && answer.filter(Answer.OFFERED::equals).isPresent();
        Attendee after = new Attendee(
                member,
                wish == Answer.GOING && !claims && !hasPlace(handle, occurrence, now) ? Answer.WAITING : wish,
                claims ? before.orElseThrow().arrival() : occurrences.arrive(handle, occurrence),
                Optional.empty(),
                before.flatMap(Attendee::checkedIn),
                pressed);
        attendances.set(handle, occurrence, after, now);
        if (answer.filter(Answer::takesPlace).isPresent()) {
            passOn(handle, occurrence, now);
        }
        return true;
    }

    /** Once it has begun nobody waits any more: whoever comes first has the place. */
    private boolean hasPlace(Handle handle, Occurrence occurrence, Instant now) {
        Tally tally = attendances.tally(handle, occurrence);
        return free(occurrence, tally) > 0 && (tally.waiting() == 0 || !now.isBefore(occurrence.start()));
    }

    private static int free(Occurrence occurrence, Tally tally) {
        return occurrence
                .gathering()
                .plan()
                .capacity()
                .map(places -> Math.max(0, places - tally.taken()))
                .orElse(Integer.MAX_VALUE);
    }

    /** Ends offers that were not taken in time, and offers every free place to whoever has waited longest. */
    void passOn(Handle handle, Occurrence occurrence, Instant now) {
        attendances.lapse(handle, occurrence, now);
        if (!occurrence.isHeld() || !now.isBefore(occurrence.start())) {
            return;
        }
        Tally tally = attendances.tally(handle, occurrence);
        int offers = Math.min(free(occurrence, tally), tally.waiting());
        if (offers == 0) {
            return;
        }
        Instant until = Agenda.claimUntil(now, occurrence.start());
        for (Attendee next : attendances.waiting(handle, occurrence, offers)) {
            attendances.set(handle, occurrence, next.offered(until), now);
            hosts.of(occurrence).offered(handle, occurrence, next.member(), until);
        }
    }
}
