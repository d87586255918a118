package dev.carrel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * When people in several zones can meet: the times at which most of them are free all along, and among equals those that are kindest to whom
 * they are hardest on. A time is unkind before 8 in the morning and from 22 on by somebody's own clock, the more so the farther it is into
 * that night. Every clock is read as it goes on that very day. Who can come when is not told, only how many.
 */
public final class MeetingTimes {
    private static final int DAY = 24 * 60;
    private static final int EVENING = 22 * 60;
    private static final int NIGHT = 10 * 60;

    private MeetingTimes() {}

    /** Somebody who might come. */
    public record Guest(ZoneId zone, FreeHours free) {}

    /**
     * A time to meet.
     *
     * @param coming how many are free all along
     * @param early for how many of them it is in the second half of their night, before 8
     * @param late for how many of them it is in the first half, from 22 on
     * @param hardest how unkind it is to the one of them whom it is hardest on: 0 by day, then 1 for each hour into the night, up to 5
     * @param unkindness the sum of that for all of them
     */
    public record Slot(Instant start, int coming, int early, int late, int hardest, int unkindness) {}

    /**
     * The times at which somebody can come, the best first, of equals the earliest.
     *
     * @param from the first time to consider, a whole minute
     * @param within for how long from there everything is considered: a week
     * @param step how far apart the times are
     * @param length for how long everybody has to be free
     */
    public static List<Slot> best(List<Guest> guests, Instant from, Duration within, Duration step, Duration length) {
        int minutes = Math.toIntExact(within.toMinutes());
        int lasting = Math.toIntExact(length.toMinutes());
        int apart = Math.toIntExact(step.toMinutes());
        if (apart < 1 || lasting < 1) {
            throw new IllegalArgumentException("meetings of " + length + " every " + step);
        }
        Map<ZoneId, int[]> clocks = new HashMap<>();
        Tally[] tallies = IntStream.iterate(0, at -> at + lasting <= minutes, at -> at + apart)
                .mapToObj(at -> new Tally(from.plusSeconds(at * 60L)))
                .toArray(Tally[]::new);
        for (Guest guest : guests) {
            int[] clock = clocks.computeIfAbsent(guest.zone(), zone -> clock(zone, from, minutes));
            int[] taken = taken(guest.free(), clock);
            for (int i = 0; i < tallies.length; i++) {
                int at = i * apart;
                if (taken[at + lasting] == taken[at]) {
                    tallies[i].add(clock[at] % DAY, clock[at + lasting - 1] % DAY);
                }
            }
        }
        return IntStream.range(0, tallies.length)
                .mapToObj(i -> tallies[i].slot())
                .filter(slot -> slot.coming() > 0)
                .sorted(Comparator.comparingInt(Slot::coming)
                        .reversed()
                        .thenComparingInt(Slot::hardest)
                        .thenComparingInt(Slot::unkindness)
                        .thenComparing(Slot::start))
                .toList();
    }

    /** What a clock shows in each minute from then on, as the minute of a week that begins on Monday. */
    private static int[] clock(ZoneId zone, Instant from, int minutes) {
        int[] shown = new int[minutes];
        int at = 0;
        while (at < minutes) {
            Instant moment = from.plusSeconds(at * 60L);
            var change = zone.getRules().nextTransition(moment);
            long next = change == null
                    ? minutes
                    : Math.min(
                            minutes,
                            (Duration.between(from, change.getInstant()).toSeconds() + 59) / 60);
            int first = FreeHours.minuteOf(LocalDateTime.ofInstant(moment, zone));
            for (int minute = at; minute < next; minute++) {
                shown[minute] = (first + minute - at) % FreeHours.WEEK;
            }
            at = (int) next;
        }
        return shown;
    }

    /** How many minutes before each one are not free. */
    private static int[] taken(FreeHours hours, int[] clock) {
        boolean[] free = hours.minutes();
        int[] taken = new int[clock.length + 1];
        for (int minute = 0; minute < clock.length; minute++) {
            taken[minute + 1] = taken[minute] + (free[clock[minute]] ? 0 : 1);
        }
        return taken;
    }

    /** Counts who can come at a time. */
    private static final class Tally {
        private final Instant start;
        private int coming;
        private int early;
        private int late;
        private int hardest;
        private int unkindness;

        Tally(Instant start) {
            this.start = start;
        }

        /** Somebody whose clock shows these minutes of a day in the first and in the last minute. */
        void add(int first, int last) {
            int worse = unkindness(first) >= unkindness(last) ? first : last;
            int unkind = unkindness(worse);
            coming++;
            hardest = Math.max(hardest, unkind);
            unkindness += unkind;
            if (unkind > 0) {
                boolean evening = into(worse) < NIGHT / 2;
                late += evening ? 1 : 0;
                early += evening ? 0 : 1;
            }
        }

        Slot slot() {
            return new Slot(start, coming, early, late, hardest, unkindness);
        }
    }

    private static int into(int minute) {
        return (minute - EVENING + DAY) % DAY;
    }

    /** How far a minute of a day is from the nearer end of the night around it, in hours that have begun. */
    private static int unkindness(int minute) {
        int into = into(minute);
        return into >= NIGHT ? 0 : Math.min(into, NIGHT - 1 - into) / 60 + 1;
    }
}
