package dev.carrel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** When somebody is free in an ordinary week, by the clock of wherever they are. Spans that touch are one, across midnight and across Sunday too. */
public record FreeHours(List<Span> spans) {
    private static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;

    /**
     * A part of a day.
     *
     * @param until when it ends on the same day; midnight is the one at the day's end
     */
    public record Span(DayOfWeek day, LocalTime from, LocalTime until) {
        /** Refuses a span that does not end after its beginning. */
        public Span {
            if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
                throw new IllegalArgumentException("from " + from + " until " + until);
            }
        }

        private int begin() {
            return (day.getValue() - 1) * DAY + from.toSecondOfDay() / 60;
        }

        private int end() {
            return (day.getValue() - 1) * DAY + (until.equals(LocalTime.MIDNIGHT) ? DAY : until.toSecondOfDay() / 60);
        }
    }

    /** Keeps a copy. */
    public FreeHours {
        spans = List.copyOf(spans);
    }

    /** The minutes of a week that begins on Monday, free or not; a whole minute is free or it is not. */
    boolean[] minutes() {
        boolean[] free = new boolean[WEEK];
        for (Span span : spans) {
            Arrays.fill(free, span.begin(), span.end(), true);
        }
        return free;
    }

    /** Which of these minutes a clock shows then. */
    static int minuteOf(LocalDateTime local) {
        return (local.getDayOfWeek().getValue() - 1) * DAY + local.getHour() * 60 + local.getMinute();
    }
}
