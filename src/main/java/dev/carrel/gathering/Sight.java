package dev.carrel.gathering;

import dev.carrel.community.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Puts together what a reader sees of the times of gatherings: three queries, however many times there are. */
final class Sight {

    private final AttendanceStore attendances;

    Sight(AttendanceStore attendances) {
        this.attendances = attendances;
    }

    Meeting meeting(Handle handle, Seat reader, Occurrence occurrence, Right right) {
        return meetings(handle, reader, List.of(occurrence), gathering -> right).getFirst();
    }

    List<Meeting> meetings(
            Handle handle, Seat reader, List<Occurrence> occurrences, Function<Gathering, Right> rightOf) {
        List<OccurrenceId> ids = occurrences.stream().map(Occurrence::id).toList();
        Map<OccurrenceId, Tally> tallies = attendances.tallies(handle, reader.community(), ids);
        Map<OccurrenceId, AttendanceStore.Own> own = attendances.own(handle, reader, ids);
        return occurrences.stream()
                .map(occurrence -> {
                    Optional<AttendanceStore.Own> mine = Optional.ofNullable(own.get(occurrence.id()));
                    return new Meeting(
                            occurrence,
                            rightOf.apply(occurrence.gathering()),
                            tallies.getOrDefault(occurrence.id(), Tally.NOBODY),
                            mine.map(AttendanceStore.Own::attendee),
                            mine.map(AttendanceStore.Own::line).orElse(0));
                })
                .toList();
    }
}
