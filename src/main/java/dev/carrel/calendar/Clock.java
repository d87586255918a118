package dev.carrel.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A time of day, and how many days after the day that was named it is: 1 for the midnight at its end. */
record Clock(LocalTime time, int days) {
    static Clock at(LocalTime time) {
        return new Clock(time, 0);
    }

    LocalDateTime on(LocalDate date) {
        return date.plusDays(days).atTime(time);
    }
}
