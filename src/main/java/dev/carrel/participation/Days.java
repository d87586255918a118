package dev.carrel.participation;

import java.time.LocalDate;

/** Days as rows hold them: their number from 1970-01-01 on. A date column would pass through the zone of the JVM on its way. */
final class Days {
    /** 1970-01-01 was a Thursday. */
    private static final int FROM_MONDAY = 3;

    /** The Monday of the week in which the day {@code starts_on} is, in a statement; days before 1970 have none. */
    static final String MONDAY = "starts_on - mod(starts_on + " + FROM_MONDAY + ", 7)";

    private Days() {}

    static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static LocalDate date(int number) {
        return LocalDate.ofEpochDay(number);
    }

    /** The Monday of the same week. */
    static LocalDate monday(LocalDate day) {
        return date(monday(number(day)));
    }

    /** The same by numbers. */
    static int monday(int day) {
        return day - Math.floorMod(day + FROM_MONDAY, 7);
    }
}
