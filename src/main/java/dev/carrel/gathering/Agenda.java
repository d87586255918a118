package dev.carrel.gathering;

import dev.carrel.chat.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When something is due for one time of a gathering. */
final class Agenda {
    /** For how long a place is kept for whoever is offered it, while there is time. */
    static final Duration CLAIM = Duration.ofHours(12);

    private static final Duration SHORTEST_CLAIM = Duration.ofMinutes(10);

    private Agenda() {}

    /**
     * The next moment after one up to which everything has been done: a reminder, also one that nobody may have chosen, its start, its end or
     * its closing.
     */
    static Optional<Instant> next(Occurrence occurrence, Instant doneTo) {
        return switch (occurrence.state()) {
            case HELD ->
                Stream.concat(
                                Stream.concat(reminders(occurrence), before(occurrence, Reminding.OFFERED)),
                                Stream.of(occurrence.start(), occurrence.end(), occurrence.closing()))
                        .filter(moment -> moment.isAfter(doneTo))
                        .min(Comparator.naturalOrder());
            case SKIPPED -> Optional.of(occurrence.closing()).filter(moment -> moment.isAfter(doneTo));
            case CANCELLED -> Optional.empty();
        };
    }

    /**
     * Who is to be reminded of what was due after one moment and by another.
     *
     * @param own how long before those want to be reminded who have chosen themselves
     */
    static Ringing ringing(Occurrence occurrence, Instant after, Instant by, Map<MemberId, List<Duration>> own) {
        Optional<Instant> usual = newest(reminders(occurrence), after, by);
        Map<MemberId, Optional<Instant>> moments = new HashMap<>();
        own.forEach((member, leads) -> moments.put(member, newest(before(occurrence, leads), after, by)));
        return new Ringing(
                usual, usual.filter(moment -> isFirst(occurrence, moment)).isPresent(), moments);
    }

    private static Optional<Instant> newest(Stream<Instant> moments, Instant after, Instant by) {
        return moments.filter(moment -> isPassed(moment, after, by)).max(Comparator.naturalOrder());
    }

    /** Whether a moment came after one and by another. */
    static boolean isPassed(Instant moment, Instant after, Instant by) {
        return moment.isAfter(after) && !moment.isAfter(by);
    }

    /** Whether this is the earliest reminder. */
    private static boolean isFirst(Occurrence occurrence, Instant reminder) {
        return reminders(occurrence).noneMatch(moment -> moment.isBefore(reminder));
    }

    private static Stream<Instant> reminders(Occurrence occurrence) {
        return before(occurrence, occurrence.gathering().plan().leads());
    }

    private static Stream<Instant> before(Occurrence occurrence, List<Duration> leads) {
        return leads.stream().map(lead -> occurrence.start().minus(lead));
    }

    /** Until when a place that is free now is kept: 12 hours, half of the time that is left when that is less, ten minutes at least. */
    static Instant claimUntil(Instant now, Instant start) {
        Duration half = Duration.between(now, start).dividedBy(2);
        Duration claim = half.compareTo(CLAIM) > 0 ? CLAIM : half.compareTo(SHORTEST_CLAIM) < 0 ? SHORTEST_CLAIM : half;
        Instant until = now.plus(claim);
        return until.isAfter(start) ? start : until;
    }
}
