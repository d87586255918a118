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

    private static Guest guest(String zone, Span... spans) {
        return new Guest(ZoneId.of(zone), new FreeHours(List.of(spans)));
    }

    private static Span span(DayOfWeek day, String from, String until) {
        return new Span(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    @Test
    void finds_the_hour_that_two_shores_have_in_common_in_the_week_in_which_only_one_has_changed_its_clock() {
        Guest york = guest("America/New_York", span(DayOfWeek.MONDAY, "12:00", "14:00"));
        Guest paris = guest("Europe/Paris", span(DayOfWeek.MONDAY, "17:00", "19:00"));

        // From 14 to 28 March 2027 they are 5 hours apart instead of 6.
        Slot changed = MeetingTimes.best(
                        List.of(york, paris), Instant.parse("2027-03-15T00:00:00Z"), WEEK, QUARTER, HOUR)
                .getFirst();
        assertThat(changed).isEqualTo(new Slot(Instant.parse("2027-03-15T16:00:00Z"), 2, 0, 0, 0, 0));
        Slot before = MeetingTimes.best(
                        List.of(york, paris), Instant.parse("2027-03-08T00:00:00Z"), WEEK, QUARTER, HOUR)
                .getFirst();
        assertThat(before.start()).isEqualTo(Instant.parse("2027-03-08T17:00:00Z"));
    }

    @Test
    void prefers_more_people_then_the_one_it_is_hardest_on() {
        Span night = span(DayOfWeek.TUESDAY, "00:00", "00:00");
        List<Slot> best = MeetingTimes.best(
                List.of(
                        guest("UTC", night),
                        guest("UTC", night),
                        guest("UTC", span(DayOfWeek.TUESDAY, "02:00", "07:00"))),
                Instant.parse("2027-03-15T00:00:00Z"),
                WEEK,
                HOUR,
                HOUR);
        assertThat(best.subList(0, 6))
                .extracting(slot -> slot.start().toString().substring(11, 16))
                .containsExactly("06:00", "05:00", "04:00", "02:00", "03:00", "08:00");
        assertThat(best.getFirst().hardest()).isEqualTo(2);
        assertThat(best.getFirst()).isEqualTo(new Slot(Instant.parse("2027-03-16T06:00:00Z"), 3, 3, 0, 2, 6));
        assertThat(best.get(5).coming()).isEqualTo(2);
    }

    @Test
    void offers_nothing_at_which_nobody_can_come() {
        assertThat(MeetingTimes.best(List.of(guest("UTC")), Instant.parse("2027-03-15T00:00:00Z"), WEEK, HOUR, HOUR))
                .isEmpty();
        assertThat(MeetingTimes.best(List.of(), Instant.parse("2027-03-15T00:00:00Z"), WEEK, HOUR, HOUR))
                .isEmpty();
    }

    @Test
    void finds_what_trying_every_minute_of_everybody_finds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Guest> guests = guests(random, 1 + random.nextInt(8));
            Instant from = Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)));
            Duration step = random.nextBoolean() ? QUARTER : Duration.ofMinutes(30);
            Duration length = Duration.ofMinutes(15L * (1 + random.nextInt(8)));
            assertThat(MeetingTimes.best(guests, from, WEEK, step, length))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(tried(guests, from, step, length));
        }
    }

    private static List<Guest> guests(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(who -> new Guest(ZONES.get(random.nextInt(ZONES.size())), hours(random)))
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
    private static List<Slot> tried(List<Guest> guests, Instant from, Duration step, Duration length) {
        List<Slot> slots = new ArrayList<>();
        for (Instant start = from; !start.plus(length).isAfter(from.plus(WEEK)); start = start.plus(step)) {
            List<Integer> unkind = new ArrayList<>();
            int early = 0;
            int late = 0;
            for (Guest guest : guests) {
                boolean free = true;
                for (Instant minute = start; minute.isBefore(start.plus(length)); minute = minute.plusSeconds(60)) {
                    free = free && isFree(guest, minute.atZone(guest.zone()));
                }
                if (free) {
                    ZonedDateTime first = start.atZone(guest.zone());
                    ZonedDateTime last = start.plus(length).minusSeconds(60).atZone(guest.zone());
                    ZonedDateTime worse = unkind(first) >= unkind(last) ? first : last;
                    unkind.add(unkind(worse));
                    late += worse.getHour() >= 22 || worse.getHour() < 3 ? 1 : 0;
                    early += worse.getHour() >= 3 && worse.getHour() < 8 ? 1 : 0;
                }
            }
            if (!unkind.isEmpty()) {
                slots.add(new Slot(
                        start,
                        unkind.size(),
                        early,
                        late,
                        unkind.stream().mapToInt(Integer::intValue).max().orElse(0),
                        unkind.stream().mapToInt(Integer::intValue).sum()));
            }
        }
        slots.sort(Comparator.comparingInt(Slot::coming)
                .reversed()
                .thenComparingInt(Slot::hardest)
                .thenComparingInt(Slot::unkindness)
                .thenComparing(Slot::start));
        return slots;
    }

    private static boolean isFree(Guest guest, ZonedDateTime local) {
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
