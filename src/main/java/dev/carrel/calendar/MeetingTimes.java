package dev.carrel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When people in several zones can meet: the times at which most of them are free all along, and among equals those that are kindest to whom
 * they are hardest on. A time is unkind before 8 in the morning and from 22 on by somebody's own clock, the more so the farther it is into
 * that night. Every clock is read as it goes on that very day.
 */
public final class MeetingTimes {
    private static final int DAY = 24 * 60;
    private static final int EVENING = 22 * 60;
    private static final int NIGHT = 10 * 60;

    private MeetingTimes() {}

    /** Somebody who might come; {@code who} tells one from another. */
    public record Guest<K>(K who, ZoneId zone, FreeHours free) {}

    /**
     * A time to meet.
     *
     * @param missing who is not free, in the order of the guests
     * @param earliest of those who can come the earliest time of day at which it begins for somebody
     * @param latest the latest such time
     * @param hardest how unkind it is to the one of them whom it is hardest on: 0 by day, then 1 for each hour into the night, up to 5
     * @param unkindness the sum of that for all of them
     */
    public record Slot<K>(
            Instant start, List<K> missing, LocalTime earliest, LocalTime latest, int hardest, int unkindness) {
        /** Keeps a copy. */
        public Slot {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The best times, the best first, of equals the earliest; none at which nobody can come.
     *
     * @param from the first time to consider, a whole minute
     * @param within for how long from there everything is considered: a week
     * @param step how far apart the times are
     * @param length for how long everybody has to be free
     * @param most how many are wanted
     */
    public static <K> List<Slot<K>> best(
            List<Guest<K>> guests, Instant from, Duration within, Duration step, Duration length, int most) {
        int minutes = Math.toIntExact(within.toMinutes());
        int lasting = Math.toIntExact(length.toMinutes());
        int apart = Math.toIntExact(step.toMinutes());
        if (apart < 1 || lasting < 1) {
            throw new IllegalArgumentException("meetings of " + length + " every " + step);
        }
        Map<ZoneId, int[]> clocks = new HashMap<>();
        List<Attendance<K>> attendances = new ArrayList<>();
        for (Guest<K> guest : guests) {
            int[] clock = clocks.computeIfAbsent(guest.zone(), zone -> clock(zone, from, minutes));
            attendances.add(Attendance.of(guest, clock));
        }
        return Stream.iterate(0, at -> at + lasting <= minutes, at -> at + apart)
                .map(at -> slot(attendances, from, at, lasting))
                .filter(slot -> slot.missing().size() < guests.size())
                .sorted(Comparator.<Slot<K>>comparingInt(slot -> slot.missing().size())
                        .thenComparingInt(Slot::hardest)
                        .thenComparingInt(Slot::unkindness)
                        .thenComparing(Slot::start))
                .limit(most)
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

    /** A guest, what their clock shows, and how many minutes before each one are taken. */
    private static final class Attendance<K> {
        private final K who;
        private final int[] clock;
        private final int[] taken;

        private Attendance(K who, int[] clock, int[] taken) {
            this.who = who;
            this.clock = clock;
            this.taken = taken;
        }

        static <K> Attendance<K> of(Guest<K> guest, int[] clock) {
            boolean[] free = guest.free().minutes();
            int[] taken = new int[clock.length + 1];
            for (int minute = 0; minute < clock.length; minute++) {
                taken[minute + 1] = taken[minute] + (free[clock[minute]] ? 0 : 1);
            }
            return new Attendance<>(guest.who(), clock, taken);
        }

        boolean isFree(int at, int lasting) {
            return taken[at + lasting] == taken[at];
        }

        int begin(int at) {
            return clock[at] % DAY;
        }

        int unkindness(int at, int lasting) {
            return Math.max(MeetingTimes.unkindness(begin(at)), MeetingTimes.unkindness(begin(at + lasting - 1)));
        }
    }

    /** How far a minute of a day is from the nearer end of the night around it, in hours that have begun. */
    private static int unkindness(int minute) {
        int into = (minute - EVENING + DAY) % DAY;
        return into >= NIGHT ? 0 : Math.min(into, NIGHT - 1 - into) / 60 + 1;
    }

    private static <K> Slot<K> slot(List<Attendance<K>> attendances, Instant from, int at, int lasting) {
        List<K> missing = new ArrayList<>();
        int earliest = DAY - 1;
        int latest = 0;
        int hardest = 0;
        int sum = 0;
        for (Attendance<K> guest : attendances) {
            if (guest.isFree(at, lasting)) {
                int unkindness = guest.unkindness(at, lasting);
                hardest = Math.max(hardest, unkindness);
                sum += unkindness;
                earliest = Math.min(earliest, guest.begin(at));
                latest = Math.max(latest, guest.begin(at));
            } else {
                missing.add(guest.who);
            }
        }
        return new Slot<>(from.plusSeconds(at * 60L), missing, time(earliest), time(latest), hardest, sum);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
