package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is to be reminded of one time of a gathering now. Of several moments that have come since the last look, each hears of the newest.
 *
 * @param usual when those were to be reminded who have chosen nothing; nothing when their moment has not come
 * @param first whether that is the earliest reminder of this time
 * @param own when those were to be reminded who have chosen when; nothing for whom no moment has come
 */
public record Ringing(Optional<Instant> usual, boolean first, Map<MemberId, Optional<Instant>> own) {
    /** Keeps a copy. */
    public Ringing {
        own = Map.copyOf(own);
    }

    /** Those of these members who are to be reminded, by when that was to be. */
    public Map<Instant, List<MemberId>> of(Collection<MemberId> members) {
        Map<Instant, List<MemberId>> due = new HashMap<>();
        for (MemberId member : members) {
            own.getOrDefault(member, usual)
                    .ifPresent(moment -> due.computeIfAbsent(moment, key -> new ArrayList<>())
                            .add(member));
        }
        return due;
    }

    /** Whether anybody can be. */
    boolean isDue() {
        return Stream.concat(Stream.of(usual), own.values().stream()).anyMatch(Optional::isPresent);
    }

    /** Whether anybody was who comes. */
    boolean isOf(List<Attendee> attendees) {
        return usual.isPresent()
                || !of(attendees.stream()
                                .filter(attendee -> attendee.answer().isReminded())
                                .map(Attendee::member)
                                .toList())
                        .isEmpty();
    }
}
