package dev.carrel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.calendar.FreeHours.Span;
import dev.carrel.calendar.MeetingTimes.Guest;
import dev.carrel.calendar.MeetingTimes.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingTimesTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private static Guest<String> guest(String who, String zone, Span... spans) {
        return new Guest<>(who, ZoneId.of(zone), new FreeHours(List.of(spans)));
    }

    private static Span span(DayOfWeek day, String from, String until) {
        return new Span(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    @Test
    void finds_the_hour_that_two_shores_have_in_common_in_the_week_in_which_only_one_has_changed_its_clock() {
        Guest<String> york = guest("York", "America/New_York", span(DayOfWeek.MONDAY, "12:00", "14:00"));
        Guest<String> paris = guest("Paris", "Europe/Paris", span(DayOfWeek.MONDAY, "17:00", "19:00"));

        // From 14 to 28 March 2027 they are 5 hours apart instead of 6.
        Slot<String> changed = MeetingTimes.best(
                        List.of(york, paris), Instant.parse("2027-03-15T00:00:00Z"), WEEK, QUARTER, HOUR, 3)
                .getFirst();
        assertThat(changed)
                .isEqualTo(new Slot<>(
                        Instant.parse("2027-03-15T16:00:00Z"),
                        List.of(),
                        LocalTime.of(12, 0),
                        LocalTime.of(17, 0),
                        0,
                        0));
        Slot<String> before = MeetingTimes.best(
                        List.of(york, paris), Instant.parse("2027-03-08T00:00:00Z"), WEEK, QUARTER, HOUR, 3)
                .getFirst();
        assertThat(before.start()).isEqualTo(Instant.parse("2027-03-08T17:00:00Z"));
    }

    @Test
    void prefers_more_people_then_the_one_it_is_hardest_on() {
        Span night = span(DayOfWeek.TUESDAY, "00:00", "00:00");
        List<Slot<String>> best = MeetingTimes.best(
                List.of(
                        guest("a", "UTC", night),
                        guest("b", "UTC", night),
                        guest("c", "UTC", span(DayOfWeek.TUESDAY, "02:00", "07:00"))),
                Instant.parse("2027-03-15T00:00:00Z"),
                WEEK,
                HOUR,
                HOUR,
                6);
        assertThat(best)
                .extracting(slot -> slot.start().toString().substring(11, 16))
                .containsExactly("06:00", "05:00", "04:00", "02:00", "03:00", "08:00");
        assertThat(best.getFirst().hardest()).isEqualTo(2);
        assertThat(best.getLast().missing()).containsExactly("c");
    }

    @Test
    void offers_nothing_at_which_nobody_can_come() {
        assertThat(MeetingTimes.best(
                        List.of(guest("a", "UTC")), Instant.parse("2027-03-15T00:00:00Z"), WEEK, HOUR, HOUR, 3))
                .isEmpty();
        assertThat(MeetingTimes.best(
                        List.<Guest<String>>of(), Instant.parse("2027-03-15T00:00:00Z"), WEEK, HOUR, HOUR, 3))
                .isEmpty();
    }

    @Test
    void finds_what_trying_every_minute_of_everybody_finds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Guest<Integer>> guests = guests(random, 1 + random.nextInt(8));
            Instant from = Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)));
            Duration step = random.nextBoolean() ? QUARTER : Duration.ofMinutes(30);
            Duration length = Duration.ofMinutes(15L * (1 + random.nextInt(8)));
            assertThat(MeetingTimes.best(guests, from, WEEK, step, length, 10_000))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(tried(guests, from, step, length));
        }
    }

    private static List<Guest<Integer>> guests(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(who -> new Guest<>(who, ZONES.get(random.nextInt(ZONES.size())), hours(random)))
                .toList();
    }

    private static FreeHours hours(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int from = random.nextInt(96);
            int until = from + 1 + random.nextInt(96 - from);
            spans.add(new Span(
                    DayOfWeek.of(1 + random.nextInt(7)),
                    LocalTime.MIDNIGHT.plusMinutes(from * 15L),
                    LocalTime.MIDNIGHT.plusMinutes(until * 15L)));
        }
        return new FreeHours(spans);
    }

    /** The same in the plainest way. */
    private static List<Slot<Integer>> tried(
            List<Guest<Integer>> guests, Instant from, Duration step, Duration length) {
        List<Slot<Integer>> slots = new ArrayList<>();
        for (Instant start = from; !start.plus(length).isAfter(from.plus(WEEK)); start = start.plus(step)) {
            List<Integer> missing = new ArrayList<>();
            List<LocalTime> times = new ArrayList<>();
            List<Integer> unkind = new ArrayList<>();
            for (Guest<Integer> guest : guests) {
                boolean free = true;
                for (Instant minute = start; minute.isBefore(start.plus(length)); minute = minute.plusSeconds(60)) {
                    free = free && isFree(guest, minute.atZone(guest.zone()));
                }
                if (free) {
                    times.add(start.atZone(guest.zone())
                            .toLocalTime()
                            .withSecond(0)
                            .withNano(0));
                    unkind.add(Math.max(
                            unkind(start.atZone(guest.zone())),
                            unkind(start.plus(length).minusSeconds(60).atZone(guest.zone()))));
                } else {
                    missing.add(guest.who());
                }
            }
            if (!times.isEmpty()) {
                slots.add(new Slot<>(
                        start,
                        missing,
                        times.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        times.stream().max(Comparator.naturalOrder()).orElseThrow(),
                        unkind.stream().mapToInt(Integer::intValue).max().orElse(0),
                        unkind.stream().mapToInt(Integer::intValue).sum()));
            }
        }
        slots.sort(Comparator.<Slot<Integer>>comparingInt(slot -> slot.missing().size())
                .thenComparingInt(Slot::hardest)
                .thenComparingInt(Slot::unkindness)
                .thenComparing(Slot::start));
        return slots;
    }

    private static boolean isFree(Guest<Integer> guest, ZonedDateTime local) {
        return guest.free().spans().stream()
                .filter(span -> span.day() == local.getDayOfWeek())
                .anyMatch(span -> !local.toLocalTime().isBefore(span.from())
                        && (span.until().equals(LocalTime.MIDNIGHT)
                                || local.toLocalTime().isBefore(span.until())));
    }

    /** 22 to 23 and 7 to 8 are 1, 2 to 4 are 5. */
    private static int unkind(ZonedDateTime local) {
        return switch (local.getHour()) {
            case 22, 7 -> 1;
            case 23, 6 -> 2;
            case 0, 5 -> 3;
            case 1, 4 -> 4;
            case 2, 3 -> 5;
            default -> 0;
        };
    }
}
