package dev.carrel.calendar;

import dev.carrel.chat.Language;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When somebody is free in an ordinary week, by the clock of wherever they are, to the minute. Spans that touch are one, across midnight and
 * across Sunday too.
 */
public record FreeHours(List<Span> spans) {
    /** Spans that {@link #read} takes at most, counted when those of a day that touch are one. */
    public static final int MOST_SPANS = 28;

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

        private String words() {
            return from + "–" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until);
        }
    }

    /** Keeps a copy. */
    public FreeHours {
        spans = List.copyOf(spans);
    }

    /**
     * Reads days and times: {@code tue,thu 18:00-21:00}, {@code weekdays 6-9pm; sat 10-12}, and what {@link #words} says in any language. Nothing when it is
     * not clear, or more than {@value #MOST_SPANS} spans.
     */
    public static Optional<FreeHours> read(String typed) {
        return FreeHoursReader.read(typed).filter(read -> read.spans.size() <= MOST_SPANS);
    }

    /** {@code Tue, Thu 18:00–21:00; Sat 10:00–12:00, 14:00–16:00}, in the language of whoever reads it. */
    public String words() {
        return in(Language.spoken());
    }

    /** The same in English, which is what is kept: at most 500 characters, if it was read. */
    public String text() {
        return in(Language.ENGLISH);
    }

    private String in(Language language) {
        Map<DayOfWeek, String> times = spans.stream()
                .collect(Collectors.groupingBy(
                        Span::day, LinkedHashMap::new, Collectors.mapping(Span::words, Collectors.joining(", "))));
        Map<String, List<String>> days = new LinkedHashMap<>();
        times.forEach((day, when) -> days.computeIfAbsent(when, same -> new ArrayList<>())
                .add(day.getDisplayName(TextStyle.SHORT, language.locale())));
        return days.entrySet().stream()
                .map(same -> String.join(", ", same.getValue()) + " " + same.getKey())
                .collect(Collectors.joining("; "));
    }

    /** The free minutes of a week as the fewest spans, in the order of the week. */
    static FreeHours of(boolean[] free) {
        List<Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int midnight = (day.getValue() - 1) * DAY;
            int minute = 0;
            while (minute < DAY) {
                int from = minute;
                while (minute < DAY && free[midnight + minute]) {
                    minute++;
                }
                if (minute > from) {
                    spans.add(new Span(day, time(from), time(minute)));
                }
                minute++;
            }
        }
        return new FreeHours(spans);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
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
