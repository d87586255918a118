package dev.carrel.calendar.ical;

import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.WallClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The times of a series as a rule of RFC 5545 can say them, and the few about which calendars do not agree: those that the clock skips,
 * which the RFC holds an hour later than {@link WallClock} does, and those that it shows twice.
 *
 * @param start the first time that the clock shows once: calendars count on from there; nothing when there is none
 * @param repeat the rule from there on; nothing when only the start is left
 * @param before moments of times before the start, by local time
 * @param odd moments of times from the start on that are skipped or come twice, by local time; no moment for one that falls on another time
 */
record Held(
        Optional<LocalDateTime> start,
        Optional<Repeat> repeat,
        SortedMap<LocalDateTime, Instant> before,
        SortedMap<LocalDateTime, Optional<Instant>> odd) {
    /** Clocks are looked after for so long from the first time on; whoever asks again later is told more. */
    private static final int YEARS = 30;

    /** A series may begin with several times in one gap, at least 10 minutes apart, none longer than a day. */
    private static final int MOST_BEFORE = 150;

    static Held of(LocalDateTime first, Repeat repeat, ZoneId zone) {
        List<LocalDateTime> begin = repeat.occurrences(first, 1);
        SortedMap<LocalDateTime, Instant> before = new TreeMap<>();
        Optional<LocalDateTime> start = begin.stream().findFirst();
        while (start.isPresent() && isOdd(start.get(), zone) && before.size() < MOST_BEFORE) {
            before.put(start.get(), WallClock.at(start.get(), zone));
            start = repeat.next(first, start.get());
        }
        int left = repeat.count() - before.size();
        Repeat rest = repeat.count() > 1 && left > 0 ? repeat.ending(left) : repeat;
        start.ifPresent(time -> before.values().removeIf(moment -> moment.equals(WallClock.at(time, zone))));
        onlyFirst(before);
        boolean alone = start.isEmpty() || rest.next(start.get(), start.get()).isEmpty();
        SortedMap<LocalDateTime, Optional<Instant>> odd =
                alone ? new TreeMap<>() : odd(start.orElseThrow(), rest, zone);
        return new Held(start, alone ? Optional.empty() : Optional.of(rest), before, odd);
    }

    static boolean isOdd(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getTransition(local) != null;
    }

    private static void onlyFirst(SortedMap<LocalDateTime, Instant> moments) {
        Set<Instant> seen = new HashSet<>();
        moments.values().removeIf(moment -> !seen.add(moment));
    }

    private static SortedMap<LocalDateTime, Optional<Instant>> odd(LocalDateTime start, Repeat repeat, ZoneId zone) {
        SortedMap<LocalDateTime, Optional<Instant>> odd = new TreeMap<>();
        Instant from = start.minusDays(2).toInstant(ZoneOffset.UTC);
        LocalDateTime end = start.plusYears(YEARS);
        boolean daily = !repeat.withinDays();
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        while (change != null && change.getDateTimeBefore().isBefore(end)) {
            if (!daily || touches(change, start)) {
                within(change, start, repeat, zone, odd);
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return odd;
    }

    private static LocalDateTime begin(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
    }

    private static LocalDateTime end(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
    }

    /** Whether the time of day of a series is among those that this change skips or shows twice. */
    private static boolean touches(ZoneOffsetTransition change, LocalDateTime start) {
        LocalDateTime same = begin(change).toLocalDate().atTime(start.toLocalTime());
        LocalDateTime time = same.isBefore(begin(change)) ? same.plusDays(1) : same;
        return time.isBefore(end(change));
    }

    private static void within(
            ZoneOffsetTransition change,
            LocalDateTime start,
            Repeat repeat,
            ZoneId zone,
            SortedMap<LocalDateTime, Optional<Instant>> odd) {
        List<LocalDateTime> times = new ArrayList<>();
        Optional<LocalDateTime> time = repeat.next(start, begin(change).minus(1, ChronoUnit.SECONDS));
        while (time.isPresent() && time.get().isBefore(end(change))) {
            times.add(time.get());
            time = repeat.next(start, time.get());
        }
        // What comes right after a gap is at the moment at which everything in it is held.
        boolean taken = change.isGap() && time.filter(end(change)::equals).isPresent();
        for (LocalDateTime each : times) {
            boolean later = change.isGap() && (taken || !each.equals(times.getFirst()));
            odd.put(each, later ? Optional.empty() : Optional.of(WallClock.at(each, zone)));
        }
    }
}
