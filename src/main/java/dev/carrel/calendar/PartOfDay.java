package dev.carrel.calendar;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** A part of the day: which hours to offer, and which half of the day an hour on the twelve-hour clock is in. */
enum PartOfDay {
    ANY(9, 12, 18),
    MORNING(8, 9, 10),
    AFTERNOON(14, 15, 16),
    EVENING(18, 19, 20),
    NIGHT(20, 21, 22);

    /** From this hour on "at night" is before midnight. */
    private static final int EVENING_HOUR = 5;

    private final int first;
    private final int second;
    private final int third;

    PartOfDay(int first, int second, int third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    List<Clock> usual() {
        return Stream.of(first, second, third)
                .map(hour -> Clock.at(LocalTime.of(hour, 0)))
                .toList();
    }

    /** An hour from 1 to 12 with its minute. */
    Clock of(int hour, int minute) {
        LocalTime before = LocalTime.of(hour % 12, minute);
        LocalTime after = LocalTime.of(hour % 12 + 12, minute);
        return switch (this) {
            case ANY -> throw new IllegalStateException("any part of the day is no part of it");
            case MORNING -> Clock.at(hour == 12 ? after : before);
            case AFTERNOON, EVENING -> Clock.at(after);
            case NIGHT -> hour < EVENING_HOUR || hour == 12 ? new Clock(before, 1) : Clock.at(after);
        };
    }

    /** What the hour may mean, the likely one first. */
    List<Clock> either(int hour, int minute) {
        if (this != ANY) {
            return List.of(of(hour, minute));
        }
        LocalTime before = LocalTime.of(hour % 12, minute);
        LocalTime after = LocalTime.of(hour % 12 + 12, minute);
        return Stream.of(Clock.at(before), Clock.at(after))
                .map(clock -> hour == 12 && clock.time().equals(before) ? new Clock(before, 1) : clock)
                .sorted((one, other) -> Integer.compare(one.days(), other.days()))
                .toList();
    }
}
